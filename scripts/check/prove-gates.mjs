// Proves that the gates close: plants one fault after another in a copy of the tree and demands
// that the gate complains about it. Without an argument for all gates, or with the names of some.
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
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/project.mjs';
import { capture } from '../lib/run.mjs';
import { runMain } from '../lib/say.mjs';
import { faults } from './planted-faults.mjs';
import { projectFiles } from './project-files.mjs';

/** @typedef {import('./planted-faults.mjs').Fault} Fault */
/** @typedef {import('../check.mjs').Gate} Gate */
/** @typedef {{ code: number, output: string }} Outcome */

await runMain(async () => {
  const chosen = process.argv.slice(2);
  const workers = Math.min(2, availableParallelism());
  const copies = Array.from({ length: workers }, copyTree);
  try {
    const { gates } = await import('../check.mjs');
    const names = gates
      .map(({ name }) => name)
      .filter((it) => !chosen.length || chosen.includes(it));
    const counts = await Promise.all(copies.map((copy) => proveSome(copy, names)));
    const failures = counts.reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `${failures === 0 ? 'All gates close.' : `${failures} did not behave.`}\n`,
    );
    return failures === 0 ? 0 : 1;
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  }
});

/**
 * Takes names from the list until it is empty.
 * @param {string} copy
 * @param {string[]} names
 * @returns {Promise<number>} how many lines failed
 */
async function proveSome(copy, names) {
  /** @type {{ gates: Gate[] }} */
  const { gates } = await import(pathToFileURL(path.join(copy, 'scripts/check.mjs')).href);
  let failures = 0;
  for (let name = names.shift(); name !== undefined; name = names.shift()) {
    const gate = gates.find((it) => it.name === name);
    if (gate) failures += await proveGate(copy, gate);
  }
  return failures;
}

/**
 * @param {string} copy
 * @param {Gate} gate
 */
async function proveGate(copy, gate) {
  const start = performance.now();
  const untouched = await runIn(copy, gate);
  const lines = [line(untouched.code === 0, gate.name, 'passes the tree as it is')];
  for (const fault of faults.filter((it) => it.gate === gate.name)) {
    const restore = plant(copy, fault);
    const { code, output } = await runIn(copy, gate);
    restore();
    const hasComplained = fault.expect.test(output) && !fault.expect.test(untouched.output);
    lines.push(line(code !== 0 && hasComplained, gate.name, `stops ${fault.what}`));
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(
    `${lines.map(({ text }) => text).join('\n')}\n(${lines.length} runs, ${seconds} s)\n`,
  );
  return lines.filter(({ isGood }) => !isGood).length;
}

/**
 * @param {boolean} isGood
 * @param {string} gate
 * @param {string} what
 */
function line(isGood, gate, what) {
  return {
    isGood,
    text: `${isGood ? 'yes' : 'NO '}  ${gate.padEnd(16)} ${what.replaceAll('\n', ' ')}`,
  };
}

/**
 * @param {string} copy
 * @param {Gate} gate
 * @returns {Promise<Outcome>}
 */
async function runIn(copy, { command: [program = '', ...args] }) {
  const { code, stdout, stderr } = await capture(program, args, { cwd: copy });
  return { code, output: stdout + stderr };
}

/**
 * @param {string} copy
 * @param {Fault} fault
 * @returns {() => void} takes it out again
 */
function plant(copy, { file, text }) {
  const unshare = unlinkPackage(copy, file);
  const target = path.join(copy, file);
  const before = existsSync(target) ? readFileSync(target) : null;
  const created = mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, typeof text === 'string' ? text : text(String(before ?? '')));
  return () => {
    if (before) writeFileSync(target, before);
    else rmSync(created ?? target, { recursive: true });
    unshare();
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

/** The sources, with links to the packages. */
function copyTree() {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'hashiya-gates-')));
  for (const file of projectFiles()) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    copyFileSync(inProject(file), path.join(copy, file));
  }
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(inProject('node_modules'))) {
    // Caches know paths. The other one must find what is planted as TypeScript beside itself.
    if (/^\.(?!bin$)/.test(name)) continue;
    const [from, to] = [inProject('node_modules', name), path.join(copy, 'node_modules', name)];
    if (name === 'dependency-cruiser') cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  return copy;
}
