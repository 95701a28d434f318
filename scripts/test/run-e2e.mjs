import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runPlaywright } from '../lib/playwright.mjs';
import { crashed, judged } from './outcome.mjs';
import { outcomeOfPlaywright } from './playwright-outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * @param {string} [config]
 * @returns {Promise<Outcome>}
 */
export async function runE2e(config = 'e2e/playwright.config.ts') {
  const folder = await mkdtemp(path.join(tmpdir(), 'hashiya-e2e-'));
  const report = path.join(folder, 'report.json');
  try {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const code = await runPlaywright({ config, args: ['--reporter=list,json'], env });
    const text = await readFile(report, 'utf8').catch(() => undefined);
    const outcome = text
      ? outcomeOfPlaywright(JSON.parse(text))
      : crashed('the end-to-end tests gave no report');
    return judged('the end-to-end tests', outcome, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
