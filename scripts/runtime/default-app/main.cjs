// What makes `electron FOLDER` load the app in FOLDER. Electron brings such a program itself; the
// fallback runtime comes without one.
const { app } = require('electron');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const args = process.argv.slice(1);
const toPreload = [];
let folder;
for (let at = 0; at < args.length && folder === undefined; at += 1) {
  if (args[at] === '-r' || args[at] === '--require') toPreload.push(args[(at += 1)]);
  else if (!args[at].startsWith('-')) folder = path.resolve(args[at]);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
for (const file of toPreload) require(path.resolve(file));

try {
  if (folder === undefined) throw new Error('Name the folder of an app.');
  const manifestFile = path.join(folder, 'package.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name);
  app.setAppPath(folder);
  require(path.join(folder, manifest.main ?? 'index.js'));
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  app.exit(1);
}
