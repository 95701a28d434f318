import { writeFileSync } from 'node:fs';
import { addUp, crashed, failureNote, noOutcome } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/** Writes what vitest found into the file that HASHIYA_OUTCOME names, with the reasons for skipping. */
export default class VitestOutcome {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} strayErrors errors that belong to no test
   */
  onTestRunEnd(modules, strayErrors) {
    const outcomes = modules.flatMap((module) => [
      ofFailedLoad(module),
      ...[...module.children.allTests()].map(ofTest),
    ]);
    const ofErrors = strayErrors.map(() => crashed('an error outside the unit tests'));
    writeFileSync(
      process.env.HASHIYA_OUTCOME ?? '',
      JSON.stringify(addUp([...outcomes, ...ofErrors])),
    );
  }
}

/**
 * @param {import('vitest/node').TestModule} module
 * @returns {Outcome}
 */
function ofFailedLoad(module) {
  return module.errors().length > 0
    ? crashed(`${module.relativeModuleId} could not be run`)
    : noOutcome();
}

/**
 * @param {import('vitest/node').TestCase} test
 * @returns {Outcome}
 */
function ofTest(test) {
  const result = test.result();
  const name = `${test.module.relativeModuleId} › ${test.fullName}`;
  if (result.state === 'passed') return { ...noOutcome(), passed: 1, notes: retryNote(name, test) };
  if (result.state === 'failed') {
    return { ...noOutcome(), failed: 1, notes: [failureNote(name, result.errors[0]?.message)] };
  }
  const reason = (result.state === 'skipped' && result.note) || 'no reason given';
  return { ...noOutcome(), skipped: 1, notes: [`skipped: ${name} (${reason})`] };
}

/**
 * @param {string} name
 * @param {import('vitest/node').TestCase} test
 */
function retryNote(name, test) {
  return test.diagnostic()?.flaky ? [`flaky: ${name} passed on a second try`] : [];
}
