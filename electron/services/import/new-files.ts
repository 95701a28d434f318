import { lstat, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, makeFolderDurably, syncFolder, writeNew } from '../../platform/atomic-write';
import { realDisk } from '../../platform/disk';
import { sha256Hex } from '../../platform/hash';
import { moveToFree } from '../../platform/move-to-free';
import { isMissing, systemCode } from '../../platform/system-error';
import { temporaryName } from '../../platform/temporary-file';
import { type MadeFiles, removeMade } from './made-files';

/** What is at the place of a file that is to be new. */
type Place = 'free' | 'same' | 'other' | 'unsafe';

async function isLink(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isSymbolicLink();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function bytesAt(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    if (systemCode(error) === 'EISDIR' || systemCode(error) === 'ENOTDIR') return Buffer.alloc(0);
    throw error;
  }
}

/** Makes a folder, durably. @returns the folders that were made, each before those that it lies in. */
async function folderMade(folder: string): Promise<string[]> {
  const parents = await makeFolder(folder, realDisk);
  for (const parent of parents) await syncFolder(parent);
  return parents.length === 0 ? [] : [folder, ...parents.slice(0, -1)];
}

/** What is known of the folder that files come into. */
interface Into {
  /** Absolute; it need not be there. */
  readonly target: string;
  /** Whether somebody has it open, so that no other folder may take its place. */
  readonly isOpen: boolean;
  /** Whether to see only which places are free: then nothing is written anywhere. */
  readonly isTrial?: boolean;
}

/**
 * Files that come into a folder all together, and never over what is there: they are written beside
 * their place first. Where the folder is empty or not there yet, it appears whole. What `finish` has
 * moved into place survives a power cut.
 */
export class NewFiles {
  /** Those that were added, with the hashes of their bytes. */
  private readonly added = new Map<string, string>();
  /** The folders they are in, relative to the target. */
  private readonly folders = new Set<string>();
  /** Those that were moved into place, and folders that were made for them. */
  private readonly inPlace = new Map<string, string>();
  private foldersMade: string[] = [];

  private constructor(
    private readonly target: string,
    /** `null` where it is a trial. */
    private readonly temporary: string | null,
    private readonly isReplaced: boolean,
  ) {}

  /** @throws the system's error. */
  static async begin({ target, isOpen, isTrial = false }: Into): Promise<NewFiles> {
    if (isTrial) return new NewFiles(target, null, false);
    await mkdir(target, { recursive: true });
    const isEmpty = !isOpen && (await readdir(target)).length === 0;
    const temporary = path.join(isEmpty ? path.dirname(target) : target, temporaryName());
    await mkdir(temporary);
    return new NewFiles(target, temporary, isEmpty);
  }

  /** What is there under a path, relative to the folder, or was added under it. */
  async look(relative: string, bytes: Uint8Array): Promise<Place> {
    const parts = relative.split('/');
    for (let at = 1; at <= parts.length; at += 1) {
      if (await isLink(path.join(this.target, ...parts.slice(0, at)))) return 'unsafe';
    }
    const added = this.added.get(relative);
    if (added !== undefined) return added === sha256Hex(bytes) ? 'same' : 'other';
    const there = await bytesAt(path.join(this.target, relative));
    if (there === null) return 'free';
    return there.equals(bytes) ? 'same' : 'other';
  }

  /** Adds a file of which the place is free. @throws the system's error. */
  async add(relative: string, bytes: Uint8Array): Promise<void> {
    this.added.set(relative, sha256Hex(bytes));
    if (this.temporary === null) return;
    const file = path.join(this.temporary, relative);
    await makeFolderDurably(path.dirname(file));
    await writeNew(file, bytes);
    this.folders.add(path.dirname(relative));
  }

  /**
   * Moves all of them into place, or none: what was moved is taken back where it fails or is cancelled.
   * @returns those of which the place was taken meanwhile; `null` where it was cancelled.
   * @throws the system's error.
   */
  async finish(signal?: AbortSignal): Promise<string[] | null> {
    const { temporary } = this;
    if (temporary === null) return [];
    try {
      signal?.throwIfAborted();
      if (this.isReplaced && (await this.becomeTarget(temporary))) return [];
      const taken = await this.moveIn(temporary, signal);
      await this.syncFolders(this.target, signal);
      await this.abandon();
      return taken;
    } catch (error) {
      await removeMade(this.target, this.made);
      await this.abandon();
      if (signal?.aborted === true) return null;
      throw error;
    }
  }

  /** What `finish` moved into a folder that was not empty. */
  get made(): MadeFiles {
    return { files: this.inPlace, folders: this.foldersMade };
  }

  private async moveIn(temporary: string, signal?: AbortSignal): Promise<string[]> {
    const taken: string[] = [];
    for (const [relative, sha256] of this.added) {
      signal?.throwIfAborted();
      const to = path.join(this.target, relative);
      const folders = await folderMade(path.dirname(to));
      this.foldersMade.unshift(...folders);
      const isMoved = await moveToFree(path.join(temporary, relative), to);
      if (isMoved) this.inPlace.set(relative, sha256);
      else taken.push(relative);
    }
    return taken;
  }

  private async syncFolders(base: string, signal?: AbortSignal): Promise<void> {
    for (const folder of this.folders) {
      signal?.throwIfAborted();
      await syncFolder(path.join(base, folder));
    }
  }

  /** The folder of the files takes the place of the empty one. */
  private async becomeTarget(temporary: string): Promise<boolean> {
    try {
      await rmdir(this.target);
    } catch {
      // Something came into it, or it is where the person stands (Windows).
      return false;
    }
    await this.syncFolders(temporary);
    await rename(temporary, this.target);
    await syncFolder(path.dirname(this.target));
    return true;
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    if (this.temporary === null) return;
    await rm(this.temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}
