import { execFile } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { projectFolder } from '../../e2e/fixtures/corpora';
import { createCopyFinder } from '../../electron/services/copies/copy-finder';
import { type CorpusIndex, sidecarsOf } from '../../electron/services/corpus/corpus-index';
import { scanCorpus } from '../../electron/services/corpus/scan-corpus';
import { exportDataset } from '../../electron/services/export/export-dataset';
import { exportJsonl } from '../../electron/services/export/export-jsonl';
import { newFolder, removeFolders, unwrap } from '../../electron/services/testing/corpus-fixture';
import { findFormat } from '../../shared/formats/format-list';
import { annotatedFolder } from '../lib/annotated-folder';
import { tellFigures } from '../lib/figures';
import { interleave, timed } from '../lib/measure';
import { report } from '../lib/row';

/** Of each format; one more warms up. Three of them take four minutes. */
const rounds = 2;
const articles = 10_000;
const spans = 200_000;
/** Of the built app: articles are read on a thread. */
const workersFolder = path.join(projectFolder, 'dist', 'electron', 'workers');
const formats = ['hashiya-jsonl', 'hf-jsonl', 'hf-parquet', 'conll2003'];

test.afterAll(removeFolders);

async function exportOnce(index: CorpusIndex, id: string): Promise<void> {
  const whole = { folder: await newFolder(), documentIds: null, slugs: null };
  const format = findFormat(id);
  if (format === undefined) {
    expect(unwrap(await exportJsonl(index, whole, { workersFolder }))?.written).toBe(spans);
    return;
  }
  const choice = { statuses: null, layers: null, split: null, copies: 'keep' as const };
  const none = { areStoriesDocuments: false, isBoilerplateCut: false, areClustersNamed: false };
  const finder = createCopyFinder({ workersFolder });
  const tools = { finder, workersFolder, now: () => new Date() };
  const made = await exportDataset(index, format, { ...whole, ...choice, ...none }, tools);
  expect(unwrap(made)?.written).toBe(spans);
}

/** What anybody would write: each article and its sidecars parsed and put into one line of JSON. */
async function plainJson({ root, articles: all }: CorpusIndex): Promise<void> {
  const file = await open(path.join(await newFolder(), 'all.jsonl'), 'wx');
  for (const entry of all) {
    const text = await readFile(path.join(root, entry.path), 'utf8');
    const work: unknown[] = [];
    for (const sidecar of sidecarsOf(entry)) {
      work.push(JSON.parse(await readFile(path.join(root, sidecar.path), 'utf8')));
    }
    await file.write(`${JSON.stringify({ path: entry.path, text, work })}\n`);
  }
  await file.sync();
  await file.close();
}

test('10,000 articles with 200,000 annotations', async () => {
  const root = await annotatedFolder(articles);
  const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  for (const id of formats) {
    const { ours, theirs } = await interleave(rounds, {
      ours: () => timed(() => exportOnce(index, id)),
      theirs: () => timed(() => plainJson(index)),
    });
    const against = 'JSON.parse and JSON.stringify of the same files';
    await report({ name: `export of 200,000 annotations, ${id}`, against }, ours, theirs);
  }
});

const run = promisify(execFile);
/** Numbers of articles. */
const sizes = [1_000, 5_000, 20_000] as const;

/** The most that the command line needs at any time, in bytes. */
async function peakOf(args: readonly string[]): Promise<number> {
  const memoryFile = path.join(await newFolder(), 'memory');
  const told = path.join(projectFolder, 'bench', 'export', 'tell-memory.cjs');
  const program = path.join(projectFolder, 'dist', 'electron', 'cli.cjs');
  await run(process.execPath, ['--require', told, program, ...args, '--json'], {
    env: { ...process.env, MEMORY_FILE: memoryFile },
    maxBuffer: 256_000_000,
  });
  return Number(await readFile(memoryFile, 'utf8'));
}

async function tellMemory(name: string, roots: readonly string[], args: readonly string[]) {
  const peaks: number[] = [];
  for (const root of roots) {
    const [command = '', ...rest] = args;
    const out = command === 'export' ? ['--out', path.join(await newFolder(), 'data')] : [];
    peaks.push(await peakOf([command, root, ...rest, ...out]));
  }
  const [least = 0, , most = 0] = peaks;
  const each = (most - least) / (sizes[2] - sizes[0]);
  const told = peaks.map((bytes) => `${Math.round(bytes / 1e6)} MB`);
  await tellFigures(name, {
    ...Object.fromEntries(sizes.map((size, at) => [`${size} articles`, told[at] ?? ''])),
    'each further article': `${(each / 1e3).toFixed(1)} kB`,
  });
}

test('memory of exports of 1,000, 5,000 and 20,000 articles', async () => {
  const roots: string[] = [];
  for (const size of sizes) roots.push(await annotatedFolder(size));
  // What every command holds of a corpus, and grows with it.
  await tellMemory('memory of the index alone (scan)', roots, ['scan']);
  for (const id of ['hashiya-jsonl', 'hf-parquet']) {
    await tellMemory(`memory of an export, ${id}`, roots, ['export', '--format', id]);
  }
});
