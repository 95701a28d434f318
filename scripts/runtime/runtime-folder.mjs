import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * An Electron that can be started.
 * @typedef {{
 *   kind: 'override' | 'official' | 'fallback',
 *   version: string,
 *   folder: string,
 *   executablePath: string,
 * }} Runtime
 */

/** Where the program stands inside an unpacked Electron, the same for every Electron of a platform. */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Looks at an unpacked Electron without starting it.
 * @param {Runtime['kind']} kind
 * @param {string} folder
 * @param {string} [version] the version it has to be; any version will do when it is left out
 * @returns {Runtime | undefined} nothing unless the program and the right version are there
 */
export function runtimeIn(kind, folder, version) {
  const executablePath = path.join(folder, executableName());
  const found = readVersion(folder);
  if (!existsSync(executablePath) || (version && found !== version)) return undefined;
  return { kind, version: found ?? 'unknown', folder, executablePath };
}

/** @param {string} folder */
function readVersion(folder) {
  try {
    return readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}
