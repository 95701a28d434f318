import { describeProblem, type Language } from '../../shared/messages/problem-messages';
import type { Problem } from '../../shared/model/result';
import { parseArguments } from './arguments';
import { runCommand } from './commands';
import { exportUsage } from './export-usage';
import { importUsage } from './import-usage';
import type { Outcome } from './outcome';
import { cliTexts } from './texts';

/** What the command line has of the world around it. */
export interface CliWorld {
  readonly cwd: string;
  /** The value of `LANG`. */
  readonly locale: string | undefined;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where the built files of threads lie; `null` does all the work on this thread. */
  readonly workersFolder: string | null;
  /** Whether standard error is a terminal, on which progress is shown. */
  readonly isInteractive: boolean;
}

/** Large documents are written in pieces of about so many characters. */
const pieceLength = 65_536;

function* jsonText(json: Outcome['json']): Generator<string> {
  if (!(Symbol.iterator in json)) {
    yield `${JSON.stringify(json, null, 2)}\n`;
    return;
  }
  let piece = '';
  for (const text of json) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Writes over the same line again and again; to a file, only what begins. */
function progressLine({ err, isInteractive }: CliWorld): (line: string) => void {
  return (line) => {
    if (isInteractive) err(`\r\u001b[K${line}`);
  };
}

/** A problem in words, with its detail, unless the words have it already. */
function problemLine(problem: Problem, language: Language): string {
  const words = describeProblem(problem, language);
  const { detail = '' } = problem;
  return words.includes(detail) ? words : `${words} (${detail})`;
}

/**
 * Runs one command.
 * @param argv the words after the program's name.
 * @returns the exit code: 0 done, 1 findings or failure, 2 wrong use.
 */
export async function main(argv: readonly string[], world: CliWorld): Promise<number> {
  const parsed = parseArguments(argv, world.locale);
  const { language } = parsed;
  const texts = cliTexts(language);
  if (!parsed.ok) {
    world.err(`${texts.wrongUse}: ${parsed.detail}\n\n${texts.usage}`);
    return 2;
  }
  const { invocation } = parsed;
  if (invocation.command === 'help') {
    const usages = {
      all: texts.usage,
      export: exportUsage(language),
      import: importUsage(language),
    };
    world.out(usages[invocation.of]);
    return 0;
  }
  const { cwd, now, workersFolder } = world;
  const onProgress = progressLine(world);
  const context = { cwd, language, now, workersFolder, onProgress };
  const outcome = await runCommand(invocation, context);
  for (const text of invocation.json ? jsonText(outcome.json) : [outcome.text]) world.out(text);
  for (const problem of outcome.problems) world.err(`${problemLine(problem, language)}\n`);
  for (const note of outcome.notes ?? []) world.err(`${note}\n`);
  return outcome.exitCode;
}
