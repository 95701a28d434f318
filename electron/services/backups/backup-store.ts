import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { BackupReason } from '../../../shared/model/backup';
import { sha256Hex } from '../../platform/hash';
import { createSerial } from '../../platform/serial';
import { isMissing } from '../../platform/system-error';
import { type BackupName, backupName, parseBackupName } from './backup-name';
import { versionsToDrop } from './thin-out';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** While working, a sidecar's versions are kept at most this often. */
const restMs = 5 * 60_000;
/** A cache folder that does not answer must not hold up a save for longer than this. */
const patienceMs = 2000;
/** All versions of one corpus together; the oldest go first. Compressed bytes. */
const corpusLimitBytes = 256 * 1024 * 1024;
/** A file that claims to unpack to more than this is none of ours. */
const unpackedLimitBytes = 256 * 1024 * 1024;

/** The bytes of a sidecar that are about to be replaced, or that lost against another version. */
export interface KeptBytes {
  /** Relative to the corpus, with `/`. */
  readonly sidecarPath: string;
  readonly bytes: Uint8Array;
  readonly why: BackupReason;
}

/** Takes versions of sidecars out of harm's way. */
export interface Backups {
  /**
   * Keeps a version of a sidecar. Versions `replaced` while working are kept once in some minutes
   * and at the first write of a session; all others always. Never fails and never waits for a
   * folder that does not answer: a version that can't be kept is told to the log and stops no save.
   * @returns whether it is kept (or lies there already, or was passed over for one just before).
   */
  keep(version: KeptBytes): Promise<boolean>;
}

export interface BackupStoreDeps {
  /** The app's folder for the versions of all corpora. */
  readonly folder: string;
  /** Names the corpus, by whatever path it was opened. */
  readonly corpusKey: string;
  readonly now: () => Date;
  readonly onTrouble?: (doing: string, error: unknown) => void;
}

/** Earlier versions of the sidecars of one corpus, compressed, in the app's cache folder. */
export class BackupStore implements Backups {
  private readonly folder: string;
  /** When each sidecar was last kept in passing, in milliseconds; empty at the start of a session. */
  private readonly lastKept = new Map<string, number>();
  private readonly serial = createSerial();
  /** When the folder answered last. */
  private answeredAt = 0;

  constructor(private readonly deps: BackupStoreDeps) {
    this.folder = path.join(deps.folder, deps.corpusKey);
  }

  private folderOf(sidecarPath: string): string {
    return path.join(this.folder, sha256Hex(sidecarPath).slice(0, 16));
  }

  private trouble(doing: string, error: unknown): void {
    this.deps.onTrouble?.(doing, error);
  }

  async keep(version: KeptBytes): Promise<boolean> {
    const { sidecarPath, why } = version;
    const now = this.deps.now().getTime();
    const last = this.lastKept.get(sidecarPath);
    // A clock that was set back makes no pause.
    const isFresh = last !== undefined && now >= last && now - last < restMs;
    if (why === 'replaced' && isFresh) return true;
    this.lastKept.set(sidecarPath, now);
    try {
      await this.soon(this.serial(() => this.store(version).finally(() => this.noteAnswer())));
      return true;
    } catch (error) {
      this.lastKept.delete(sidecarPath);
      this.trouble('keeping an earlier version of a sidecar', error);
      return false;
    }
  }

  private noteAnswer(): void {
    this.answeredAt = performance.now();
  }

  /** Waits for something, but not for long where nothing comes back; many at once are no silence. */
  private soon<T>(work: Promise<T>): Promise<T> {
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const look = () => {
        const left = Math.max(since, this.answeredAt) + patienceMs - performance.now();
        if (left > 0) timer = setTimeout(look, left);
        else reject(new Error('the cache folder does not answer'));
      };
      let timer = setTimeout(look, patienceMs);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  private async store({ sidecarPath, bytes, why }: KeptBytes): Promise<void> {
    const sha256 = sha256Hex(bytes);
    const known = await this.list(sidecarPath);
    const newest = known[0];
    if (newest !== undefined && sha256.startsWith(newest.hash)) return;
    const folder = this.folderOf(sidecarPath);
    await mkdir(folder, { recursive: true });
    // For people who look into the folder without the app.
    if (known.length === 0) await writeFile(path.join(folder, 'sidecar.txt'), `${sidecarPath}\n`);
    const name = backupName(this.deps.now(), why, sha256);
    const temporary = path.join(folder, `.${name}.tmp`);
    try {
      await writeFile(temporary, await pack(bytes), { mode: 0o600 });
      await rename(temporary, path.join(folder, name));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await this.thinOut(sidecarPath);
  }

  private async thinOut(sidecarPath: string): Promise<void> {
    const versions = (await this.list(sidecarPath)).map(({ name, at, why }) => {
      return { name, at, isMarked: why !== 'replaced' };
    });
    for (const name of versionsToDrop(versions, this.deps.now().getTime())) {
      await rm(path.join(this.folderOf(sidecarPath), name), { force: true });
    }
  }

  /** The versions kept of a sidecar, newest first. @throws where the folder can't be read. */
  async list(sidecarPath: string): Promise<BackupName[]> {
    return (await namesIn(this.folderOf(sidecarPath))).reverse();
  }

  /** The bytes of one version. @throws where it is gone or damaged. */
  async read(sidecarPath: string, name: string): Promise<Uint8Array> {
    const known = parseBackupName(name);
    if (known === null) throw new Error('no name of a version');
    const packed = await readFile(path.join(this.folderOf(sidecarPath), name));
    const bytes = await unpack(packed, { maxOutputLength: unpackedLimitBytes });
    if (!sha256Hex(bytes).startsWith(known.hash)) throw new Error('the version is damaged');
    return bytes;
  }

  /** Lets the versions of a sidecar go with it to its new name. Never fails. */
  async move(from: string, to: string): Promise<void> {
    try {
      await this.serial(async () => {
        const versions = await this.list(from);
        if (versions.length === 0) return;
        const folder = this.folderOf(to);
        await mkdir(folder, { recursive: true });
        await writeFile(path.join(folder, 'sidecar.txt'), `${to}\n`);
        for (const { name } of versions) {
          await rename(path.join(this.folderOf(from), name), path.join(folder, name));
        }
        await rm(this.folderOf(from), { recursive: true, force: true });
      });
    } catch (error) {
      this.trouble('moving the earlier versions of a sidecar', error);
    }
  }

  /** Brings all versions of the corpus under their common limit, oldest first. Never fails. */
  async sweep(limitBytes = corpusLimitBytes): Promise<void> {
    try {
      await this.serial(() => this.sweepFiles(limitBytes));
    } catch (error) {
      this.trouble('clearing away earlier versions of sidecars', error);
    }
  }

  private async sweepFiles(limitBytes: number): Promise<void> {
    const files: { file: string; at: number; size: number }[] = [];
    for (const sub of await readFolder(this.folder)) {
      const folder = path.join(this.folder, sub);
      for (const { name, at } of await namesIn(folder)) {
        const file = path.join(folder, name);
        files.push({ file, at, size: (await stat(file)).size });
      }
    }
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { file, size } of files.sort((a, b) => a.at - b.at)) {
      if (total <= limitBytes) return;
      await rm(file, { force: true });
      total -= size;
    }
  }
}

async function readFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The versions in a folder, oldest first. */
async function namesIn(folder: string): Promise<BackupName[]> {
  const names = (await readFolder(folder)).sort();
  return names.flatMap((name) => parseBackupName(name) ?? []);
}
