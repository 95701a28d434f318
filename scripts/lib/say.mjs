/**
 * A problem that a person can solve, told in one or two lines. It is printed without a stack.
 */
export class SetupError extends Error {}

/**
 * Prints one line for the person at the terminal. On standard error, because standard output
 * belongs to what a command was asked for (the JSON of `cli`, the counts of `test`).
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a script's main function and turns its result into the exit code of this process.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(
      error instanceof SetupError
        ? error.message
        : String(error instanceof Error ? error.stack : error),
    );
    process.exitCode = 1;
  }
}
