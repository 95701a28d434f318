import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../lib/cache-folder.mjs';
import { inProject } from '../lib/project.mjs';
import { capture } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';

const requirements = inProject('scripts', 'readers', 'requirements.txt');
/** So long may the download of all readers take, in ms; it is tried once a machine. */
const installLimit = 170_000;

/** @param {string} folder */
function pythonIn(folder) {
  const names = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python3'];
  return path.join(folder, ...names);
}

/**
 * Finds a Python that has the readers of other people's formats, and makes one where there is none:
 * a virtual environment in the cache folder, filled by plain `pip`.
 * @returns {Promise<{ python: string } | { missing: string }>} `missing` says why there is none
 */
export async function readersPython() {
  const wanted = await readFile(requirements, 'utf8');
  const folder = path.join(cacheFolder(), 'readers');
  const stamp = path.join(folder, 'requirements.txt');
  const has = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (has === wanted) return { python: pythonIn(folder) };
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  const made = await capture('python3', ['-m', 'venv', folder], { timeout: installLimit });
  if (made.code !== 0) return { missing: 'there is no python3 that makes virtual environments' };
  say('Installing the readers of other formats (once) …');
  const args = ['-m', 'pip', 'install', '--quiet', '--retries', '0', '--timeout', '15'];
  const installed = await capture(pythonIn(folder), [...args, '-r', requirements], {
    timeout: installLimit,
  });
  if (installed.code !== 0) {
    await rm(folder, { recursive: true, force: true });
    return { missing: 'pip could not install the readers' };
  }
  await writeFile(stamp, wanted);
  return { python: pythonIn(folder) };
}
