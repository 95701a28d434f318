import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfStale } from '../build/build-app.mjs';
import { runPlaywright } from '../lib/playwright.mjs';
import { hasDisplay } from '../runtime/display.mjs';
import { prepareRuntime } from '../runtime/prepare.mjs';
import { addUp, crashed, judged } from './outcome.mjs';
import { outcomeOfPlaywright } from './playwright-outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * How many runs share the tests. Two windows on one display would take the focus from each other, so
 * on a desktop there is one; where each run gets a display of its own there are two.
 */
const shards = hasDisplay() ? 1 : 2;

/**
 * Runs the end-to-end tests and counts them.
 * @param {string} [config]
 * @returns {Promise<Outcome>}
 */
export async function runE2e(config = 'e2e/playwright.config.ts') {
  // Once, before the runs would each do it in the other's way.
  await prepareRuntime();
  await buildIfStale();
  const numbers = Array.from({ length: shards }, (_, index) => index + 1);
  return addUp(await Promise.all(numbers.map((number) => runShard(config, number))));
}

/**
 * @param {string} config
 * @param {number} number from 1
 * @returns {Promise<Outcome>}
 */
async function runShard(config, number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'hashiya-e2e-'));
  const report = path.join(folder, 'report.json');
  try {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = [
      '--reporter=list,json',
      `--shard=${number}/${shards}`,
      `--output=out/e2e-${number}`,
    ];
    const code = await runPlaywright({ config, args, env });
    const text = await readFile(report, 'utf8').catch(() => undefined);
    const outcome = text
      ? outcomeOfPlaywright(JSON.parse(text))
      : crashed('the end-to-end tests gave no report');
    return judged('the end-to-end tests', outcome, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
