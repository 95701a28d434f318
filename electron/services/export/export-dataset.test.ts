import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Format } from '../../../shared/formats/format';
import { datasetFormats, findFormat } from '../../../shared/formats/format-list';
import { anAnnotation, aSegment } from '../../../shared/testing/builders';
import { encodeArticle } from '../../../shared/text/encode';
import { sha256Hex } from '../../platform/hash';
import { createCopyFinder } from '../copies/copy-finder';
import { scanCorpus } from '../corpus/scan-corpus';
import {
  aFolder,
  newFolder,
  problemOf,
  removeFolders,
  sidecarText,
  unwrap,
} from '../testing/corpus-fixture';
import { exportDataset } from './export-dataset';
import type { DatasetOptions, ExportTools } from './export-options';

afterEach(removeFolders);

const text =
  '😀 غادرت خمس سفن الميناء\r\nوعلى متنها 42 ألف طن.\r\nاقرأ أيضا: خبر آخر\r\nقال الوزير: نعم.';

async function scanned(root: string) {
  return unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
}

function formatOf(id: string): Format {
  const format = findFormat(id);
  if (format === undefined) throw new Error(id);
  return format;
}

const someTools = {
  finder: createCopyFinder({ workersFolder: null }),
  workersFolder: null,
  now: () => new Date(),
};

async function run(
  root: string,
  id: string,
  rest: Partial<DatasetOptions> = {},
  tools: Partial<ExportTools> = {},
) {
  const folder = rest.folder ?? path.join(await newFolder(), 'new', 'out');
  const options = {
    folder,
    documentIds: null,
    slugs: null,
    statuses: null,
    layers: null,
    areStoriesDocuments: false,
    isBoilerplateCut: false,
    areClustersNamed: false,
    copies: 'keep' as const,
    split: null,
    ...rest,
  };
  const result = await exportDataset(await scanned(root), formatOf(id), options, {
    ...someTools,
    ...tools,
  });
  return { result, folder };
}

async function recordsIn(folder: string, name = 'data.jsonl') {
  const content = await readFile(path.join(folder, name), 'utf8');
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const annotations = [
  anAnnotation('1', text, 'خمس سفن', { label: 'statistic' }),
  anAnnotation('2', text, 'الوزير', { layer: 'entity', label: 'person' }),
  anAnnotation('3', text, 'خبر آخر', { label: null }),
];

async function aCorpus() {
  return aFolder({
    'a.txt': text,
    'a.txt.noura.ann.json': sidecarText('a.txt', text, { annotations, status: 'finished' }),
    'b.txt': text,
    'b.txt.samir.ann.json': sidecarText('b.txt', text, { annotator: 'سمير', annotations }),
    'b.txt.gold.ann.json': sidecarText('b.txt', text, {
      annotator: 'gold',
      annotations: annotations.slice(0, 1),
    }),
    'ب/win.txt': encodeArticle('قال الوزير إن السفن غادرت', 'windows-1256', false) ?? '',
  });
}

describe('exportDataset', () => {
  it('takes gold where there is one, else everybody, and all articles', async () => {
    const { result, folder } = await run(await aCorpus(), 'doccano-relations');
    expect(unwrap(result)).toEqual({
      format: 'doccano-relations',
      files: ['data.jsonl'],
      documents: 3,
      annotations: 4,
      written: 4,
      dropped: [],
      adjusted: [],
    });
    const records = await recordsIn(folder);
    expect(records.map(({ id }) => id)).toEqual(['a.txt', 'b.txt', 'ب/win.txt']);
    const whose = (at: number) =>
      records[at].meta.spans.map((one: { annotator: string }) => one.annotator);
    expect(whose(0)).toEqual(['نورة', 'نورة', 'نورة']);
    expect(whose(1)).toEqual(['gold']);
    expect(records[2].text).toBe('قال الوزير إن السفن غادرت');
    for (const { text: written, entities } of records.slice(0, 1)) {
      const words = entities.map((one: { start_offset: number; end_offset: number }) =>
        [...written].slice(one.start_offset, one.end_offset).join(''),
      );
      expect(words).toEqual(['خمس سفن', 'خبر آخر', 'الوزير']);
    }
    expect(await readdir(folder)).toEqual(['data.jsonl']);
  });

  it('takes one person, some layers, some statuses', async () => {
    const root = await aCorpus();
    const samir = await run(root, 'doccano', { slugs: ['samir'] });
    expect(unwrap(samir.result)).toMatchObject({ documents: 3, annotations: 3, written: 3 });
    const entities = await run(root, 'doccano', { layers: ['entity'] });
    expect(unwrap(entities.result)).toMatchObject({ annotations: 1, written: 1 });
    expect((await recordsIn(entities.folder))[0].label[0][2]).toBe('person');
    const finished = await run(root, 'doccano', { statuses: ['finished'] });
    expect((await recordsIn(finished.folder)).map(({ id }) => id)).toEqual(['a.txt']);
    const untouched = await run(root, 'doccano', { statuses: ['new'] });
    expect((await recordsIn(untouched.folder)).map(({ id }) => id)).toContain('ب/win.txt');
  });

  it('cuts out boilerplate and moves the offsets; what stood in it is reported', async () => {
    const segments = [aSegment('s', text, 'اقرأ أيضا: خبر آخر\r\n')];
    const root = await aFolder({
      'a.txt': text,
      'a.txt.noura.ann.json': sidecarText('a.txt', text, { annotations, segments }),
    });
    const { result, folder } = await run(root, 'doccano', { isBoilerplateCut: true });
    expect(unwrap(result)).toMatchObject({ documents: 1, annotations: 3, written: 2 });
    expect(unwrap(result)?.dropped).toEqual([
      { id: '3', path: 'a.txt.noura.ann.json', reason: 'in-boilerplate' },
    ]);
    const [record] = await recordsIn(folder);
    expect(record.text).toBe(text.replace('اقرأ أيضا: خبر آخر\r\n', ''));
    const words = record.label.map(([from, to]: [number, number]) =>
      [...record.text].slice(from, to).join(''),
    );
    expect(words).toEqual(['خمس سفن', 'الوزير']);
    const at = [...text].join('').indexOf('قال') - 1;
    expect(record.meta.pieces).toEqual([
      { start: 0, end: 48, articleStart: 0 },
      { start: 48, end: 64, articleStart: at },
    ]);
  });

  it('makes a document of each story, with its own outlet', async () => {
    const [first, second] = [text.slice(0, text.indexOf('اقرأ')), text.slice(text.indexOf('قال'))];
    const story = (id: string, words: string, outlet: string) => ({
      ...aSegment(id, text, words),
      kind: 'story' as const,
      metadata: { outlet },
    });
    const segments = [story('x', first, 'وفا'), story('y', second, 'سانا')];
    const root = await aFolder({
      'a.txt': text,
      'a.txt.noura.ann.json': sidecarText('a.txt', text, { annotations, segments }),
    });
    const { result, folder } = await run(root, 'doccano', { areStoriesDocuments: true });
    const records = await recordsIn(folder);
    expect(records.map((one) => [one.id, one.text, one.meta.outlet])).toEqual([
      ['a.txt#1', first, 'وفا'],
      ['a.txt#2', second, 'سانا'],
    ]);
    expect(records[1].label).toEqual([[4, 10, 'entity_person']]);
    expect(unwrap(result)?.dropped.map(({ id, reason }) => [id, reason])).toEqual([
      ['3', 'outside-stories'],
    ]);
    // Offsets of this one are the article's.
    const whole = await run(root, 'w3c', { areStoriesDocuments: true });
    expect(unwrap(whole.result)).toMatchObject({ documents: 1, written: 3, dropped: [] });
  });

  it('leaves out what is not on its words any more, and what can’t be read, and says so', async () => {
    const root = await aFolder({
      'a.txt': text.replace('خمس سفن', 'ست سفن كبيرة'),
      'a.txt.noura.ann.json': sidecarText('a.txt', text, { annotations }),
      'a.txt.x.ann.json': '{',
      'photo.txt': Uint8Array.of(0, 1),
      'photo.txt.noura.ann.json': sidecarText('photo.txt', text, { annotations }),
    });
    const report = unwrap((await run(root, 'doccano')).result);
    expect(report).toMatchObject({ documents: 1, annotations: 6 });
    const said = report?.dropped.map(({ id, path: at, reason }) => `${id} ${at} ${reason}`) ?? [];
    expect(said).toContain('a.txt.x.ann.json a.txt.x.ann.json sidecar-not-json');
    expect(said).toContain('photo.txt photo.txt document-not-text');
    expect(said).toContain('1 photo.txt.noura.ann.json document-not-text');
    const anchors = said.filter((line) => line.includes(' anchor-'));
    expect(anchors.length).toBeGreaterThan(0);
    expect((report?.written ?? 0) + anchors.length + 3).toBe(6);
  });

  it('gives the same bytes twice, over what is there, and leaves nothing else', async () => {
    const root = await aCorpus();
    for (const { id } of datasetFormats) {
      const one = await run(root, id);
      const files = unwrap(one.result)?.files ?? [];
      const bytes = async () =>
        Promise.all(files.map((file) => readFile(path.join(one.folder, file), 'base64')));
      const first = await bytes();
      await run(root, id, { folder: one.folder });
      expect(await bytes()).toEqual(first);
      const there = await readdir(one.folder, { recursive: true, withFileTypes: true });
      const found = there.filter((entry) => entry.isFile());
      expect(found.length).toBe(files.length);
    }
  });

  it('leaves an earlier dataset as it was where one of its files can not be replaced', async () => {
    const root = await aCorpus();
    const { folder, result } = await run(root, 'brat');
    const files = unwrap(result)?.files ?? [];
    const contents = async () => {
      const there = await readdir(folder, { recursive: true, withFileTypes: true });
      const names = there.filter((one) => one.isFile()).map((one) => path.join(one.path, one.name));
      return Promise.all(names.sort().map(async (name) => [name, await readFile(name, 'utf8')]));
    };
    // Somebody made a folder of the name of the last file.
    const last = path.join(folder, files.at(-1) ?? '');
    await rm(last);
    await mkdir(path.join(last, 'own'), { recursive: true });
    await writeFile(path.join(root, 'a.txt'), `${text}\nوكلمة أخرى`);
    const before = await contents();
    const failed = await run(root, 'brat', { folder });
    expect(problemOf(failed.result)).toMatchObject({ problem: 'export-failed' });
    expect(await contents()).toEqual(before);
  });

  it('tells how far it is, and leaves nothing behind where it is cancelled', async () => {
    const root = await aCorpus();
    const folder = await newFolder();
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      if (done === 1) stop.abort();
    };
    const { result } = await run(root, 'brat', { folder }, { onProgress, signal: stop.signal });
    expect(unwrap(result)).toBe(null);
    expect(told).toEqual([0, 1]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('splits by clusters of copies, and says what stands in two splits', async () => {
    const sentence = (at: number) =>
      `قال المتحدث رقم ${at} إن القافلة ${at * 7} عبرت المعبر ${at * 3} في الساعة ${at} وعلى متنها ${at * 11} طنا من الطحين`;
    const story = (at: number) => [0, 1, 2].map((line) => sentence(at * 3 + line + 1)).join('.\n');
    const files: Record<string, string> = {};
    for (let at = 0; at < 20; at += 1) {
      const article = story(at);
      files[`${at}.txt`] = article;
      files[`copy-${at}.txt`] = `وكالات: ${article}`;
      const all = [
        anAnnotation(`${at}`, article, 'القافلة', { label: at % 2 ? 'event' : 'denial' }),
      ];
      files[`${at}.txt.noura.ann.json`] = sidecarText(`${at}.txt`, article, { annotations: all });
    }
    const root = await aFolder(files);
    const split = { kind: 'shares', shares: [50, 25, 25], seed: 3 } as const;
    const { result, folder } = await run(root, 'doccano', { split });
    const report = unwrap(result);
    expect(report?.files).toEqual(['dev.jsonl', 'test.jsonl', 'train.jsonl']);
    expect(report?.splits).toEqual([
      { name: 'train', documents: 20, annotations: 10 },
      { name: 'dev', documents: 10, annotations: 5 },
      { name: 'test', documents: 10, annotations: 5 },
    ]);
    expect(report?.leakage?.bound).toBe(0.3);
    expect(report?.leakage?.largest?.containment ?? 0).toBeLessThan(0.3);
    const splitOf = new Map<string, string>();
    for (const name of ['train', 'dev', 'test']) {
      for (const { id, meta } of await recordsIn(folder, `${name}.jsonl`)) {
        splitOf.set(id, name);
        expect(meta.cluster).toBe(id.replace('copy-', ''));
      }
    }
    expect(splitOf.size).toBe(40);
    for (let at = 0; at < 20; at += 1) {
      expect(splitOf.get(`copy-${at}.txt`)).toBe(splitOf.get(`${at}.txt`));
    }
    const copies = await run(root, 'copies');
    expect(unwrap(copies.result)).toMatchObject({ documents: 40, annotations: 0, written: 0 });
    const pairs = await recordsIn(copies.folder, 'pairs.jsonl');
    const copied = pairs.filter(({ containmentOfA }) => containmentOfA === 1);
    expect(copied).toHaveLength(20);
    expect(copied[0]).toMatchObject({ a: '0.txt', b: 'copy-0.txt', verdicts: [] });
    expect(copied[0].passages[0].words).toBeGreaterThan(8);
    expect((await recordsIn(copies.folder, 'clusters.jsonl'))[1]).toEqual({
      cluster: '1.txt',
      paths: ['1.txt', 'copy-1.txt'],
    });
    const folds = await run(root, 'doccano', { split: { kind: 'folds', folds: 4, seed: 0 } });
    expect(unwrap(folds.result)?.splits?.map(({ documents }) => documents)).toEqual([
      10, 10, 10, 10,
    ]);
  });

  it('does not litter the corpus', async () => {
    const root = await aCorpus();
    const { result } = await run(root, 'brat', { folder: path.join(root, 'out') });
    expect(problemOf(result).problem).toBe('export-target-inside-corpus');
  });

  it('stops where a format would write other words, and writes nothing', async () => {
    const root = await aCorpus();
    const honest = formatOf('doccano');
    const broken: Format = {
      ...honest,
      start: (context) => {
        const writer = honest.start(context);
        return {
          ...writer,
          write: (document) => writer.write({ ...document, text: `x${document.text}` }),
        };
      },
    };
    const folder = await newFolder();
    const options = { folder, documentIds: null, slugs: null, statuses: null, layers: null };
    const rest = {
      areStoriesDocuments: false,
      isBoilerplateCut: false,
      areClustersNamed: false,
      copies: 'keep' as const,
      split: null,
    };
    const index = await scanned(root);
    await expect(exportDataset(index, broken, { ...options, ...rest }, someTools)).rejects.toThrow(
      'a.txt: 1 is',
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('real articles', () => {
  const seed = path.resolve(import.meta.dirname, '../../../../shared/corpora/seed-news');
  it('come through every format with their words', async ({ skip }) => {
    skip(!existsSync(seed), 'there is no ../shared/corpora/seed-news');
    const names = (await readdir(seed)).filter((name) => name.endsWith('.txt'));
    expect(names.length).toBeGreaterThan(0);
    const files: Record<string, string> = {};
    for (const name of names) {
      const article = await readFile(path.join(seed, name), 'utf8');
      const words = [...article.matchAll(/\p{L}[\p{L}\p{M}]{3,}/gu)].filter(
        (_, at) => at % 7 === 0,
      );
      const all = [...new Set(words.map(([word]) => word))].map((word, at) =>
        anAnnotation(`${name}-${at}`, article, word, { layer: 'entity', label: 'person' }),
      );
      files[name] = article;
      files[`${name}.noura.ann.json`] = sidecarText(name, article, { annotations: all });
    }
    const root = await aFolder({ ...files, 'z.txt': sha256Hex('') });
    for (const { id } of datasetFormats) {
      const report = unwrap((await run(root, id)).result);
      expect(report?.documents).toBe(names.length + 1);
      expect((report?.written ?? 0) + (report?.dropped.length ?? 0)).toBe(report?.annotations);
    }
  });
});
