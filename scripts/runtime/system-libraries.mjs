import { capture } from '../lib/run.mjs';
import { SetupError, say } from '../lib/say.mjs';

/** The Debian packages of the libraries that Electron is linked with; not listed: those of every machine. */
const PACKAGE_OF = new Map(
  Object.entries({
    'libasound.so.2': 'libasound2',
    'libatk-1.0.so.0': 'libatk1.0-0',
    'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
    'libatspi.so.0': 'libatspi2.0-0',
    'libcairo.so.2': 'libcairo2',
    'libcups.so.2': 'libcups2',
    'libdbus-1.so.3': 'libdbus-1-3',
    'libdrm.so.2': 'libdrm2',
    'libexpat.so.1': 'libexpat1',
    'libgbm.so.1': 'libgbm1',
    'libgio-2.0.so.0': 'libglib2.0-0',
    'libglib-2.0.so.0': 'libglib2.0-0',
    'libgobject-2.0.so.0': 'libglib2.0-0',
    'libgtk-3.so.0': 'libgtk-3-0',
    'libnspr4.so': 'libnspr4',
    'libnss3.so': 'libnss3',
    'libnssutil3.so': 'libnss3',
    'libpango-1.0.so.0': 'libpango-1.0-0',
    'libsmime3.so': 'libnss3',
    'libudev.so.1': 'libudev1',
    'libX11.so.6': 'libx11-6',
    'libxcb.so.1': 'libxcb1',
    'libXcomposite.so.1': 'libxcomposite1',
    'libXdamage.so.1': 'libxdamage1',
    'libXext.so.6': 'libxext6',
    'libXfixes.so.3': 'libxfixes3',
    'libxkbcommon.so.0': 'libxkbcommon0',
    'libXrandr.so.2': 'libxrandr2',
    Xvfb: 'xvfb',
  }),
);

/** Another process may hold apt's lock, or be halfway through its lists. */
const ATTEMPTS = 3;
const PAUSE_MS = 5_000;

/** The programs this module asks, replaceable so that a bare machine can be played in a test. */
export const tools = {
  capture,
  isRoot: () => process.getuid?.() === 0,
  pause: () => sleep(PAUSE_MS),
};

/**
 * Sees to it that Electron's shared libraries are on this machine, and a display server where one
 * is needed. Installs what is missing where it may; otherwise says in one line what to install.
 * @param {{ executablePath: string, needsDisplay: boolean, with?: typeof tools }} options
 */
export async function ensureSystemLibraries({ executablePath, needsDisplay, with: given = tools }) {
  if (process.platform !== 'linux') return;
  const findMissing = () => missingOf(executablePath, needsDisplay, given);
  let missing = await findMissing();
  if (missing.length === 0) return;
  const canInstall = given.isRoot() && (await hasApt(given));
  for (let attempt = 1; canInstall && missing.length > 0 && attempt <= ATTEMPTS; attempt += 1) {
    if (attempt > 1) await given.pause();
    await install(missing, given);
    missing = await findMissing();
  }
  if (missing.length > 0) throw new SetupError(await adviceFor(missing, given));
}

/**
 * @param {string} executablePath
 * @param {boolean} needsDisplay
 * @param {typeof tools} given
 * @returns {Promise<string[]>} names of libraries, and `Xvfb`
 */
async function missingOf(executablePath, needsDisplay, given) {
  const { stdout } = await given.capture('ldd', [executablePath]);
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
  if (needsDisplay && (await given.capture('sh', ['-c', 'command -v Xvfb'])).code !== 0)
    missing.push('Xvfb');
  return missing;
}

/** @param {typeof tools} given */
async function hasApt(given) {
  return (await given.capture('apt-get', ['--version'])).code === 0;
}

/**
 * Failing is not told here: whether something is still missing afterwards is what counts.
 * @param {readonly string[]} missing
 * @param {typeof tools} given
 */
async function install(missing, given) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await given.capture('apt-get', ['update', '-qq'], { env });
  const packages = await packagesOf(missing, given);
  say(`Installing what Electron needs of this machine: ${packages.join(' ')} …`);
  const options = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  await given.capture('apt-get', ['install', ...options, ...packages], { env });
}

/**
 * @param {readonly string[]} missing
 * @param {typeof tools} given
 */
async function packagesOf(missing, given) {
  const names = new Set(
    missing.map((library) => PACKAGE_OF.get(library)).filter((name) => name !== undefined),
  );
  return Promise.all([...names].map((name) => nameHere(name, given)));
}

/**
 * Newer Debian and Ubuntu call some of these packages by the old name and `t64`.
 * @param {string} name
 * @param {typeof tools} given
 */
async function nameHere(name, given) {
  const isKnown = async (/** @type {string} */ one) =>
    (await given.capture('apt-cache', ['show', one])).code === 0;
  return !(await isKnown(name)) && (await isKnown(`${name}t64`)) ? `${name}t64` : name;
}

/**
 * @param {readonly string[]} missing
 * @param {typeof tools} given
 */
async function adviceFor(missing, given) {
  const packages = (await hasApt(given)) ? await packagesOf(missing, given) : [];
  const what = `Electron needs what this machine lacks: ${missing.join(', ')}.`;
  return packages.length > 0
    ? `${what} Install it with: sudo apt-get install -y ${packages.join(' ')}`
    : what;
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
