import path from 'node:path';
import { type ImportReport, importJsonl } from '../services/import/import-jsonl';
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

/** Imports into a corpus, without a window. */
export async function runImport(asked: ImportInvocation, context: Context): Promise<Outcome> {
  const { cwd, onProgress } = context;
  const place = {
    source: path.resolve(cwd, asked.source),
    into: path.resolve(cwd, asked.into),
    named: { source: asked.source, into: asked.into },
  };
  const imported = await importJsonl(place, {
    onProgress: (done, total) => onProgress(`${done}/${total}`),
  });
  onProgress('');
  if (!imported.ok) {
    const { error } = imported;
    return { exitCode: 1, json: { problems: [problemRow(error)] }, text: '', problems: [error] };
  }
  const report = imported.value ?? { documents: 0, annotations: 0, skipped: [] };
  return {
    exitCode: report.skipped.length === 0 ? 0 : 1,
    json: report,
    text: textOf(report, context),
    problems: [],
  };
}
