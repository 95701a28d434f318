import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackClusters } from '../../../shared/copies/packed-clusters';
import { eachPair, pairCount } from '../../../shared/copies/packed-pairs';
import { aSegment } from '../../../shared/testing/builders';
import { type PlantedArticle, plantCopies } from '../../../shared/testing/planted-copies';
import { buildWorkers } from '../testing/built-workers';
import {
  aFolder,
  newFolder,
  problemOf,
  removeFolders,
  sidecarText,
  unwrap,
} from '../testing/corpus-fixture';
import { createCopyFinder, type FindOptions } from './copy-finder';
import type { CorpusCopies } from './find-in-corpus';
import { recallCopies } from './recall-copies';

let workersFolder = '';
let planted: PlantedArticle[] = [];

beforeAll(async () => {
  workersFolder = await buildWorkers();
  const options = { articles: 120, words: 150, changed: 0.15, family: 7, seed: 21 };
  planted = [...plantCopies(options)];
});
afterAll(removeFolders);

/** Files are older than the slowest clock of a file system ticks, or they would be read again. */
const longAgo = new Date('2024-03-11T08:00:00Z');

async function write(root: string, articlePath: string, text: string): Promise<void> {
  const file = path.join(root, articlePath);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  await utimes(file, longAgo, longAgo);
}

async function plantedCorpus(articles: readonly PlantedArticle[] = planted): Promise<string> {
  const root = await newFolder();
  for (const article of articles) await write(root, article.path, article.text);
  return root;
}

interface Run extends FindOptions {
  readonly cacheFolder?: string | null;
  readonly threads?: number;
}

/** A run that began a minute later: nothing is too young to be taken from the cache. */
async function find(root: string, { cacheFolder = null, threads = 0, ...options }: Run = {}) {
  const finder = createCopyFinder({
    workersFolder: threads === 0 ? null : workersFolder,
    threads: Math.max(1, threads),
  });
  const request = { root, named: root, cacheFolder, startedAt: Date.now() + 60_000 };
  return finder.find(request, options);
}

/** All that was found, by path, in the order it came. */
function told(copies: CorpusCopies) {
  const { paths, contents, clusters, problems } = copies;
  return {
    pairs: [...eachPair(copies)].map((pair) => ({ ...pair, a: paths[pair.a], b: paths[pair.b] })),
    clusters: unpackClusters(clusters).map(({ members }) => members.map((one) => paths[one])),
    contents: [...contents],
    problems,
  };
}

async function copiesIn(root: string, run: Run = {}): Promise<CorpusCopies> {
  const copies = unwrap(await find(root, run));
  if (copies === null) throw new Error('it was not to be cancelled');
  return copies;
}

async function findAll(root: string, run: Run = {}) {
  return told(await copiesIn(root, run));
}

/** How many files were read in a run. */
async function filesRead(root: string, run: Run): Promise<number> {
  let total = 0;
  const onProgress: FindOptions['onProgress'] = (progress) => {
    if (progress.phase === 'reading') total = progress.total;
  };
  unwrap(await find(root, { ...run, onProgress }));
  return total;
}

describe('the same answer', () => {
  it('comes with any number of threads', async () => {
    const root = await plantedCorpus();
    const here = await findAll(root);
    expect(here.pairs.length).toBeGreaterThan(100);
    expect(await findAll(root, { threads: 1 })).toEqual(here);
    expect(await findAll(root, { threads: 3 })).toEqual(here);
  });

  it('comes in whatever order the files were made', async () => {
    const root = await plantedCorpus();
    const backwards = await plantedCorpus(planted.toReversed());
    expect(await findAll(backwards)).toEqual(await findAll(root));
  });
});

/** What may happen to a folder between two runs. */
const changes: readonly (readonly [what: string, change: (root: string) => Promise<void>])[] = [
  ['nothing', async () => undefined],
  ['a changed article', (root) => write(root, '000/010.txt', planted[40]?.text ?? '')],
  ['an emptied article', (root) => write(root, '000/010.txt', '')],
  ['a new article', (root) => write(root, '000/0105.txt', planted[9]?.text ?? '')],
  ['a removed article', (root) => rm(path.join(root, '000/010.txt'))],
  [
    'a renamed article',
    (root) => rename(path.join(root, '000/010.txt'), path.join(root, 'zz.txt')),
  ],
  [
    'several at once',
    async (root) => {
      await rm(path.join(root, '000/001.txt'));
      await write(root, '000/002.txt', `${planted[100]?.text}\n${planted[70]?.text}`);
      await write(root, 'aa.md', planted[3]?.text ?? '');
    },
  ],
  [
    'nearly all',
    async (root) => {
      for (const [index, { path: name }] of planted.slice(20).entries()) {
        await write(root, name, planted[index]?.text ?? '');
      }
    },
  ],
];

describe('after a change', () => {
  it.each(changes)('%s: the answer is as if all had been looked for anew', async (_, change) => {
    const root = await plantedCorpus();
    const cacheFolder = await newFolder();
    await findAll(root, { cacheFolder });
    await change(root);
    expect(await findAll(root, { cacheFolder })).toEqual(await findAll(root));
    // And once more, from what that run left behind.
    expect(await findAll(root, { cacheFolder })).toEqual(await findAll(root));
  });

  it('reads only the files that changed', async () => {
    const root = await plantedCorpus();
    const cacheFolder = await newFolder();
    expect(await filesRead(root, { cacheFolder })).toBe(planted.length);
    expect(await filesRead(root, { cacheFolder })).toBe(0);
    await write(root, '000/002.txt', 'كلمات أخرى');
    await write(root, '000/003.txt', 'وغيرها');
    expect(await filesRead(root, { cacheFolder })).toBe(2);
  });

  it('notices seeds that have become common, or have ceased to be', async () => {
    // A sentence of six words before six of its own: a pair only as long as it isn't common.
    const sentence = 'أعلنت الهيئة العامة للموانئ مساء اليوم';
    const own = (i: number) => Array.from({ length: 9 }, (_, at) => `خاص${i}و${at}`);
    const text = (i: number) => {
      const words = own(i);
      return `${words.slice(0, 3).join(' ')} ${sentence} ${words.slice(3).join(' ')}`;
    };
    const near = (i: number) => text(0).replace('خاص0و4', `بدل${i}`);
    const root = await newFolder();
    for (let i = 0; i < 126; i += 1) await write(root, `${i}.txt`, text(i));
    await write(root, 'near.txt', near(1));
    const cacheFolder = await newFolder();
    const few = await findAll(root, { cacheFolder });
    for (let i = 200; i < 205; i += 1) await write(root, `${i}.txt`, text(i));
    const many = await findAll(root, { cacheFolder });
    expect(many).toEqual(await findAll(root));
    for (let i = 200; i < 205; i += 1) await rm(path.join(root, `${i}.txt`));
    expect((await findAll(root, { cacheFolder })).pairs).toEqual(few.pairs);
  });

  it('notices names that have become crowded, or have ceased to be', async () => {
    // A sentence that stands so often that only what follows it tells places apart, and that differs.
    const sentence = 'قال المتحدث باسم الوزارة في بيان نشر اليوم إن الأعمال تسير كما كان مقررا لها';
    const text = (i: number) =>
      Array.from({ length: 26 }, (_, at) => `${sentence} ب${i}و${at}`).join(' ');
    const root = await newFolder();
    for (let i = 0; i < 39; i += 1) await write(root, `${i}.txt`, text(i));
    const cacheFolder = await newFolder();
    const few = await findAll(root, { cacheFolder });
    expect(few.pairs).toHaveLength((39 * 38) / 2);
    await write(root, 'another.txt', text(100));
    const many = await findAll(root, { cacheFolder });
    expect(many).toEqual(await findAll(root));
    expect(many.pairs.length).toBeLessThan(few.pairs.length);
    await rm(path.join(root, 'another.txt'));
    expect((await findAll(root, { cacheFolder })).pairs).toEqual(few.pairs);
  });

  it('takes marked boilerplate into account, and the mark being taken back', async () => {
    const [a = '', b = ''] = [planted[0]?.text, planted[1]?.text];
    const root = await aFolder({ 'a.txt': a, 'b.txt': b });
    const cacheFolder = await newFolder();
    expect((await findAll(root, { cacheFolder })).pairs).toHaveLength(1);
    const segments = [aSegment('s', a, a)];
    const sidecar = path.join(root, 'a.txt.noura.ann.json');
    await writeFile(sidecar, sidecarText('a.txt', a, { segments }));
    expect((await findAll(root, { cacheFolder })).pairs).toEqual([]);
    expect((await findAll(root)).pairs).toEqual([]);
    await rm(sidecar);
    expect((await findAll(root, { cacheFolder })).pairs).toHaveLength(1);
  });
});

describe('work that was cancelled', () => {
  it.each(['reading', 'seeking', 'comparing'] as const)(
    'while %s says so, and is taken up again',
    async (phase) => {
      const root = await plantedCorpus();
      const cacheFolder = await newFolder();
      for (const threads of [0, 2]) {
        const cancelling = new AbortController();
        const stopped = await find(root, {
          cacheFolder,
          threads,
          signal: cancelling.signal,
          onProgress: (progress) => {
            if (progress.phase === phase && progress.done > 0) cancelling.abort();
          },
        });
        if (threads === 0) expect(unwrap(stopped)).toBeNull();
      }
      expect(await findAll(root, { cacheFolder })).toEqual(await findAll(root));
    },
  );

  it('keeps what was read', async () => {
    const root = await newFolder();
    // More than one thread takes at a time.
    for (let i = 0; i < 400; i += 1) await write(root, `${i}.txt`, `خبر ${i}`);
    const cacheFolder = await newFolder();
    const cancelling = new AbortController();
    const onProgress: FindOptions['onProgress'] = ({ done }) => {
      if (done > 0) cancelling.abort();
    };
    await find(root, { cacheFolder, signal: cancelling.signal, onProgress });
    expect(await filesRead(root, { cacheFolder })).toBe(150);
  });
});

describe('a broken cache', () => {
  const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
    [
      'a flipped bit',
      (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
    ],
    ['half of it', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['nothing of it', () => Buffer.of()],
  ];

  const files = [/^words\.json$/, /^words-/, /^pairs\.json$/, /^pairs-/, /^segment-/];

  it.each(damages)('with %s is made again', async (_, damage) => {
    const root = await plantedCorpus(planted.slice(0, 40));
    const whole = await findAll(root);
    const cacheFolder = await newFolder();
    for (const pattern of files) {
      await findAll(root, { cacheFolder });
      const [corpus = ''] = await readdir(path.join(cacheFolder, 'copies'));
      const folder = path.join(cacheFolder, 'copies', corpus);
      const name = (await readdir(folder)).find((one) => pattern.test(one)) ?? 'missing';
      const file = path.join(folder, name);
      await writeFile(file, damage(await readFile(file)));
      expect(await findAll(root, { cacheFolder }), name).toEqual(whole);
    }
  });

  it('that can not be written is no trouble', async () => {
    const root = await plantedCorpus(planted.slice(0, 20));
    const blocked = path.join(await newFolder(), 'file');
    await writeFile(blocked, '');
    expect(await findAll(root, { cacheFolder: blocked })).toEqual(await findAll(root));
  });
});

describe('a corpus that can not be read', () => {
  it('is a problem', async () => {
    const missing = path.join(await newFolder(), 'missing');
    expect(problemOf(await find(missing)).problem).toBe('folder-missing');
    expect(problemOf(await find(missing, { threads: 1 })).problem).toBe('folder-missing');
  });

  it('has nothing where it is empty', async () => {
    const [root, cacheFolder] = [await newFolder(), await newFolder()];
    for (const run of [{ threads: 2 }, { cacheFolder }, { cacheFolder }]) {
      const copies = await copiesIn(root, run);
      expect([pairCount(copies), copies.clusters.length]).toEqual([0, 0]);
    }
  });

  it('may have had runs that found no word', async () => {
    const root = await plantedCorpus(planted.slice(0, 3));
    const cacheFolder = await newFolder();
    await copiesIn(root, { cacheFolder });
    await write(root, 'empty.txt', '');
    expect(await filesRead(root, { cacheFolder })).toBe(1);
    expect(await findAll(root, { cacheFolder })).toEqual(await findAll(root));
  });
});

describe('a stretch that stands in more places than are looked at pair by pair', () => {
  const line = Array.from({ length: 30 }, (_, index) => `كلمة${'ابتثجحخدذر'[index % 10]}${index}`);
  it.each([
    [2000, []],
    [2100, [{ problem: 'copies-chained' }]],
  ])('is told: %i times in each of two articles', async (times, problems) => {
    const root = await newFolder();
    for (const file of ['a.txt', 'b.txt']) {
      await write(root, file, `${line.join(' ')}\n`.repeat(times));
    }
    const cacheFolder = await newFolder();
    const copies = await copiesIn(root, { cacheFolder });
    expect([pairCount(copies), copies.problems]).toEqual([1, problems]);
    const recalled = recallCopies({ root, named: root, cacheFolder });
    expect(recalled?.problems, 'the next time').toEqual(problems);
  });
});
