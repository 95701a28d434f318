import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The user's own cache folder for this project. It outlives a clone.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  const base = env.XDG_CACHE_HOME;
  return path.join(
    base && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'),
    'hashiya',
  );
}
