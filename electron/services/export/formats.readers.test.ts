import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TextSelector, W3CTextAnnotation } from '@recogito/text-annotator';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFormat } from '../../../shared/formats/format-list';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, anAnnotation, anEntity, aRatedClaim } from '../../../shared/testing/builders';
import { createCopyFinder } from '../copies/copy-finder';
import { scanCorpus } from '../corpus/scan-corpus';
import { newFolder, removeFolders, sidecarText, unwrap } from '../testing/corpus-fixture';
import type { DatasetReport } from './dataset-report';
import { exportDataset } from './export-dataset';
import { exportJsonl } from './export-jsonl';

const project = path.resolve(import.meta.dirname, '../../..');
const script = path.join(project, 'scripts/readers/read_export.py');
const python = process.env.HASHIYA_READERS_PYTHON ?? '';
const missing = process.env.HASHIYA_READERS_MISSING ?? 'run by npm run test:readers';
const seed = path.join(project, '../shared/corpora/seed-news');
const emoji = '🔴 عاجل: قالَ «بلينكن» إن 1,554 شخصاً\r\nنزحوا  من غزة، وبغزة 🇵🇸.\r\n';

/** A span as the corpus has it. */
interface Made {
  readonly path: string;
  readonly layer: string;
  readonly label: string;
  readonly words: string;
}

let root = '';
const made: Made[] = [];

/** Keeps the words whose first place overlaps none before them. */
function apart(text: string, all: readonly Omit<Made, 'path'>[]): Omit<Made, 'path'>[] {
  const taken: [number, number][] = [];
  return all.filter(({ words }) => {
    const [start, end] = [text.indexOf(words), text.indexOf(words) + words.length];
    const isApart = taken.every(([from, to]) => end <= from || start >= to);
    if (isApart) taken.push([start, end]);
    return isApart;
  });
}

/** Words as names, some without their first letter, and a claim over the end of a line. */
function wordsOf(text: string): Omit<Made, 'path'>[] {
  const all = [...text.matchAll(/[\p{L}\p{M}]{4,}/gu)].filter((_, at) => at % 5 === 0);
  const names = all
    .map(([word], at) => (at % 3 === 0 ? word.slice(1) : word))
    .filter((word) => !/^\p{M}/u.test(word))
    .map((words) => ({ layer: 'entity', label: 'person', words }));
  const line = /\S+ \S+\s*[\r\n]+\s*\S+/u.exec(text.slice(200))?.[0];
  const claim = line === undefined ? [] : [{ layer: 'claim', label: 'event', words: line }];
  return [...apart(text, names), ...claim];
}

/** All claims are mentions of the one that is rated. */
function meantBy(layer: string) {
  const claimed = { refersTo: 'claim:c', attributes: { claimant: 'entity:e' } };
  return layer === 'claim' ? claimed : {};
}

/** A rated claim by somebody who is known. */
function ratedClaim(): string {
  const { target } = anAnnotation('x', emoji, 'غزة');
  const evidence = [{ path: 'زيادة/a.txt', sha256: '0'.repeat(64), target }];
  const entities = [anEntity('e', 'الوزير', { wikidata: 'Q7' })];
  return serializeSidecar(aCorpusFile({ claims: [aRatedClaim('c', evidence)], entities }));
}

/** The code points of an article in UTF-8. */
const wordsAt = async (at: string) => [...(await readFile(path.join(root, at), 'utf8'))];

async function annotate(articlePath: string, text: string, spans: Omit<Made, 'path'>[]) {
  const annotations = spans.map(({ layer, label, words }, at) =>
    anAnnotation(`${articlePath}-${at}`, text, words, { layer, label, ...meantBy(layer) }),
  );
  await writeFile(
    path.join(root, `${articlePath}.noura.ann.json`),
    sidecarText(articlePath, text, { annotations }),
  );
  made.push(...spans.map((one) => ({ path: articlePath, ...one })));
}

beforeAll(async () => {
  root = path.join(await newFolder(), 'corpus');
  await cp(path.join(project, 'examples/news'), root, { recursive: true });
  if (existsSync(seed)) await cp(seed, path.join(root, 'seed'), { recursive: true });
  await mkdir(path.join(root, 'زيادة'));
  await writeFile(path.join(root, 'زيادة/a.txt'), emoji);
  await writeFile(path.join(root, 'corpus.noura.ann.json'), ratedClaim());
  const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  for (const { path: at, facts } of index.articles) {
    if (facts.encoding !== 'utf-8' || facts.bom) continue;
    const text = await readFile(path.join(root, at), 'utf8');
    await annotate(at, text, wordsOf(text));
  }
});

afterAll(removeFolders);

async function exported(id: string): Promise<{ report: DatasetReport; folder: string }> {
  const format = findFormat(id);
  if (format === undefined) throw new Error(id);
  const folder = await newFolder();
  const options = { folder, documentIds: null, slugs: null, statuses: null, layers: null };
  const rest = { areStoriesDocuments: false, isBoilerplateCut: false, split: null };
  const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  const tools = {
    finder: createCopyFinder({ workersFolder: null }),
    workersFolder: null,
    now: () => new Date(),
  };
  const chosen = { ...options, ...rest, areClustersNamed: false, copies: 'keep' as const };
  const report = unwrap(await exportDataset(index, format, chosen, tools));
  if (report === null) throw new Error('cancelled');
  return { report, folder };
}

const runPython = promisify(execFile);

/** What a reader found, as the script prints it. */
async function read(reader: string, folder: string) {
  const env = { ...process.env, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const maxBuffer = 256_000_000;
  const { stdout } = await runPython(python, [script, reader, folder], { env, maxBuffer });
  return JSON.parse(stdout);
}

function sorted(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

const tag = ({ layer, label }: Made) => `${layer}_${label}`;
const bare = (words: string) => words.replace(/[\s\p{Cf}\p{Cc}]+/gu, '');

describe('readers in Python', () => {
  beforeEach(({ skip }) => skip(python === '', missing));

  it('spaCy makes documents and a DocBin of it, and finds every span', async () => {
    const { folder } = await exported('spacy');
    const found = await read('spacy', folder);
    expect(sorted(found.spans)).toEqual(sorted(made.map((one) => [one.path, tag(one), one.words])));
    expect(found.ents).toBeGreaterThan(10);
  });

  it.each(['conll2003', 'bioes'])(
    'nltk reads %s with every span that is said to be written',
    async (id) => {
      const { folder, report } = await exported(id);
      const found = await read(id, folder);
      const rows = made.map(({ layer, label, words }) => [layer, label, bare(words)]);
      expect(found.spans).toHaveLength(report.written);
      expect(report.dropped.filter(({ reason }) => reason === 'overlaps')).toEqual([]);
      expect(sorted(found.spans)).toEqual(sorted(rows));
    },
  );

  it('conllu reads tokens at their offsets, and every span', async () => {
    const { folder } = await exported('conllu');
    const found = await read('conllu', folder);
    const rows = made.map((one) => [one.path, one.layer, one.label, bare(one.words)]);
    expect(sorted(found.spans)).toEqual(sorted(rows));
    const text = [...emoji];
    const ours = found.tokens.filter(([name]: [string]) => name === 'زيادة/a.txt');
    expect(ours.length).toBeGreaterThan(15);
    for (const [, start, end, form] of ours) expect(text.slice(start, end).join('')).toBe(form);
  });

  it('a slice of Python finds the words of brat’s standoff', async () => {
    const { folder } = await exported('brat');
    const found = await read('brat', folder);
    const rows = made.map((one) => [one.path.replace(/\.txt$/, ''), tag(one), one.words]);
    expect(sorted(found.spans)).toEqual(sorted(rows));
  });

  it('duckdb reads doccano’s lines', async () => {
    const { folder } = await exported('doccano');
    const found = await read('doccano', folder);
    expect(sorted(found.spans)).toEqual(sorted(made.map((one) => [one.path, tag(one), one.words])));
  });

  it('rdflib reads the W3C annotations', async () => {
    const { folder } = await exported('w3c');
    const found = await read('w3c', folder);
    const rows = made.map(({ path: at, label, words }) => [at, label, words]);
    expect(sorted(found.spans)).toEqual(sorted(rows));
  });

  it('rdflib reads the reviews of claims as schema.org’s', async () => {
    const { folder } = await exported('claim-review');
    const { reviews } = await read('claim-review', folder);
    expect(reviews).toMatchObject([
      {
        title: 'غادرت خمس سفن',
        by: 'نورة',
        rating: 3,
        claimant: ['الوزير', 'https://www.wikidata.org/entity/Q7'],
        cited: [['زيادة/a.txt', 'غزة']],
      },
    ]);
    const mentioned = made.filter(({ layer }) => layer === 'claim').map((one) => one.path);
    expect(mentioned.length).toBeGreaterThan(10);
    expect(reviews[0].appearances).toEqual(expect.arrayContaining(mentioned));
    expect(new Set(reviews[0].appearances).size).toBe(reviews[0].appearances.length);
  });

  it('duckdb reads the lossless lines, and a slice of Python finds the words', async () => {
    const folder = await newFolder();
    const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
    unwrap(await exportJsonl(index, { folder, documentIds: null, slugs: null }));
    const found = await read('hashiya-jsonl', folder);
    const rows = made.map(({ path: at, label, words }) => [at, label, words]);
    expect(sorted(found.spans)).toEqual(sorted(rows));
  });

  it('duckdb reads pairs and clusters of copies, the same in JSONL and CSV', async () => {
    const { folder } = await exported('copies');
    const found = await read('copies', folder);
    expect(found.clusters).toBeGreaterThan(0);
    const texts = new Map<string, string[]>();
    for (const { a, b, passages } of found.pairs) {
      for (const one of [a, b]) texts.set(one, texts.get(one) ?? (await wordsAt(one)));
      for (const passage of passages) {
        const [ofA, ofB] = [texts.get(a) ?? [], texts.get(b) ?? []];
        const stretch = bare(ofA.slice(passage.a.start, passage.a.end).join(''));
        expect(stretch).not.toBe('');
        expect(passage.b.end).toBeLessThanOrEqual(ofB.length);
      }
    }
    expect(texts.size).toBeGreaterThan(2);
  });

  it.each(['csv', 'csv-excel'])('csv and duckdb read the tables of %s', async (id) => {
    const { folder } = await exported(id);
    const found = await read(id, folder);
    const rows = made.map(({ path: at, label, words }) => [at, label, words]);
    expect(sorted(found.spans)).toEqual(sorted(rows));
  });

  it.each(['hf-jsonl', 'hf-parquet'])('load_dataset, pyarrow and duckdb read %s', async (id) => {
    const { folder } = await exported(id);
    const found = await read(id, folder);
    const rows = made.map(({ path: at, label, words }) => [at, label, words]);
    expect(sorted(found.spans)).toEqual(sorted(rows));
    expect(found.columns).toContain('cluster');
  });

  it('duckdb reads the sidecars themselves', async () => {
    const found = await read('sidecars', root);
    const rows = made
      .filter(({ path: at }) => at.endsWith('.txt'))
      .map(({ path: at, label, words }) => [at, label, words]);
    expect(sorted(found.spans)).toEqual(sorted(rows));
  });
});

/** What Recogito's annotator makes of a W3C annotation, and the offsets it then has. */
async function parsedByRecogito(folder: string) {
  const { parseW3CTextAnnotation } = await import('@recogito/text-annotator');
  const content = await readFile(path.join(folder, 'annotations.jsonld'), 'utf8');
  return (JSON.parse(content) as W3CTextAnnotation[]).map((one) => {
    const { parsed, error } = parseW3CTextAnnotation(one);
    if (parsed === undefined) throw error;
    const [{ quote, start, end }] = parsed.target.selector as [TextSelector];
    return { quote, start, end };
  });
}

describe('readers in JavaScript', () => {
  it('Recogito’s annotator reads the W3C annotations', async () => {
    const { folder } = await exported('w3c');
    const found = await parsedByRecogito(folder);
    expect(sorted(found.map(({ quote }) => [quote]))).toEqual(
      sorted(made.map(({ words }) => [words])),
    );
    for (const { quote, start, end } of found) expect(end - start).toBe([...quote].length);
  });

  it('hyparquet reads the Parquet', async () => {
    const { folder } = await exported('hf-parquet');
    const bytes = await readFile(path.join(folder, 'data.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const rows = await parquetReadObjects({ file });
    const spans = rows.flatMap((row) =>
      row.spans.map(({ label, text }: Record<string, string>) => [row.path, label, text]),
    );
    const ours = made.map(({ path: at, label, words }) => [at, label, words]);
    expect(sorted(spans)).toEqual(sorted(ours));
  });

  it('there is a corpus to be read', async () => {
    expect((await readdir(root)).length).toBeGreaterThan(3);
    expect(made.length).toBeGreaterThan(100);
    const isOfSeed = ({ path: at }: Made) => at.startsWith('seed/');
    expect(made.some(isOfSeed)).toBe(existsSync(seed));
    expect(made.filter((one) => !isOfSeed(one)).length).toBeGreaterThan(20);
  });
});
