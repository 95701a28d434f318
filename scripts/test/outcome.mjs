/**
 * What one runner found.
 * @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Outcome `notes`
 *   are lines to be read at the end: why something was skipped, what passed only on a second try
 */

/** @returns {Outcome} */
export function noOutcome() {
  return { passed: 0, failed: 0, skipped: 0, notes: [] };
}

/**
 * A runner that gave no counts counts as one failure.
 * @param {string} why
 * @returns {Outcome}
 */
export function crashed(why) {
  return { ...noOutcome(), failed: 1, notes: [`failed: ${why}`] };
}

/** How much of a failure's message stands in the last lines; characters. */
const reasonLength = 300;
/** The colours of a terminal. */
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu');

/**
 * The line that tells of a failed test: its name, and why, since the rest of a long log may be lost.
 * @param {string} name
 * @param {string | undefined} why the message it failed with, of any length
 */
export function failureNote(name, why) {
  if (why === undefined) return `failed: ${name}`;
  const reason = why.replaceAll(colours, '').replaceAll(/\s+/gu, ' ').trim();
  const short = reason.length > reasonLength ? `${reason.slice(0, reasonLength)}…` : reason;
  return `failed: ${name} (${short})`;
}

/**
 * Holds a runner's counts against the way it ended: a runner that failed without a failed test, or
 * that ran nothing, must not look green.
 * @param {string} runner
 * @param {Outcome} outcome
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function judged(runner, outcome, exitCode) {
  const ran = outcome.passed + outcome.failed;
  if (exitCode !== 0 && outcome.failed === 0)
    return addUp([outcome, crashed(`${runner} ended with code ${exitCode}`)]);
  if (ran === 0) return addUp([outcome, crashed(`${runner} ran no test`)]);
  return outcome;
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function addUp(outcomes) {
  return outcomes.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      notes: [...sum.notes, ...one.notes],
    }),
    noOutcome(),
  );
}

/**
 * The line that ends `npm test`.
 * @param {Outcome} outcome
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
