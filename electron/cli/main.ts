import { describeProblem } from '../../shared/messages/problem-messages';
import { parseArguments } from './arguments';
import { runCommand } from './commands';
import { cliTexts } from './texts';

/** What the command line has of the world around it. */
export interface CliWorld {
  readonly cwd: string;
  /** The value of `LANG`. */
  readonly locale: string | undefined;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
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
    world.out(texts.usage);
    return 0;
  }
  const { cwd, now } = world;
  const outcome = await runCommand(invocation, { cwd, language, now });
  world.out(invocation.json ? `${JSON.stringify(outcome.json, null, 2)}\n` : outcome.text);
  for (const problem of outcome.problems) {
    const detail = problem.detail === undefined ? '' : ` (${problem.detail})`;
    world.err(`${describeProblem(problem, language)}${detail}\n`);
  }
  for (const note of outcome.notes ?? []) world.err(`${note}\n`);
  return outcome.exitCode;
}
