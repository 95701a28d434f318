import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionsOf } from '../model/annotator-file';
import { collectionNames, type Sidecar } from '../model/sidecar';
import { arbitraryCorpusFile, arbitrarySidecar } from '../testing/arbitrary-sidecar';
import {
  aCorpusFile,
  aDismissal,
  anAnnotation,
  aPassageVerdict,
  aSidecar,
  testMoment,
} from '../testing/builders';
import { parseCodebook, parseCorpusFile, parseSidecar } from './parse-sidecar';
import { canonicalSidecar, serializeOnce, serializeSidecar } from './serialize-sidecar';

const seed = 20240311;
const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن 😀';

function parsed(content: string): Sidecar {
  const result = parseSidecar(content);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
}

describe('serializeSidecar and parseSidecar', () => {
  it('give the same work again, with keys nobody knows, and the same bytes', () => {
    fc.assert(
      fc.property(arbitrarySidecar, (work) => {
        const content = serializeSidecar(work);
        // Half a character is escaped: in UTF-8 it would become another one.
        expect(Buffer.from(content).toString()).toBe(content);
        const again = parsed(content);
        expect(again).toEqual(canonicalSidecar(work));
        expect(serializeSidecar(again)).toBe(content);
      }),
      { seed, numRuns: 150 },
    );
  });

  it('write what JSON.stringify makes of the canonical value, byte for byte', () => {
    fc.assert(
      fc.property(arbitrarySidecar, arbitrarySidecar, (work, other) => {
        const whole = (one: Sidecar) => `${JSON.stringify(canonicalSidecar(one), null, 2)}\n`;
        expect(serializeSidecar(work)).toBe(whole(work));
        expect(serializeOnce(work)).toBe(whole(work));
        // Records that were written before, among others: their text is remembered.
        const mixed = { ...work };
        for (const name of collectionNames) {
          Object.assign(mixed, { [name]: [...other[name], ...work[name]] });
        }
        expect(serializeSidecar(mixed)).toBe(whole(mixed));
      }),
      { seed, numRuns: 150 },
    );
  });

  it('are tried on something of everything', () => {
    const works = fc.sample(arbitrarySidecar, { seed, numRuns: 300 });
    for (const name of collectionNames) {
      expect(works.filter((work) => work[name].length > 1).length, name).toBeGreaterThan(50);
    }
    const all = JSON.stringify(works);
    for (const sign of ['👩🏽‍🚒', 'قَالَ', '\u200f', 'evidence', 'segmentId', 'publishedAt', 'x-'])
      expect(all, sign).toContain(sign);
  });

  it('do not depend on the order in which records came', () => {
    fc.assert(
      fc.property(arbitrarySidecar, (work) => {
        const turned = { ...work };
        for (const name of collectionNames) {
          Object.assign(turned, { [name]: [...work[name]].reverse() });
        }
        expect(serializeSidecar(turned)).toBe(serializeSidecar(work));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('write records by place, two spaces deep, with a final newline', () => {
    const annotations = [anAnnotation('b', text, '42'), anAnnotation('a', text, 'خمس')];
    const content = serializeSidecar(aSidecar({ annotations }));
    expect(content.startsWith('{\n  "format": "hashiya-sidecar",\n  "formatVersion": 1,')).toBe(
      true,
    );
    expect(content.endsWith('}\n')).toBe(true);
    expect(parsed(content).annotations.map((one) => one.id)).toEqual(['a', 'b']);
  });

  it.each([
    ['not-json', '{"format": '],
    ['not-json', ''],
    ['not-ours', '[]'],
    ['not-ours', 'null'],
    ['not-ours', '{"format":"other"}'],
    ['too-new', '{"format":"hashiya-sidecar","formatVersion":2}'],
    ['invalid', '{"format":"hashiya-sidecar","formatVersion":1}'],
    ['invalid', '{"format":"hashiya-sidecar","formatVersion":"1"}'],
  ])('tell apart why a file can’t be taken: %s', (reason, content) => {
    expect(parseSidecar(content)).toMatchObject({ ok: false, reason });
  });

  it('refuse two records with one id: one would silently be lost', () => {
    const twin = anAnnotation('a', text, '42');
    const content = serializeSidecar(aSidecar({ annotations: [twin, twin] }));
    expect(parseSidecar(content)).toMatchObject({ ok: false, reason: 'invalid' });
  });

  it.each([-1, 1.5])('refuse a position of %d', (start) => {
    const one = anAnnotation('a', text, '42');
    const broken = serializeSidecar(
      aSidecar({ annotations: [one], createdAt: testMoment } as never),
    );
    const content = broken.replace(/"start": \d+/, `"start": ${start}`);
    expect(parseSidecar(content)).toMatchObject({ ok: false, reason: 'invalid' });
  });

  it('do the same for corpus files', () => {
    fc.assert(
      fc.property(arbitraryCorpusFile, (work) => {
        const content = serializeSidecar(work);
        expect(content).toBe(`${JSON.stringify(canonicalSidecar(work), null, 2)}\n`);
        expect(parseCorpusFile(content)).toEqual({ ok: true, value: JSON.parse(content) });
        const turned = { ...work };
        for (const name of collectionsOf(work)) {
          Object.assign(turned, { [name]: [...work[name]].reverse() });
        }
        expect(serializeSidecar(turned)).toBe(content);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('tell the same of a corpus file', () => {
    const reasonOf = (content: string) => parseCorpusFile(content);
    expect(reasonOf('x')).toMatchObject({ reason: 'not-json' });
    expect(reasonOf(serializeSidecar(aSidecar()))).toMatchObject({ reason: 'not-ours' });
    expect(reasonOf('{"format":"hashiya-corpus","formatVersion":3}')).toMatchObject({
      reason: 'too-new',
    });
    const twin = aDismissal('1');
    const twice = serializeSidecar(aCorpusFile({ dismissed: [twin, twin] }));
    expect(reasonOf(twice)).toMatchObject({
      reason: 'invalid',
      detail: 'dismissed.1: duplicate id',
    });
    const noHash = serializeSidecar(
      aCorpusFile({ passageVerdicts: [aPassageVerdict('1', { passageHash: 'abc' })] }),
    );
    expect(reasonOf(noHash)).toMatchObject({ reason: 'invalid' });
    expect(reasonOf(`<<<<<<< a\n=======\n>>>>>>> b\n`)).toMatchObject({ reason: 'git-conflict' });
  });

  it('tell the same of a codebook', () => {
    expect(parseCodebook('x')).toMatchObject({ reason: 'not-json' });
    expect(parseCodebook('{}')).toMatchObject({ reason: 'not-ours' });
    const tooNew = '{"format":"hashiya-codebook","formatVersion":9}';
    expect(parseCodebook(tooNew)).toMatchObject({ reason: 'too-new' });
  });
});
