import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { makeFolderDurably, syncFolder } from '../../platform/atomic-write';
import { sha256Hex } from '../../platform/hash';
import { moveToFree } from '../../platform/move-to-free';

/** Files that the program brought into a folder, and the folders that it made for them. */
export interface MadeFiles {
  /** By path relative to the folder, with `/`: the hashes of their bytes. */
  readonly files: ReadonlyMap<string, string>;
  /** Absolute; each before those that it lies in. */
  readonly folders: readonly string[];
}

/** Whether a file still has the bytes that it was made with. */
export async function isAsMade(file: string, sha256: string): Promise<boolean> {
  try {
    return sha256Hex(await readFile(file)) === sha256;
  } catch {
    return false;
  }
}

/** Removes the folders that were made and have nothing in them any more. */
export async function removeEmptyFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}

async function syncFoldersOf(files: Iterable<string>): Promise<void> {
  const folders = new Set([...files].map((file) => path.dirname(file)));
  // One that is gone needs no sync, and what can't be synced is in place all the same.
  for (const folder of folders) await syncFolder(folder).catch(() => undefined);
}

/** Takes back files that were made just now; one that somebody changed meanwhile stays. */
export async function removeMade(root: string, { files, folders }: MadeFiles): Promise<void> {
  for (const [relative, sha256] of files) {
    const file = path.join(root, relative);
    if (await isAsMade(file, sha256)) await rm(file, { force: true });
  }
  await syncFoldersOf([...files.keys()].map((relative) => path.join(root, relative)));
  await removeEmptyFolders(folders);
}

/**
 * Moves files from one folder to the same places in another, each if it can be. Nothing is written
 * over. @param groups files that go together or not at all; relative, with `/`.
 * @returns the groups that were moved.
 */
export async function moveFiles(
  from: string,
  to: string,
  groups: readonly (readonly string[])[],
): Promise<(readonly string[])[]> {
  const moved: (readonly string[])[] = [];
  await mkdir(to, { recursive: true });
  for (const group of groups) if (await moveGroup(from, to, group)) moved.push(group);
  const all = moved.flat();
  await syncFoldersOf(all.map((relative) => path.join(to, relative)));
  await syncFoldersOf(all.map((relative) => path.join(from, relative)));
  return moved;
}

async function moveGroup(from: string, to: string, group: readonly string[]): Promise<boolean> {
  const done: string[] = [];
  const isMoved = async (relative: string) => {
    const place = path.join(to, relative);
    await makeFolderDurably(path.dirname(place));
    if (!(await moveToFree(path.join(from, relative), place))) return false;
    done.push(relative);
    return true;
  };
  try {
    for (const relative of group) if (!(await isMoved(relative))) break;
  } catch {
    // What can't be moved stays, and with it the rest of its group.
  }
  if (done.length === group.length) return true;
  for (const relative of done) await moveToFree(path.join(to, relative), path.join(from, relative));
  return false;
}
