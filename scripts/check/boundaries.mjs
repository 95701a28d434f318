// Who may know whom, by .dependency-cruiser.cjs. A run that has seen less than what is on the disk
// fails: with a TypeScript it can't read the tool misses files and types, and has nothing to report.
import { allExtensions, cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { inProject, projectFolder } from '../lib/project.mjs';
import { projectFiles, readText } from './project-files.mjs';

const looked =
  /^(?:shared|electron|renderer|e2e|scripts|bench|examples)\/.*(?<!\.d)\.(?:tsx?|mjs|cjs)$/;
const hasImport = /^(?:import|export) .*?from '|^import '/m;
const needed = ['.ts', '.tsx'];

/** @typedef {import('dependency-cruiser').ICruiseResult} CruiseResult */
/** @typedef {import('dependency-cruiser').IViolation} Violation */

const files = projectFiles(looked);
const options = await extractDepcruiseOptions(inProject('.dependency-cruiser.cjs'));
const { output } = await cruise(files, { ...options, baseDir: projectFolder });
const { modules, summary } = /** @type {CruiseResult} */ (output);

const problems = [...unreadable(), ...unread(), ...summary.violations.map(describe)];
const counts = `${files.length} files, ${summary.totalDependenciesCruised ?? 0} imports`;
process.stdout.write([...problems, `${counts}, ${problems.length} problems`, ''].join('\n'));
process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0;

function unreadable() {
  return allExtensions
    .filter(({ extension, available }) => needed.includes(extension) && !available)
    .map(({ extension }) => `${extension}: not readable with this TypeScript`);
}

/** Files that weren't looked at, or of which no import was seen though they have some. */
function unread() {
  const seen = new Map(modules.map((module) => [module.source, module.dependencies.length]));
  return files
    .filter((file) => {
      const imports = seen.get(file);
      return imports === undefined || (imports === 0 && hasImport.test(readText(file) ?? ''));
    })
    .map((file) => `${file}: not read`);
}

/** @param {Violation} violation */
function describe({ from, to, rule, cycle }) {
  const target = cycle?.length ? cycle.map((step) => step.name).join(' → ') : to;
  return `${from} → ${target}: ${rule.name}`;
}
