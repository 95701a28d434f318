import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProject, projectFolder } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { crashed, judged } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

const reporter = fileURLToPath(new URL('vitest-outcome.mjs', import.meta.url));

/**
 * @param {readonly string[]} [args] more for vitest
 * @returns {Promise<Outcome>}
 */
export async function runUnit(args = []) {
  const folder = await mkdtemp(path.join(tmpdir(), 'hashiya-unit-'));
  const report = path.join(folder, 'outcome.json');
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  try {
    const code = await run(
      process.execPath,
      [vitest, 'run', '--reporter=default', `--reporter=${reporter}`, ...args],
      {
        cwd: projectFolder,
        env: { ...process.env, HASHIYA_OUTCOME: report },
        input: 'ignore',
      },
    );
    const outcome = await readFile(report, 'utf8').then(JSON.parse, () =>
      crashed('the unit tests gave no report'),
    );
    return judged('the unit tests', outcome, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
