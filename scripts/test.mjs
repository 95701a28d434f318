// npm test: the gates, the unit tests, the readers and the end-to-end tests, added up in the last line.
import { runMain } from './lib/say.mjs';
import { addUp, closingLine, crashed } from './test/outcome.mjs';
import { runE2e } from './test/run-e2e.mjs';
import { runGates } from './test/run-gates.mjs';
import { runReaders } from './test/run-readers.mjs';
import { runUnit } from './test/run-unit.mjs';

/** @typedef {import('./test/outcome.mjs').Outcome} Outcome */

await runMain(async () => {
  const outcome = addUp([
    await counted('the gates', async () => runGates((await import('./check.mjs')).gates)),
    await counted('the unit tests', () => runUnit()),
    await counted('the readers of our exports', () => runReaders()),
    await counted('the end-to-end tests', () => runE2e()),
  ]);
  process.stdout.write(['', ...outcome.notes, closingLine(outcome), ''].join('\n'));
  return outcome.failed > 0 ? 1 : 0;
});

/**
 * @param {string} name
 * @param {() => Promise<Outcome>} runner
 * @returns {Promise<Outcome>} one failure when the runner could not even start
 */
async function counted(name, runner) {
  try {
    return await runner();
  } catch (error) {
    return crashed(`${name} could not run: ${error instanceof Error ? error.message : error}`);
  }
}
