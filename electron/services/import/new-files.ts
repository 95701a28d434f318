import {
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../../platform/atomic-write';
import { isMissing, systemCode } from '../../platform/system-error';
import { temporaryName } from '../../platform/temporary-file';

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

/** Moves a file to a name that is free; one that was taken meanwhile is left alone. */
async function moveNew(from: string, to: string): Promise<boolean> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    // Where there are no hard links (FAT, some network disks).
    if ((await bytesAt(to)) !== null) return false;
    await rename(from, to);
    return true;
  }
}

/**
 * Files that come into a folder all together, and never over what is there: they are written beside
 * their place first. Where the folder is empty or not there yet, it appears whole.
 */
export class NewFiles {
  private readonly paths: string[] = [];
  private readonly known = new Set<string>();

  private constructor(
    private readonly target: string,
    private readonly temporary: string,
    private readonly isReplaced: boolean,
  ) {}

  /**
   * @param target absolute; it need not be there.
   * @param isOpen whether somebody has the folder open, so that no other may take its place.
   * @throws the system's error.
   */
  static async begin(target: string, isOpen: boolean): Promise<NewFiles> {
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
    const base = this.known.has(relative) ? this.temporary : this.target;
    const there = await bytesAt(path.join(base, relative));
    if (there === null) return 'free';
    return there.equals(bytes) ? 'same' : 'other';
  }

  /** Adds a file of which the place is free. @throws the system's error. */
  async add(relative: string, bytes: Uint8Array): Promise<void> {
    const file = path.join(this.temporary, relative);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
    this.paths.push(relative);
    this.known.add(relative);
  }

  /**
   * Moves all of them into place.
   * @returns those of which the place was taken meanwhile.
   * @throws the system's error.
   */
  async finish(): Promise<string[]> {
    const taken: string[] = [];
    if (this.isReplaced && (await this.becomeTarget())) return taken;
    for (const relative of this.paths) {
      const to = path.join(this.target, relative);
      if (!(await moveNew(path.join(this.temporary, relative), to))) taken.push(relative);
    }
    await syncFolder(this.target);
    await this.abandon();
    return taken;
  }

  /** The folder of the files takes the place of the empty one. */
  private async becomeTarget(): Promise<boolean> {
    try {
      await rmdir(this.target);
    } catch {
      // Something came into it, or it is where the person stands (Windows).
      return false;
    }
    await rename(this.temporary, this.target);
    await syncFolder(path.dirname(this.target));
    return true;
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await rm(this.temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}
