// Proves that the gates close: plants one fault after another in a copy of the tree and demands
// that the gate ends with a complaint about it. For all gates, or for those named as arguments.
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gates } from '../check.mjs';
import { capture } from '../lib/run.mjs';
import { runMain } from '../lib/say.mjs';
import { faults } from './planted-faults.mjs';
import { copyTree, plant } from './tree-copy.mjs';

/** @typedef {import('./fault-kinds.mjs').Fault} Fault */
/** @typedef {{ code: number, output: string }} Outcome */

await runMain(async () => {
  const chosen = process.argv.slice(2);
  const names = gates.map(({ name }) => name).filter((name) => !chosen[0] || chosen.includes(name));
  /** @type {string[]} */
  const copies = [];
  try {
    while (copies.length < Math.min(2, availableParallelism())) copies.push(copyTree());
    const misses = await prove(copies, names);
    print(misses === 0 ? 'All gates close.' : `${misses} did not behave.`);
    return misses === 0 ? 0 : 1;
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  }
});

/**
 * @param {string[]} copies
 * @param {string[]} names of gates
 * @returns {Promise<number>} how many gates or faults did not behave
 */
async function prove(copies, names) {
  let misses = 0;
  /** @type {(gate: string, isGood: boolean, what: string) => void} */
  const report = (gate, isGood, what) => {
    print(`${isGood ? 'yes' : 'NO '}  ${gate.padEnd(15)}  ${what}`);
    if (!isGood) misses += 1;
  };
  /** @type {Map<string, string>} */
  const without = new Map();
  await share(copies, names, async (copy, name) => {
    const { code, output } = await runIn(copy, name);
    without.set(name, output);
    report(name, code === 0, 'passes the tree as it is');
  });
  const provable = faults.filter(({ gate }) => names.includes(gate));
  await share(copies, inRuns(provable), async (copy, { gate, planted }) => {
    const uproot = planted.map((fault) => plant(copy, fault));
    const { code, output } = await runIn(copy, gate);
    for (const restore of uproot.reverse()) restore();
    for (const { what, expect } of planted) {
      const isComplaint = expect.test(output) && !expect.test(without.get(gate) ?? '');
      report(gate, code !== 0 && isComplaint, `stops ${what}`);
    }
  });
  return misses;
}

/**
 * One run for each fault, or for all of a gate that may be planted together.
 * @param {Fault[]} planned
 * @returns {{ gate: string, planted: Fault[] }[]}
 */
function inRuns(planned) {
  /** @type {Map<string | number, Fault[]>} */
  const runs = new Map();
  for (const [index, fault] of planned.entries()) {
    const key = fault.isTogether ? fault.gate : index;
    runs.set(key, [...(runs.get(key) ?? []), fault]);
  }
  return [...runs.values()].map((planted) => ({ gate: planted[0]?.gate ?? '', planted }));
}

/**
 * Hands the items out among the copies, one at a time to each.
 * @template T
 * @param {string[]} copies
 * @param {T[]} items
 * @param {(copy: string, item: T) => Promise<void>} work
 */
async function share(copies, items, work) {
  const rest = items.values();
  await Promise.all(
    copies.map(async (copy) => {
      for (const item of rest) await work(copy, item);
    }),
  );
}

/**
 * The gate as the copy has it.
 * @param {string} copy
 * @param {string} name
 * @returns {Promise<Outcome>}
 */
async function runIn(copy, name) {
  /** @type {typeof import('../check.mjs')} */
  const its = await import(pathToFileURL(path.join(copy, 'scripts/check.mjs')).href);
  const [program = '', ...args] = its.gates.find((gate) => gate.name === name)?.command ?? [];
  const { code, stdout, stderr } = await capture(program, args, { cwd: copy });
  return { code, output: stdout + stderr };
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
