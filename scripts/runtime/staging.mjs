import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const PREFIX = '.staging-';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Gives `use` a new folder inside `parent` and removes it afterwards. What is made in there is
 * renamed into place when it is whole, which is why it stands on the same disk.
 * @template T
 * @param {string} parent
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withStaging(parent, use) {
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  const folder = await mkdtemp(path.join(parent, PREFIX));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Removes what runs that were killed have left. Only what is older than a day: another run may be
 * at work right now.
 * @param {string} parent
 */
async function removeLeftovers(parent) {
  for (const name of await readdir(parent)) {
    const folder = path.join(parent, name);
    const isOld = async () =>
      ((await stat(folder).catch(() => undefined))?.mtimeMs ?? Infinity) < Date.now() - DAY_MS;
    if (name.startsWith(PREFIX) && (await isOld()))
      await rm(folder, { recursive: true, force: true });
  }
}
