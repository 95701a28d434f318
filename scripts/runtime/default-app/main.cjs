// What makes `electron FOLDER` load the app in FOLDER. Electron brings such a program itself; the
// fallback runtime comes without one.
const electron = require('electron');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** Its two undocumented setters are what Electron's own program of this kind uses. */
const app =
  /** @type {Electron.App & Record<'setVersion' | 'setAppPath', (value: string) => void>} */ (
    electron.app
  );

/** @param {readonly string[]} args those of this process, without the program itself */
function parse(args) {
  const preloads = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '-r' || arg === '--require') preloads.push(path.resolve(rest.shift() ?? ''));
    else if (!arg.startsWith('-')) return { preloads, folder: path.resolve(arg) };
  }
  throw new Error('Name the folder of an app.');
}

/** @param {string} folder */
function load(folder) {
  const file = path.join(folder, 'package.json');
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const name = manifest.productName ?? manifest.name;
  if (manifest.version) app.setVersion(manifest.version);
  if (name) app.setName(name);
  app.setAppPath(folder);
  require(path.join(folder, manifest.main ?? 'index.js'));
}

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
try {
  const { preloads, folder } = parse(process.argv.slice(1));
  for (const file of preloads) require(file);
  load(folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}
