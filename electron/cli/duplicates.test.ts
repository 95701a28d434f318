import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aFolder, newFolder, removeFolders } from '../services/testing/corpus-fixture';
import { runCli } from './testing/run-cli';

afterEach(removeFolders);

const run = (cwd: string, ...argv: string[]) => runCli(cwd, ['duplicates', ...argv], 'C');

interface Duplicates {
  pairs: {
    a: string;
    b: string;
    jaccard: number;
    containment: number;
    containmentOfA: number;
    containmentOfB: number;
    passages: { a: Span; b: Span; words: number }[];
  }[];
  clusters: { paths: string[] }[];
}
type Span = { start: number; end: number };

const story =
  'غادرت خمس سفن محملة بالقمح الميناء الشرقي فجر الأحد متجهة إلى ثلاث دول، وعلى متنها 42 ألف طن من الحبوب.';
const other =
  'فاز الفريق الضيف بهدفين دون رد في المباراة التي أقيمت مساء السبت على ملعبه وسط حضور جماهيري كبير جدا.';

describe('duplicates', () => {
  it('prints pairs and clusters as one JSON document, set like the others', async () => {
    const root = await aFolder({ 'b/2.txt': `😀 ${story}\n`, 'a.txt': `${other}\n${story}` });
    const { code, out, err } = await run(root, '.', '--json');
    expect([code, err]).toEqual([0, '']);
    const found: Duplicates = JSON.parse(out);
    expect(out).toBe(`${JSON.stringify(found, null, 2)}\n`);
    const length = story.length;
    const shingles = (text: string) => text.split(/\s/).length - 2;
    const share = shingles(story) / shingles(`${other} ${story}`);
    expect(found).toEqual({
      pairs: [
        {
          a: 'a.txt',
          b: 'b/2.txt',
          jaccard: share,
          containment: 1,
          containmentOfA: share,
          containmentOfB: 1,
          passages: [
            {
              a: { start: other.length + 1, end: other.length + 1 + length },
              b: { start: 2, end: 2 + length },
              words: 20,
            },
          ],
        },
      ],
      clusters: [{ paths: ['a.txt', 'b/2.txt'] }],
    });
  });

  it('prints empty lists where nothing was copied, and writes nothing', async () => {
    const root = await aFolder({ 'a.txt': other, 'b.txt': story, 'c.txt': '' });
    const { out } = await run(root, '.', '--json');
    expect(out).toBe(`${JSON.stringify({ pairs: [], clusters: [] }, null, 2)}\n`);
    expect(await readdir(root)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('finds equal files, one file in two encodings, and one inside another', async () => {
    const cp1256 = Buffer.from(
      [...story].map((letter) => {
        const all = new TextDecoder('windows-1256').decode(
          Uint8Array.from({ length: 256 }, (_, i) => i),
        );
        return all.indexOf(letter);
      }),
    );
    const root = await aFolder({
      '1.txt': story,
      '2.txt': story,
      '3.txt': cp1256,
      '4.txt': Buffer.from(`\ufeff${story}`, 'utf16le'),
      '5.txt': `${other}\n\n${story}\n\n${other.split(' ').reverse().join(' ')}`,
    });
    const found: Duplicates = JSON.parse((await run(root, '.', '--json')).out);
    expect(found.pairs).toHaveLength(10);
    const same = found.pairs.filter(({ jaccard }) => jaccard === 1);
    expect(same).toHaveLength(6);
    expect(found.pairs.every(({ containmentOfA }) => containmentOfA === 1)).toBe(true);
    expect(found.clusters).toEqual([{ paths: ['1.txt', '2.txt', '3.txt', '4.txt', '5.txt'] }]);
  });

  it('says it in a table for people, in their language', async () => {
    const root = await aFolder({ 'a.txt': story, 'b.txt': story });
    expect((await run(root, '.')).out).toMatch(
      /jaccard[^\n]*\n +100% +100% +1 +20 {2}a\.txt ↔ b\.txt\n/,
    );
    expect((await run(root, '.', '--lang', 'ar')).out).toContain('الأزواج: 1 · المجموعات: 1');
  });

  it('tells of articles that could not be read, and fails where there is no folder', async () => {
    const root = await aFolder({ 'a.txt': story, 'b.txt': Uint8Array.of(0, 1) });
    const { code, err } = await run(root, '.', '--json');
    expect(code).toBe(0);
    expect(err).toContain('b.txt');
    expect(await run(root, 'nowhere', '--json')).toMatchObject({
      code: 1,
      out: '{\n  "pairs": [],\n  "clusters": []\n}\n',
    });
  });

  it('refuses what it does not know', async () => {
    for (const wrong of [
      ['--workers', '0'],
      ['--workers', 'x'],
      ['--format', 'x'],
      ['--cache', ''],
    ]) {
      expect((await run('/', '.', ...wrong)).code, wrong.join(' ')).toBe(2);
    }
  });
});

const seedNews = path.resolve(import.meta.dirname, '../../../shared/corpora/seed-news');

/** Paragraphs that two texts share, letter by letter, with where they stand in code points. */
function sharedParagraphs(a: string, b: string): { a: Span; b: Span }[] {
  const inCodePoints = (text: string, offset: number) => [...text.slice(0, offset)].length;
  return a.split('\n').flatMap((paragraph) => {
    if (paragraph.split(' ').length < 12 || !b.includes(paragraph)) return [];
    const span = (text: string) => {
      const start = inCodePoints(text, text.indexOf(paragraph));
      return { start, end: start + [...paragraph].length };
    };
    return [{ a: span(a), b: span(b) }];
  });
}

function slice(text: string, { start, end }: Span): string {
  return [...text].slice(start, end).join('');
}

function lies(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

describe.runIf(existsSync(seedNews))('real articles', () => {
  async function findInSeedNews() {
    const root = path.join(await newFolder(), 'seed');
    await cp(seedNews, root, { recursive: true });
    const names = (await readdir(root)).sort();
    const texts = await Promise.all(names.map((name) => readFile(path.join(root, name), 'utf8')));
    const { pairs, clusters }: Duplicates = JSON.parse((await run(root, '.', '--json')).out);
    expect(clusters).toEqual([{ paths: names }]);
    return pairs.map(({ a, b, passages }) => ({
      articles: [names.indexOf(a), names.indexOf(b)],
      texts: [texts[names.indexOf(a)] ?? '', texts[names.indexOf(b)] ?? ''] as const,
      passages,
    }));
  }

  it('share the paragraphs they share, at exact offsets', async () => {
    const pairs = await findInSeedNews();
    const counts = pairs.map(({ articles, texts: [textA, textB], passages }) => {
      const paragraphs = sharedParagraphs(textA, textB);
      const found = paragraphs.filter(({ a, b }) =>
        passages.some((one) => lies(a, one.a) && lies(b, one.b)),
      );
      return [...articles, paragraphs.length, found.length];
    });
    expect(counts).toEqual([
      [0, 1, 4, 4],
      [0, 2, 11, 11],
      [1, 2, 4, 4],
    ]);
  });

  it('share a whole story as one passage, and nothing around it', async () => {
    const [, whole] = await findInSeedNews();
    const [passage] = whole?.passages ?? [];
    expect(whole?.passages).toHaveLength(1);
    const nothing = { start: 0, end: 0 };
    const inA = slice(whole?.texts[0] ?? '', passage?.a ?? nothing);
    const inB = slice(whole?.texts[1] ?? '', passage?.b ?? nothing);
    expect(inA.startsWith('جددت الولايات المتحدة')).toBe(true);
    expect(inA.endsWith('تبنتها روسيا نفسها".')).toBe(true);
    expect(inB).toBe(inA.replaceAll('\n\n', '\n'));
  });

  it('have a second story that is in no pair', async () => {
    for (const { articles, texts, passages } of await findInSeedNews()) {
      const side = articles[0] === 1 ? 'a' : 'b';
      if (!articles.includes(1)) continue;
      const text = texts[side === 'a' ? 0 : 1];
      const second = [...(text.split('كلام جي دي فانس')[0] ?? '')].length;
      expect(second).toBeGreaterThan(1000);
      expect(Math.max(...passages.map((one) => one[side].end))).toBeLessThan(second);
    }
  });
});
