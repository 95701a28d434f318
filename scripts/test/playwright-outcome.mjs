import { addUp, failureNote, noOutcome } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('@playwright/test/reporter').JSONReport} JSONReport */
/** @typedef {import('@playwright/test/reporter').JSONReportSuite} Suite */
/** @typedef {import('@playwright/test/reporter').JSONReportSpec} Spec */
/** @typedef {import('@playwright/test/reporter').JSONReportTest} Test */

/**
 * @param {JSONReport} report what Playwright's json reporter wrote
 * @returns {Outcome}
 */
export function outcomeOfPlaywright(report) {
  return addUp(report.suites.flatMap(outcomesOfSuite));
}

/**
 * @param {Suite} suite
 * @returns {Outcome[]}
 */
function outcomesOfSuite(suite) {
  const own = suite.specs.flatMap((spec) => spec.tests.map((test) => outcomeOfTest(spec, test)));
  return [...own, ...(suite.suites ?? []).flatMap(outcomesOfSuite)];
}

/**
 * @param {Spec} spec
 * @param {Test} test
 * @returns {Outcome}
 */
function outcomeOfTest(spec, test) {
  const name = `${spec.file} › ${spec.title}`;
  if (test.status === 'expected') return { ...noOutcome(), passed: 1 };
  if (test.status === 'flaky')
    return { ...noOutcome(), passed: 1, notes: [`flaky: ${name} passed on a second try`] };
  if (test.status === 'unexpected') {
    const why = test.results.at(-1)?.error?.message;
    return { ...noOutcome(), failed: 1, notes: [failureNote(name, why)] };
  }
  return { ...noOutcome(), skipped: 1, notes: [`skipped: ${name} (${skipReason(test)})`] };
}

/** @param {Test} test */
function skipReason(test) {
  const annotation = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  if (annotation) return annotation.description ?? 'no reason given';
  return 'it did not come to it';
}
