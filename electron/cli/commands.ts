import type { Language } from '../../shared/messages/problem-messages';
import { type CorpusIndex, listProblems, sidecarsOf } from '../services/corpus/corpus-index';
import { validateCorpus } from '../services/validate/validate-corpus';
import type { Invocation } from './arguments';
import { runDuplicates } from './duplicates';
import { runExport } from './export';
import { runImport } from './import';
import { type Context, type Outcome, problemRow } from './outcome';
import { scan } from './scan';
import { cliTexts } from './texts';

function scanRow(entry: CorpusIndex['articles'][number]) {
  const { sha256, encoding, characters, words, paragraphs, title } = entry.facts;
  const sidecars = sidecarsOf(entry).map((sidecar) => sidecar.path);
  return {
    path: entry.path,
    sha256,
    encoding,
    characters,
    words,
    paragraphs,
    title,
    sidecars,
  };
}

function scanTable(rows: readonly ReturnType<typeof scanRow>[], language: Language): string {
  const cells = rows.map((row) => [
    row.encoding ?? '—',
    String(row.characters),
    String(row.words),
    String(row.paragraphs),
    String(row.sidecars.length),
    row.path,
    row.title,
  ]);
  const table = [[...cliTexts(language).columns], ...cells];
  // Paths and titles come last: only what stands before something is padded.
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
  return table.map((row) => `${line(row).join('  ').trimEnd()}\n`).join('');
}

async function runScan(corpus: string, context: Context): Promise<Outcome> {
  const scanned = await scan(corpus, context);
  if (!scanned.ok) {
    const json = { documents: [], problems: [problemRow(scanned.error)] };
    return { exitCode: 1, json, text: '', problems: [scanned.error] };
  }
  const documents = scanned.value.articles.map(scanRow);
  const problems = listProblems(scanned.value);
  return {
    exitCode: 0,
    json: { documents, problems: problems.map(problemRow) },
    text: scanTable(documents, context.language),
    problems,
  };
}

async function runValidate(corpus: string, context: Context): Promise<Outcome> {
  const scanned = await scan(corpus, context);
  const found = scanned.ok
    ? await validateCorpus(scanned.value)
    : { documents: 0, sidecars: 0, problems: [scanned.error] };
  const { documents, sidecars, problems } = found;
  const { articles, workFiles, problems: problemsLabel } = cliTexts(context.language);
  return {
    exitCode: problems.length === 0 ? 0 : 1,
    json: { documents, sidecars, problems: problems.map(problemRow) },
    text: `${articles}: ${documents} · ${workFiles}: ${sidecars} · ${problemsLabel}: ${problems.length}\n`,
    problems,
  };
}

/** Carries out a command; writes nothing to the terminal. */
export async function runCommand(
  invocation: Exclude<Invocation, { command: 'help' }>,
  context: Context,
): Promise<Outcome> {
  switch (invocation.command) {
    case 'scan':
      return runScan(invocation.corpus, context);
    case 'validate':
      return runValidate(invocation.corpus, context);
    case 'duplicates':
      return runDuplicates(invocation, context);
    case 'export':
      return runExport(invocation, context);
    case 'import':
      return runImport(invocation, context);
  }
}
