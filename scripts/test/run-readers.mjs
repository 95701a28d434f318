import { readersPython } from '../readers/python.mjs';
import { runUnit } from './run-unit.mjs';

/**
 * Opens our exports with the programs they are for, and counts the tests. Where there is no Python, or
 * its packages can't be had, those that need it are skipped.
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runReaders() {
  const found = await readersPython();
  process.env.HASHIYA_READERS_PYTHON = 'python' in found ? found.python : '';
  process.env.HASHIYA_READERS_MISSING = 'missing' in found ? found.missing : '';
  return runUnit(['--config', 'readers.config.ts']);
}
