import { projectFolder } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { addUp, crashed, noOutcome } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {{ name: string, command: readonly string[] }} Gate */

/**
 * Runs the checks that need no test runner. Each counts as one test.
 * @param {readonly Gate[]} gates
 * @returns {Promise<Outcome>}
 */
export async function runGates(gates) {
  const outcomes = [];
  for (const gate of gates) outcomes.push(await runGate(gate));
  return gates.length > 0 ? addUp(outcomes) : crashed('there is no gate');
}

/**
 * @param {Gate} gate
 * @returns {Promise<Outcome>}
 */
async function runGate({ name, command: [program = '', ...args] }) {
  say(`── ${name}`);
  const code = await run(program, args, { cwd: projectFolder, input: 'ignore' }).catch(() => 127);
  return code === 0 ? { ...noOutcome(), passed: 1 } : crashed(`${name} (code ${code})`);
}
