import {
  chmod,
  chown,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @typedef {import('./runtime-folder.mjs').Runtime} Runtime */

/**
 * @typedef {{
 *   executablePath: string,
 *   appFolder: string,
 *   home: string,
 *   dispose: () => Promise<void>,
 * }} SandboxedRuntime `home` is a folder that the program may write in; a corpus for it goes there
 */

/** The user `nobody` of every Linux. */
const NOBODY = 65534;

/**
 * Prepares an Electron that runs with Chromium's sandbox on. Root is refused the sandbox, so root
 * gets a wrapper that becomes `nobody`, with copies of the runtime and of the built app that
 * `nobody` may read; anybody else gets the runtime as it is.
 *
 * For Playwright: `_electron.launch({ executablePath, args: [appFolder], cwd: home, chromiumSandbox: true })`;
 * without `chromiumSandbox` Playwright itself passes `--no-sandbox`.
 * @param {{ runtime: Pick<Runtime, 'folder' | 'executablePath'>, appFolder: string }} options
 *   `appFolder` holds package.json and dist/
 * @returns {Promise<SandboxedRuntime>}
 */
export async function prepareSandboxedRuntime({ runtime, appFolder }) {
  const root = await mkdtemp(path.join(tmpdir(), 'hashiya-sandboxed-'));
  const home = path.join(root, 'home');
  await mkdir(home, { mode: 0o700 });
  const dispose = () => rm(root, { recursive: true, force: true });
  if (process.getuid?.() !== 0)
    return { executablePath: runtime.executablePath, appFolder, home, dispose };

  const electron = path.join(root, 'electron');
  await cp(runtime.folder, electron, { recursive: true });
  await copyApp(appFolder, path.join(root, 'app'));
  await makeReadable(root);
  // Only now: the helper's set-user-id bit is what lets an ordinary user enter the sandbox.
  await chmod(path.join(electron, 'chrome-sandbox'), 0o4755);
  await chmod(home, 0o700);
  await chown(home, NOBODY, NOBODY);
  const program = path.join(electron, path.relative(runtime.folder, runtime.executablePath));
  return {
    executablePath: await writeWrapper(root, program, home),
    appFolder: path.join(root, 'app'),
    home,
    dispose,
  };
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copyApp(from, to) {
  await mkdir(to);
  await copyFile(path.join(from, 'package.json'), path.join(to, 'package.json'));
  await cp(path.join(from, 'dist'), path.join(to, 'dist'), { recursive: true });
}

/** @param {string} folder readable for everybody from here on down, whatever the umask was */
async function makeReadable(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) await makeReadable(child);
    else if (entry.isFile()) await chmod(child, 0o755);
  }
}

/**
 * @param {string} root
 * @param {string} program
 * @param {string} home
 */
async function writeWrapper(root, program, home) {
  const wrapper = path.join(root, 'electron-as-nobody');
  const environment = `HOME='${home}' XDG_CONFIG_HOME='${home}/.config' XDG_CACHE_HOME='${home}/.cache' TMPDIR=/tmp`;
  const become = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups`;
  await writeFile(wrapper, `#!/bin/sh\nexport ${environment}\nexec ${become} '${program}' "$@"\n`, {
    mode: 0o755,
  });
  await chmod(wrapper, 0o755);
  return wrapper;
}
