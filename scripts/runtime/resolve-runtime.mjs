import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../lib/cache-folder.mjs';
import { SetupError, say } from '../lib/say.mjs';
import { downloadFallbackRuntime, fallbackFits, findFallbackRuntime } from './fallback-runtime.mjs';
import {
  downloadOfficialRuntime,
  findOfficialRuntime,
  pinnedVersion,
} from './official-runtime.mjs';
import { runtimeIn } from './runtime-folder.mjs';

/** @typedef {import('./runtime-folder.mjs').Runtime} Runtime */

/** With a fallback at hand, the official download is not asked for again for this long. */
const RETRY_AFTER_MS = 60 * 60 * 1000;

/**
 * Finds an Electron to run on: the one the caller names, else the official one that package.json
 * pins, else the fallback. Downloads what is missing.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime(env = process.env) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overrideRuntime(override);
  const official = findOfficialRuntime();
  if (official) return official;
  const marker = path.join(cacheFolder(env), `electron-${pinnedVersion()}-failed`);
  const fallback = findFallbackRuntime();
  if (fallback && (await isRecent(marker)))
    return tellFallback(fallback, 'its download failed within the last hour');
  const { runtime, reason } = await downloadOfficialRuntime();
  if (runtime) {
    await rm(marker, { force: true });
    return runtime;
  }
  await remember(marker);
  return tellFallback(fallback ?? (await downloadFallback(reason)), reason);
}

/** @param {string} folder */
function overrideRuntime(folder) {
  const runtime = runtimeIn('override', path.resolve(folder));
  if (runtime) return runtime;
  throw new SetupError(
    `There is no Electron in ${folder}, where ELECTRON_OVERRIDE_DIST_PATH points.\n` +
      'Point it at the folder of an unpacked Electron, or unset it.',
  );
}

/**
 * @param {string} officialReason why there is no official one
 * @returns {Promise<Runtime>}
 */
async function downloadFallback(officialReason) {
  let reason = `there is none for ${process.platform} ${process.arch}`;
  try {
    const runtime = fallbackFits() ? await downloadFallbackRuntime() : undefined;
    if (runtime) return runtime;
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  throw new SetupError(
    `No Electron to run on. Official ${pinnedVersion()}: ${officialReason}. Fallback: ${reason}.\n` +
      'Connect to the network once, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
  );
}

/**
 * @param {Runtime} runtime
 * @param {string} reason
 */
function tellFallback(runtime, reason) {
  say(
    `Running on Electron ${runtime.version}, for development only: of Electron ${pinnedVersion()}, ${reason}.`,
  );
  return runtime;
}

/** @param {string} marker */
async function isRecent(marker) {
  const found = await stat(marker).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < RETRY_AFTER_MS;
}

/** @param {string} marker */
async function remember(marker) {
  await mkdir(path.dirname(marker), { recursive: true });
  await writeFile(marker, '');
}
