import path from 'node:path';
import { findFormat } from '../../shared/formats/format-list';
import { aProblem, type Problem, type Result } from '../../shared/model/result';
import { createCopyFinder } from '../services/copies/copy-finder';
import { type CorpusIndex, listProblems } from '../services/corpus/corpus-index';
import { exportDataset } from '../services/export/export-dataset';
import { exportJsonl } from '../services/export/export-jsonl';
import { type NobodysWork, nobodysWork, slugsToExport } from '../services/export/whose-work';
import type { ExportInvocation } from './export-arguments';
import { type Context, type Outcome, problemRow } from './outcome';
import { scan } from './scan';
import { cliTexts } from './texts';

/** What all reports have, and what only some have. */
interface Report {
  readonly files: readonly string[];
  readonly documents: number;
  readonly annotations: number;
  readonly written: number;
  readonly dropped: readonly unknown[];
  readonly unanchored?: readonly unknown[];
  readonly adjusted?: readonly unknown[];
}

function failure(problem: Problem, exitCode: 1 | 2): Outcome {
  return { exitCode, json: { problems: [problemRow(problem)] }, text: '', problems: [problem] };
}

async function run(
  index: CorpusIndex,
  asked: ExportInvocation,
  slugs: readonly string[] | null,
  context: Context,
): Promise<Result<Report | null>> {
  const folder = path.resolve(context.cwd, asked.out);
  const whole = { folder, named: asked.out, documentIds: null, slugs };
  const format = findFormat(asked.format);
  const { workersFolder, now } = context;
  if (format === undefined) return exportJsonl(index, whole, { workersFolder });
  const { statuses, layers, stories, skipBoilerplate, split, clusters, copies } = asked;
  const chosen = {
    statuses,
    layers,
    areStoriesDocuments: stories,
    split,
    areClustersNamed: clusters,
    copies,
  };
  const options = { ...whole, ...chosen, isBoilerplateCut: skipBoilerplate };
  const onProgress = (done: number, total: number) => context.onProgress(`${done}/${total}`);
  const finder = createCopyFinder({ workersFolder });
  const tools = { onProgress, finder, now, workersFolder };
  const exported = await exportDataset(index, format, options, tools);
  context.onProgress('');
  return exported;
}

function notesOf({ unanchored = [], adjusted = [] }: Report, { language }: Context): string[] {
  const texts = cliTexts(language);
  return [
    ...(unanchored.length === 0 ? [] : [`${texts.unanchored}: ${unanchored.length}`]),
    ...(adjusted.length === 0 ? [] : [`${texts.adjusted}: ${adjusted.length}`]),
  ];
}

function textOf(report: Report, { out }: ExportInvocation, { language }: Context): string {
  const texts = cliTexts(language);
  const counts = [
    `${texts.articles}: ${report.documents}`,
    `${texts.annotations}: ${report.annotations}`,
    `${texts.written}: ${report.written}`,
    `${texts.dropped}: ${report.dropped.length}`,
  ];
  const files = report.files.map((file) => `${path.join(out, file)}\n`).join('');
  return `${files}${counts.join(' · ')}\n`;
}

/** Exports a corpus, without a window. */
export async function runExport(asked: ExportInvocation, context: Context): Promise<Outcome> {
  const whose = slugsToExport(asked.annotators);
  if (!whose.ok) return failure(whose.error, 2);
  const scanned = await scan(asked.corpus, context);
  if (!scanned.ok) return failure(scanned.error, 1);
  const unknown = unknownLayer(scanned.value, asked);
  if (unknown !== undefined) return failure(aProblem('bad-request', '', `--layers ${unknown}`), 2);
  const nobody = nobodysWork(scanned.value, asked.annotators);
  if (nobody !== null) return nobodyFound(nobody, asked, context);
  const exported = await run(scanned.value, asked, whose.value, context);
  if (!exported.ok) return failure(exported.error, 1);
  const report = exported.value;
  if (report === null) return { exitCode: 1, json: {}, text: '', problems: [] };
  return {
    exitCode: 0,
    json: report,
    text: textOf(report, asked, context),
    problems: listProblems(scanned.value),
    notes: notesOf(report, context),
  };
}

/** Says who has work in the corpus, so that the name can be corrected. */
function nobodyFound(
  { problem, there }: NobodysWork,
  { corpus }: ExportInvocation,
  { language }: Context,
): Outcome {
  const { json, ...outcome } = failure({ ...problem, path: corpus }, 2);
  const names = there.join(language === 'ar' ? '، ' : ', ');
  const notes = [`${cliTexts(language).annotators}: ${names === '' ? '—' : names}`];
  return { ...outcome, json: { ...json, annotators: there }, notes };
}

/** A layer that was asked for and is not in the codebook. */
function unknownLayer({ codebook }: CorpusIndex, { layers }: ExportInvocation): string | undefined {
  return layers?.find((id) => !codebook.layers.some((layer) => layer.id === id));
}
