// npm run check: every gate that needs no test runner, two at a time. `npm test` counts each as one.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inProject, projectFolder } from './lib/project.mjs';
import { capture } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

/** @typedef {{ name: string, command: string[] }} Gate */

/** @type {Gate[]} */
export const gates = [
  { name: 'types', command: tool('typescript/bin/tsc', '--build') },
  {
    name: 'lint and format',
    command: tool(
      '@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      '--max-diagnostics=200',
    ),
  },
  { name: 'styles', command: tool('stylelint/bin/stylelint.mjs', 'renderer/**/*.css') },
  { name: 'boundaries', command: own('boundaries') },
  {
    name: 'dead code',
    command: tool('knip/bin/knip.js', '--no-progress'),
  },
  { name: 'file length', command: own('file-length') },
  { name: 'clean text', command: own('clean-text') },
];

const isRunDirectly = fileURLToPath(import.meta.url) === realpathSync(process.argv[1] ?? '.');
if (isRunDirectly) await runMain(async () => ((await runAll([...gates])) ? 0 : 1));

/**
 * @param {Gate[]} waiting
 * @returns {Promise<boolean>} whether all passed
 */
async function runAll(waiting) {
  let haveAllPassed = true;
  const work = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      const hasPassed = await runGate(gate);
      haveAllPassed &&= hasPassed;
    }
  };
  await Promise.all([work(), work()]);
  return haveAllPassed;
}

/** @param {Gate} gate */
async function runGate({ name, command: [program = '', ...args] }) {
  const start = performance.now();
  const { code, stdout, stderr } = await capture(program, args, { cwd: projectFolder });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const hasPassed = code === 0;
  process.stdout.write(`${hasPassed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)\n`);
  if (!hasPassed) process.stdout.write(`${stdout}${stderr}\n`);
  return hasPassed;
}

/**
 * @param {string} bin a program inside node_modules
 * @param {string[]} args
 */
function tool(bin, ...args) {
  return [process.execPath, inProject('node_modules', bin), ...args];
}

/** @param {string} name a script in scripts/check */
function own(name) {
  return [process.execPath, inProject('scripts', 'check', `${name}.mjs`)];
}
