// Who may know whom, by .dependency-cruiser.cjs. A run that has seen less than what is on the disk
// fails: without a readable TypeScript the tool skips every file and finds nothing to complain about.
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { inProject, projectFolder } from '../lib/project.mjs';
import { projectFiles, readText } from './project-files.mjs';

const looked =
  /^(?:shared|electron|renderer|e2e|scripts|bench|examples)\/.*(?<!\.d)\.(?:tsx?|mjs|cjs)$/;
const hasImport = /^(?:import|export) .*?from '|^import '/m;

/** @typedef {import('dependency-cruiser').ICruiseResult} CruiseResult */

const files = projectFiles(looked);
const options = await extractDepcruiseOptions(inProject('.dependency-cruiser.cjs'));
const { output } = await cruise(files, { ...options, baseDir: projectFolder });
const { modules, summary } = /** @type {CruiseResult} */ (output);

const lines = [...unread(), ...summary.violations.map(describe)];
lines.push(
  `${files.length} files, ${summary.totalDependenciesCruised} imports, ${lines.length} problems`,
);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = lines.length > 1 || files.length === 0 ? 1 : 0;

/** Files that weren't looked at, or of which no import was seen though they have some. */
function unread() {
  const seen = new Map(modules.map((module) => [module.source, module.dependencies.length]));
  return files
    .filter((file) => {
      const imports = seen.get(file);
      return imports === undefined || (imports === 0 && hasImport.test(readText(file) ?? ''));
    })
    .map((file) => `${file}: not read by dependency-cruiser`);
}

/** @param {import('dependency-cruiser').IViolation} violation */
function describe({ from, to, rule, cycle }) {
  const target = cycle?.length ? cycle.map((step) => step.name).join(' → ') : to;
  return `${from} → ${target}: ${rule.name}`;
}
