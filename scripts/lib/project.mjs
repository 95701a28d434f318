import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {...string} segments a path inside the project */
export function inProject(...segments) {
  return path.join(projectFolder, ...segments);
}

/** @param {string} file a JSON file inside the project */
export function readProjectJson(file) {
  return JSON.parse(readFileSync(inProject(file), 'utf8'));
}

/**
 * The folder in which the person typed the command. npm runs scripts in the project's folder and
 * keeps the other one in INIT_CWD; a path on the command line means the latter.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function callerFolder(env = process.env) {
  return env.INIT_CWD ?? process.cwd();
}
