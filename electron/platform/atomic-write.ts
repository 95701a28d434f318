import path from 'node:path';
import { type Disk, type DiskFile, realDisk, writeAll } from './disk';
import { isMissing, systemCode } from './system-error';
import { temporaryName } from './temporary-file';

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** What systems answer that can't sync a folder (Windows, some network disks). */
const folderSyncRefusals = new Set(['EPERM', 'EACCES', 'EINVAL', 'EISDIR', 'EBADF', 'ENOTSUP']);

async function modeOf(file: string, disk: Disk): Promise<number | null> {
  try {
    return (await disk.facts(file)).mode;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Makes the names in a folder durable, where the system can.
 * @throws the system's error where the disk failed.
 */
export async function syncFolder(folder: string, disk: Disk = realDisk): Promise<void> {
  let handle: DiskFile | undefined;
  try {
    handle = await disk.open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!folderSyncRefusals.has(systemCode(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/**
 * Makes a folder and those above it.
 * @returns the folders to be synced before a power cut leaves the new names in them.
 * @throws the system's error.
 */
export async function makeFolder(folder: string, disk: Disk): Promise<string[]> {
  const uppermost = await disk.makeFolder(folder);
  if (uppermost === null) return [];
  const top = path.dirname(path.resolve(uppermost));
  const parents: string[] = [];
  for (let at = path.resolve(folder); at !== top; at = path.dirname(at)) {
    parents.push(path.dirname(at));
  }
  return parents;
}

/** Makes a folder whose name survives a power cut, and those above it. @throws the system's error. */
export async function makeFolderDurably(folder: string, disk: Disk = realDisk): Promise<void> {
  for (const parent of await makeFolder(folder, disk)) await syncFolder(parent, disk);
}

async function fill(handle: DiskFile, chunks: Chunks, mode: number | null): Promise<void> {
  try {
    if (mode !== null) await handle.chmod(mode);
    for await (const chunk of chunks) {
      await writeAll(handle, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, synced, then renamed over it,
 * then the folder synced. An existing file's mode is kept. The folder must exist.
 * @param chunks the content, in order; strings are written as UTF-8.
 * @throws the system's error, or what `chunks` throws. The temporary file is removed then, and the
 *   file is as it was before; or, where only syncing the folder failed, it is already the new one.
 */
export async function atomicWriteChunks(
  file: string,
  chunks: Chunks,
  disk: Disk = realDisk,
): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, temporaryName());
  const mode = await modeOf(file, disk);
  const handle = await disk.open(temporary, 'wx', mode ?? 0o666);
  try {
    await fill(handle, chunks, mode);
    await disk.rename(temporary, file);
  } catch (error) {
    // What the writing failed with is the news, not that the rest can't be cleared away either.
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder, disk);
}

/**
 * Writes a file that is not there yet, and syncs it; its name is durable once its folder is synced.
 * @throws the system's error: `EEXIST` where it is there.
 */
export async function writeNew(
  file: string,
  content: string | Uint8Array,
  disk: Disk = realDisk,
): Promise<void> {
  await fill(await disk.open(file, 'wx', 0o666), [content], null);
}

/** Writes one string or byte array as `atomicWriteChunks` does. */
export async function atomicWrite(
  file: string,
  content: string | Uint8Array,
  disk: Disk = realDisk,
): Promise<void> {
  await atomicWriteChunks(file, [content], disk);
}
