import { link, lstat, readFile, rename, rm } from 'node:fs/promises';
import { writeNew } from './atomic-write';
import { isMissing, systemCode } from './system-error';

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    (error: unknown) => !isMissing(error),
  );
}

/** Writes it anew on the other disk; nobody sees half of it under the old name. */
async function copyNew(from: string, to: string): Promise<boolean> {
  // Before anything is done there: what can't be read must not cost what stands under the new name.
  const bytes = await readFile(from);
  try {
    await writeNew(to, bytes);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    // What was begun is ours: `writeNew` makes the file itself.
    await rm(to, { force: true });
    throw error;
  }
}

/** Where there are no hard links (FAT, some network disks): looks, then renames. */
async function renameNew(from: string, to: string): Promise<boolean> {
  if (await isThere(to)) return false;
  await rename(from, to);
  return true;
}

/** Takes the old name away; where that can't be, the new one, so that there are never two. */
async function removeOld(from: string, to: string): Promise<void> {
  try {
    await rm(from);
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}

/**
 * Moves a file to a name that is free, also to another disk. What stands there already, or comes there
 * meanwhile, is left alone: the new name is made by the system in one step that fails if it is taken. The
 * folder of the new name must exist; both names are durable once their folders are synced.
 * @returns whether it was moved. @throws the system's error; the file is where it was then.
 */
export async function moveToFree(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code !== 'EXDEV') return renameNew(from, to);
    if (!(await copyNew(from, to))) return false;
  }
  await removeOld(from, to);
  return true;
}
