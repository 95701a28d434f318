import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'scripts/build',
  'package.json',
  'package-lock.json',
];

/**
 * Tells one state of the sources from another: the names, sizes and times of all files. Not the
 * newest time alone, because a file that is gone or was restored from elsewhere counts too.
 * @param {string} root the project's folder
 */
export function sourceFingerprint(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(path.join(root, source))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * The state of the sources that dist/ was built from; nothing where it wasn't built to the end.
 * @param {string} root the project's folder
 */
export function stampedFingerprint(root) {
  return existsSync(stampFile(root)) ? readFileSync(stampFile(root), 'utf8') : undefined;
}

/**
 * @param {string} root the project's folder
 * @param {string} fingerprint
 */
export function stamp(root, fingerprint) {
  writeFileSync(stampFile(root), fingerprint);
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'dist', 'built-from');
}

/**
 * @param {string} source
 * @returns {string[]}
 */
function filesUnder(source) {
  if (!existsSync(source)) return [];
  if (!statSync(source).isDirectory()) return [source];
  const entries = readdirSync(source, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
