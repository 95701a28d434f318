import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject, readProjectJson } from '../lib/project.mjs';
import { say } from '../lib/say.mjs';
import { endWhenIdle } from './end-when-idle.mjs';
import { executableName, runtimeIn } from './runtime-folder.mjs';
import { withStaging } from './staging.mjs';

/** @typedef {import('./runtime-folder.mjs').Runtime} Runtime */

const electronPackage = inProject('node_modules', 'electron');

/** A download that brings nothing for this long is given up. */
const IDLE_LIMIT_MS = 10_000;
/** A download that fails sooner than this needs no announcement. */
const SILENT_MS = 1_500;

/** The version that package.json pins, on which releases are built. */
export function pinnedVersion() {
  return /** @type {string} */ (readProjectJson('package.json').devDependencies.electron);
}

/**
 * The official Electron, where its package has already brought its program.
 * `path.txt` is what the package writes last: without it the folder may be half unpacked.
 * @param {string} [folder] the `electron` package
 * @returns {Runtime | undefined}
 */
export function findOfficialRuntime(folder = electronPackage) {
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile) || readFileSync(pathFile, 'utf8') !== executableName())
    return undefined;
  return runtimeIn('official', path.join(folder, 'dist'), pinnedVersion());
}

/**
 * Lets the `electron` package download its program: one try. It unpacks in a copy of the package
 * and the result is renamed into place, so a broken download never looks like a runtime and two
 * downloads at once don't meet.
 * @param {string} [folder] the `electron` package
 * @returns {Promise<{ runtime: Runtime | undefined, reason: string }>}
 */
export async function downloadOfficialRuntime(folder = electronPackage) {
  if (!existsSync(path.join(folder, 'install.js')))
    return { runtime: undefined, reason: 'its package is missing (npm ci)' };
  return withStaging(folder, async (staging) => {
    for (const file of ['package.json', 'install.js', 'checksums.json']) {
      await copyFile(path.join(folder, file), path.join(staging, file));
    }
    const reason = await runInstaller(staging);
    if (!reason) await moveIntoPlace(staging, folder);
    return {
      runtime: findOfficialRuntime(folder),
      reason: reason || 'its download was incomplete',
    };
  });
}

/**
 * @param {string} staging
 * @returns {Promise<string>} why it failed, or nothing
 */
async function runInstaller(staging) {
  const temporary = path.join(staging, 'tmp');
  await mkdir(temporary);
  const env = {
    ...process.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    ELECTRON_GET_NO_PROGRESS: '1',
  };
  const child = spawn(process.execPath, ['install.js'], {
    cwd: staging,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const announcement = setTimeout(
    () => say(`Fetching Electron ${pinnedVersion()} (about 120 MB, once) …`),
    SILENT_MS,
  );
  const stopWatching = endWhenIdle(child, staging, IDLE_LIMIT_MS);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const code = await new Promise((resolve) =>
    child.once('error', () => resolve(1)).once('close', resolve),
  );
  clearTimeout(announcement);
  const wasIdle = stopWatching();
  if (code === 0) return '';
  return wasIdle ? 'its download brought nothing' : `its download failed: ${firstLine(errors)}`;
}

/**
 * @param {string} staging
 * @param {string} folder
 */
async function moveIntoPlace(staging, folder) {
  if (findOfficialRuntime(folder)) return;
  await rm(path.join(folder, 'dist'), { recursive: true, force: true });
  await rename(path.join(staging, 'dist'), path.join(folder, 'dist')).catch((error) => {
    // Another run was quicker; what it has put there is whole.
    if (!existsSync(path.join(folder, 'dist', executableName()))) throw error;
  });
  await writeFile(path.join(staging, 'path.txt'), executableName());
  await rename(path.join(staging, 'path.txt'), path.join(folder, 'path.txt'));
}

/** @param {string} text what the installer wrote, a stack most of the time */
function firstLine(text) {
  const line = text
    .split('\n', 1)[0]
    ?.replace(/^\w*Error: /, '')
    .replace(/ for \S+:\/\/\S+/, '');
  return line || 'no reason was given';
}
