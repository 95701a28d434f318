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
