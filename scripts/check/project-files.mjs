import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, projectFolder } from '../lib/project.mjs';

/**
 * The files of the project, relative to its folder and with forward slashes: everything but what
 * .gitignore names. Git isn't asked, because a downloaded copy has none.
 * @param {RegExp} [matching] compared with the relative path
 * @returns {string[]} sorted
 */
export function projectFiles(matching = /./) {
  return filesIn('', ignoredNames())
    .filter((file) => matching.test(file))
    .sort();
}

/**
 * @param {string} file as projectFiles names it
 * @returns {string | null} null where the file isn't text
 */
export function readText(file) {
  const bytes = readFileSync(inProject(file));
  return bytes.includes(0) ? null : bytes.toString('utf8');
}

/**
 * @param {string} folder
 * @param {(name: string) => boolean} isIgnored
 * @returns {string[]}
 */
function filesIn(folder, isIgnored) {
  const entries = readdirSync(path.join(projectFolder, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isIgnored(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(name, isIgnored);
    return entry.isFile() ? [name] : [];
  });
}

/** The plain names of .gitignore (`dist/`, `*.log`), which is all that ours uses. */
function ignoredNames() {
  const lines = readFileSync(inProject('.gitignore'), 'utf8').split('\n');
  const patterns = lines.map((line) => line.trim().replaceAll('/', ''));
  const names = new Set(['.git', ...patterns.filter((pattern) => !pattern.startsWith('*'))]);
  const endings = patterns.filter((pattern) => pattern.startsWith('*')).map((it) => it.slice(1));
  return (/** @type {string} */ name) =>
    names.has(name) || endings.some((ending) => name.endsWith(ending));
}
