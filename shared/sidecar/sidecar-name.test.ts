import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotatorSlug } from './annotator-slug';
import { parseSidecarName, sidecarName } from './sidecar-name';

const seed = 20240311;

/** Eight hex digits from a name; any function will do here. */
function shortHash(name: string): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
const bytes = (name: string) => new TextEncoder().encode(name).length;
const ending = fc.constantFrom('.txt', '.md', '.TXT');
const stem = fc.string({
  unit: fc.constantFrom('خ', 'بر', 'a', '.', ' ', '-', 'ann', 'json', '😀'),
  minLength: 1,
  maxLength: 60,
});
const articleName = fc.tuple(stem, ending).map(([name, end]) => name + end);

describe('sidecarName and parseSidecarName', () => {
  it('find article and annotator again, within 255 bytes, dots or not', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(articleName, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('noura', 'نورة', 'gold', 'سامر-2', 'x'.repeat(80)),
        (articles, slug) => {
          const names = new Set(articles);
          for (const article of articles) {
            const name = sidecarName(article, slug, shortHash);
            expect(bytes(name)).toBeLessThanOrEqual(255);
            const parsed = parseSidecarName(name, names, shortHash);
            expect(parsed).toEqual({ articleName: article, slug });
          }
        },
      ),
      { seed, numRuns: 400 },
    );
  });

  it('shorten a name of 255 bytes and still tell two alike apart', () => {
    const long = 'خ'.repeat(125);
    const articles = new Set([`${long}1.txt`, `${long}2.txt`]);
    const names = [...articles].map((article) => sidecarName(article, 'noura', shortHash));
    expect(new Set(names).size).toBe(2);
    names.forEach((name, index) => {
      expect(bytes(name)).toBeLessThanOrEqual(255);
      expect(name).not.toContain('\ufffd');
      const parsed = parseSidecarName(name, articles, shortHash);
      expect(parsed?.articleName).toBe([...articles][index]);
    });
  });

  it.each([
    'b.txt.noura.ann.json',
    'corpus.noura.ann.json',
    'a.txt.ann.json',
    'a.txt.noura.json',
    '.ann.json',
  ])('belong to no article of the folder: %s', (name) => {
    expect(parseSidecarName(name, new Set(['a.txt']), shortHash)).toBeNull();
  });
});

describe('annotatorSlug', () => {
  it.each([
    ['نورة', 'نورة'],
    ['  Noura  ', 'noura'],
    ['Noura A. / 2', 'noura-a-2'],
    ['E\u0301milie', 'émilie'],
    ['سامر\u200f الحدّاد', 'سامر-الحدّاد'],
  ])('of %j is %j', (name, slug) => {
    expect(annotatorSlug(name)).toEqual({ ok: true, slug });
  });

  it.each(['', '   ', '...', '/\\', 'ن'.repeat(41)])('refuses %j', (name) => {
    expect(annotatorSlug(name)).toEqual({ ok: false, reason: 'invalid' });
  });

  it.each(['gold', 'GOLD', ' Gold '])('keeps %j for the adjudicated result', (name) => {
    expect(annotatorSlug(name)).toEqual({ ok: false, reason: 'reserved' });
  });

  it('gives a name that parses back, for any name it takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const parsed = annotatorSlug(name);
        if (!parsed.ok) return;
        const file = sidecarName('a.txt', parsed.slug, shortHash);
        const found = parseSidecarName(file, new Set(['a.txt']), shortHash);
        expect(found).toEqual({ articleName: 'a.txt', slug: parsed.slug });
        expect(annotatorSlug(parsed.slug)).toEqual(parsed);
      }),
      { seed, numRuns: 1000 },
    );
  });
});
