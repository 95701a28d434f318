import { main } from '../main';

/** What a run of the command line said, and its exit code. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, all on this thread. @param locale as `LANG`. */
export async function runCli(
  cwd: string,
  argv: readonly string[],
  locale?: string,
): Promise<CliRun> {
  let [out, err] = ['', ''];
  const code = await main(argv, {
    cwd,
    locale,
    now: () => new Date(),
    workersFolder: null,
    isInteractive: false,
    out: (words) => {
      out += words;
    },
    err: (words) => {
      err += words;
    },
  });
  return { code, out, err };
}
