import { execFile } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
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

const rounds = 3;
const articles = 10_000;
const spans = 200_000;
/** Of the built app: articles are read on a thread. */
const workersFolder = path.join(projectFolder, 'dist', 'electron', 'workers');
const formats = ['hashiya-jsonl', 'hf-jsonl', 'hf-parquet', 'conll2003'];

test.afterEach(removeFolders);

async function exportOnce(index: CorpusIndex, id: string): Promise<void> {
  const whole = { folder: await newFolder(), documentIds: null, slug: null };
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

for (const id of formats) {
  test(`10,000 articles with 200,000 annotations to ${id}`, async () => {
    const root = await annotatedFolder(articles);
    const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
    const { ours, theirs } = await interleave(rounds, {
      ours: () => timed(() => exportOnce(index, id)),
      theirs: () => timed(() => plainJson(index)),
    });
    const against = 'JSON.parse and JSON.stringify of the same files';
    await report({ name: `export of 200,000 annotations, ${id}`, against }, ours, theirs);
  });
}

const run = promisify(execFile);

/** The most that the command line needs at any time for an export, in bytes. */
async function peakOf(root: string, id: string): Promise<number> {
  const out = await newFolder();
  await mkdir(out, { recursive: true });
  const memoryFile = path.join(out, 'memory');
  const told = path.join(projectFolder, 'bench', 'export', 'tell-memory.cjs');
  const program = path.join(projectFolder, 'dist', 'electron', 'cli.cjs');
  const asked = ['export', root, '--format', id, '--out', path.join(out, 'data'), '--json'];
  await run(process.execPath, ['--require', told, program, ...asked], {
    env: { ...process.env, MEMORY_FILE: memoryFile },
    maxBuffer: 256_000_000,
  });
  return Number(await readFile(memoryFile, 'utf8'));
}

test('memory of an export of 1,000 and of 10,000 articles', async () => {
  const [small, large] = [await annotatedFolder(1_000), await annotatedFolder(articles)];
  for (const id of formats) {
    const [before, after] = [await peakOf(small, id), await peakOf(large, id)];
    const told = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
    await tellFigures(`memory of an export, ${id}`, {
      '1,000 articles': told(before),
      '10,000 articles': told(after),
      growth: `${(after / before).toFixed(2)} ×`,
    });
  }
});
