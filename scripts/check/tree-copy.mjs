import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject } from '../lib/project.mjs';
import { projectFiles } from './project-files.mjs';

/** @typedef {Pick<import('./fault-kinds.mjs').Fault, 'file' | 'text' | 'targets'>} Planted */

/** The project's own files in a temporary folder, with links to the packages. */
export function copyTree() {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'hashiya-gates-')));
  for (const file of projectFiles()) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    copyFileSync(inProject(file), path.join(copy, file));
  }
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(inProject('node_modules'))) {
    // Hidden ones are caches of the real tree. dependency-cruiser looks for TypeScript from where
    // it lies itself, and has to find the one that is planted.
    if (name.startsWith('.')) continue;
    const [from, to] = [inProject('node_modules', name), path.join(copy, 'node_modules', name)];
    if (name === 'dependency-cruiser') cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  return copy;
}

/**
 * @param {string} copy
 * @param {Planted} planted
 * @returns {() => void} takes it out again
 */
export function plant(copy, { file, text, targets = [] }) {
  const relink = unlinkPackage(copy, file);
  if (typeof text === 'string' && existsSync(path.join(copy, file))) {
    throw new Error(`${file} is there already: another fault's?`);
  }
  const undo = [
    ...targets.map((target) => write(path.join(copy, target), () => 'export const target = 1;\n')),
    write(path.join(copy, file), typeof text === 'string' ? () => text : text),
  ];
  return () => {
    for (const restore of undo.reverse()) restore();
    relink();
  };
}

/**
 * @param {string} target
 * @param {(before: string) => string} text
 * @returns {() => void} restores what was there
 */
function write(target, text) {
  const before = existsSync(target) ? readFileSync(target, 'utf8') : null;
  const created = mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text(before ?? ''));
  return () => {
    if (before === null) rmSync(created ?? target, { recursive: true });
    else writeFileSync(target, before);
  };
}

/**
 * A package in the copy is a link to the real one, which must stay as it is.
 * @param {string} copy
 * @param {string} file
 * @returns {() => void} links it again
 */
function unlinkPackage(copy, file) {
  const [, name] = /^node_modules\/([^/]+)\//.exec(file) ?? [];
  if (name === undefined) return () => {};
  const link = path.join(copy, 'node_modules', name);
  rmSync(link);
  return () => symlinkSync(inProject('node_modules', name), link);
}
