import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { losslessFormatId } from '../../shared/formats/format-list';
import { type LabelTarget, type LabelTargets, targetOf } from '../../shared/imports/label-plan';
import type { Codebook } from '../../shared/model/codebook';
import { fail, ok, type Result } from '../../shared/model/result';
import { systemCode } from '../platform/system-error';
import { importIntoCorpus } from '../services/import/import-into-corpus';
import { type ImportReport, type ImportTools, importJsonl } from '../services/import/import-jsonl';
import type { ImportInvocation } from './import-arguments';
import { type Context, type Outcome, problemRow } from './outcome';
import { cliTexts } from './texts';

function textOf(report: ImportReport, { language }: Context): string {
  const texts = cliTexts(language);
  const counts = [
    `${texts.articles}: ${report.documents}`,
    `${texts.annotations}: ${report.annotations}`,
    `${texts.skipped}: ${report.skipped.length}`,
  ];
  const lines = report.skipped.map(({ where, reason, detail }) =>
    [where, reason, ...(detail === undefined ? [] : [detail])].join('  '),
  );
  return [counts.join(' · '), ...lines].map((line) => `${line}\n`).join('');
}

type Imported = Promise<Result<ImportReport | null>>;

/** What `--map` says of labels: `{"PER": "entity/person", "X": null}`. */
function readTargets(words: string, file: string, codebook: Codebook): Result<LabelTargets> {
  const targets = new Map<string, LabelTarget | null>();
  try {
    for (const [key, written] of Object.entries(JSON.parse(words) as object)) {
      const target = typeof written === 'string' ? targetOf(codebook, written) : null;
      if (written !== null && target === null) {
        return fail('bad-request', file, `${key}: ${JSON.stringify(written)}`);
      }
      targets.set(key, target);
    }
    return ok(targets);
  } catch (error) {
    return fail('bad-request', file, error instanceof Error ? error.message : 'not JSON');
  }
}

async function mapOf({ map }: ImportInvocation, { cwd }: Context): Promise<Result<string>> {
  if (map === null) return ok('{}');
  try {
    return ok(await readFile(path.resolve(cwd, map), 'utf8'));
  } catch (error) {
    return fail('import-source-unreadable', map, systemCode(error));
  }
}

async function runWork(asked: ImportInvocation, context: Context, tools: ImportTools): Imported {
  const words = await mapOf(asked, context);
  if (!words.ok) return words;
  return importIntoCorpus(
    {
      source: { place: path.resolve(context.cwd, asked.source), named: asked.source },
      format: asked.format,
      into: path.resolve(context.cwd, asked.into),
      annotator: asked.annotator ?? '',
      targets: (codebook) => readTargets(words.value, asked.map ?? '', codebook),
      now: context.now,
    },
    tools,
  );
}

function runLossless(asked: ImportInvocation, { cwd }: Context, tools: ImportTools): Imported {
  const { source, into } = asked;
  const place = { source: path.resolve(cwd, source), into: path.resolve(cwd, into) };
  return importJsonl({ ...place, named: { source, into } }, tools);
}

/** Imports into a corpus, without a window. */
export async function runImport(asked: ImportInvocation, context: Context): Promise<Outcome> {
  const { onProgress } = context;
  const tools = { onProgress: (done: number, total: number) => onProgress(`${done}/${total}`) };
  const isLossless = asked.format === losslessFormatId;
  const imported = await (isLossless ? runLossless : runWork)(asked, context, tools);
  onProgress('');
  if (!imported.ok) {
    const { error } = imported;
    const isWrongUse = error.problem === 'bad-request' || error.problem.startsWith('annotator-in');
    const json = { problems: [problemRow(error)] };
    return { exitCode: isWrongUse ? 2 : 1, json, text: '', problems: [error] };
  }
  const report = imported.value ?? { documents: 0, annotations: 0, skipped: [] };
  return {
    exitCode: report.skipped.length === 0 ? 0 : 1,
    json: report,
    text: textOf(report, context),
    problems: [],
  };
}
