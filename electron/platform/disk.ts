import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from './system-error';

/** What is asked of an open file. Each method is one call to the system. */
export interface DiskFile {
  /**
   * Writes from `bytes[from]` on, where the file's position is.
   * @returns how many bytes the system took: it may be fewer than were given.
   */
  write(bytes: Uint8Array, from: number): Promise<number>;
  truncate(length: number): Promise<void>;
  chmod(mode: number): Promise<void>;
  /** The file's size in bytes. */
  size(): Promise<number>;
  /** Makes content and attributes durable (fsync). */
  sync(): Promise<void>;
  /** Makes content and size durable (fdatasync). */
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** What is asked of a file by its path. */
export interface FileFacts {
  /** Permission bits. */
  readonly mode: number;
  /** When the content last changed, in milliseconds since 1970. */
  readonly modifiedAt: number;
}

/**
 * The calls by which work reaches the disk, so few that their order can be looked at, and each can
 * be made to fail. Every method throws the system's error.
 */
export interface Disk {
  /** `wx` makes a new file, `a` writes at the end, `r` reads (a folder too, to sync it). */
  open(path: string, flags: 'r' | 'wx' | 'a', mode?: number): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; none there is no error. */
  remove(path: string): Promise<void>;
  /**
   * Makes a folder and those above it; one that is there is no error.
   * @returns the uppermost folder that was made, or `null` where all were there.
   */
  makeFolder(path: string): Promise<string | null>;
  facts(path: string): Promise<FileFacts>;
  readFile(path: string): Promise<Uint8Array>;
  /** The names in a folder, in no particular order. */
  list(folder: string): Promise<string[]>;
}

/** The machine's own file system. */
export const realDisk: Disk = {
  open: async (path, flags, mode) => {
    const handle = await open(path, flags, mode);
    return {
      write: async (bytes, from) => (await handle.write(bytes, from)).bytesWritten,
      truncate: (length) => handle.truncate(length),
      chmod: (wanted) => handle.chmod(wanted),
      size: async () => (await handle.stat()).size,
      sync: () => handle.sync(),
      datasync: () => handle.datasync(),
      close: () => handle.close(),
    };
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  makeFolder: async (path) => (await mkdir(path, { recursive: true })) ?? null,
  facts: async (path) => {
    const { mode, mtimeMs } = await stat(path);
    return { mode: mode & 0o7777, modifiedAt: mtimeMs };
  },
  readFile: (path) => readFile(path),
  list: (folder) => readdir(folder),
};

/** Writes all bytes, in as many calls as the system needs. @throws the system's error. */
export async function writeAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += await file.write(bytes, from);
}

/**
 * The bytes of a file; `null` where there is none.
 * @throws where its folder is gone too: a disk pulled out.
 */
export async function bytesOnDisk(file: string, disk: Disk): Promise<Uint8Array | null> {
  try {
    return await disk.readFile(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await disk.facts(path.dirname(file));
    return null;
  }
}
