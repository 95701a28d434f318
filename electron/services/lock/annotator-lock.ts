import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSerial } from '../../platform/serial';
import { isMissing, systemCode } from '../../platform/system-error';
import { temporaryName } from '../../platform/temporary-file';
import { beginHolder, endHolder, type Holder, isKnownDead, lockText, parseHolder } from './holder';

/** How often a holder shows that it lives, and how long it may be silent, in milliseconds. */
export interface LockDelays {
  readonly beat: number;
  readonly stale: number;
}

export const lockDelays: LockDelays = { beat: 5000, stale: 30_000 };

/** `elsewhere`: another window holds it. `none`: no lock can be kept here, e.g. a read-only folder. */
export type LockState = 'held' | 'free' | 'elsewhere' | 'none';

export interface AnnotatorLockOptions {
  readonly file: string;
  readonly delays: LockDelays;
  /** A clock that only runs forward, in milliseconds. */
  readonly ticks: () => number;
  /** Told when somebody else took the lock over, e.g. while this machine slept. */
  readonly onLost: () => void;
}

/**
 * The file that says who writes under a name in this folder: one for each annotator, in the folder
 * itself, so that other machines see it. It begins with a dot and goes when its holder goes.
 */
export function lockFileName(slug: string): string {
  return `.hashiya-${slug}.lock`;
}

/** Whether a file is somebody's lock. */
export function isLockName(name: string): boolean {
  return name.startsWith('.hashiya-') && name.endsWith('.lock');
}

/** What systems answer where a file can't have a second name (FAT, some network disks). */
const linkRefusals = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/**
 * Makes a file, whole from its first moment: who is killed meanwhile must not leave half a lock,
 * which says of nobody that he is dead.
 * @throws the system's error; `EEXIST` where there is one already.
 */
async function makeWhole(file: string, text: string): Promise<void> {
  await throughTemporary(file, text, async (temporary) => {
    try {
      await link(temporary, file);
    } catch (error) {
      if (!linkRefusals.has(systemCode(error))) throw error;
      await writeFile(file, text, { flag: 'wx' });
    }
  });
}

/** Replaces a file by another, whole. @throws the system's error. */
async function replaceWhole(file: string, text: string): Promise<void> {
  await throughTemporary(file, text, (temporary) => rename(temporary, file));
}

async function throughTemporary(
  file: string,
  text: string,
  settle: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = besideOf(file);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await settle(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

function besideOf(file: string): string {
  return path.join(path.dirname(file), temporaryName());
}

/** An advisory lock: whoever asks is told the truth; nobody is kept from writing by force. */
export class AnnotatorLock {
  private holder: Holder | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** What stood in somebody's lock file, and since when it does. */
  private seen: { text: string; since: number } | null = null;
  private readonly serial = createSerial();

  constructor(private readonly options: AnnotatorLockOptions) {}

  get isHeld(): boolean {
    return this.holder !== null;
  }

  private async read(): Promise<string | null> {
    try {
      return await readFile(this.options.file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Whether the holder is gone: its process ended, or its file has not changed for too long. */
  private isStale(text: string): boolean {
    const now = this.options.ticks();
    if (this.seen?.text !== text) this.seen = { text, since: now };
    const holder = parseHolder(text);
    if (holder !== null && isKnownDead(holder)) return true;
    return now - this.seen.since >= this.options.delays.stale;
  }

  private async stateNow(): Promise<LockState> {
    const text = await this.read().catch(() => null);
    if (text === null) return this.holder === null ? 'free' : 'held';
    if (this.holder !== null && parseHolder(text)?.id === this.holder.id) return 'held';
    return this.isStale(text) ? 'free' : 'elsewhere';
  }

  /** Who holds the lock now, without taking it. */
  look(): Promise<LockState> {
    return this.serial(() => this.stateNow());
  }

  /** Takes the lock unless a living window holds it. */
  take(): Promise<LockState> {
    return this.serial(async () => {
      if (this.holder !== null) return 'held';
      try {
        return await this.claim();
      } catch {
        return 'none';
      }
    });
  }

  private async claim(): Promise<LockState> {
    const text = await this.read();
    if (text !== null) {
      if (!this.isStale(text) || !(await this.clear(text))) return 'elsewhere';
    }
    const holder = beginHolder();
    try {
      await makeWhole(this.options.file, lockText(holder));
    } catch (error) {
      endHolder(holder);
      if (systemCode(error) === 'EEXIST') return 'elsewhere';
      throw error;
    }
    this.holder = holder;
    this.seen = null;
    this.timer = setInterval(() => void this.serial(() => this.beat()), this.options.delays.beat);
    // A program that has nothing else to do may end.
    this.timer.unref();
    return 'held';
  }

  /**
   * Takes a dead holder's file away. Two may want to: who finds another's fresh file in hand puts it
   * back. @returns whether it is gone.
   */
  private async clear(text: string): Promise<boolean> {
    const { file } = this.options;
    const aside = besideOf(file);
    await rename(file, aside);
    const isTheDead = (await readFile(aside, 'utf8')) === text;
    if (!isTheDead) await link(aside, file).catch(() => undefined);
    await rm(aside, { force: true });
    return isTheDead;
  }

  private async beat(): Promise<void> {
    const { holder } = this;
    if (holder === null) return;
    const text = await this.read().catch(() => undefined);
    // A folder that does not answer takes nothing away.
    if (text === undefined) return;
    if (text !== null && parseHolder(text)?.id !== holder.id) {
      this.letGo();
      this.options.onLost();
      return;
    }
    const next = { ...holder, beat: holder.beat + 1 };
    this.holder = next;
    await replaceWhole(this.options.file, lockText(next)).catch(() => undefined);
  }

  private letGo(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    if (this.holder !== null) endHolder(this.holder);
    this.holder = null;
  }

  /** Lets go; the file is removed if it is still ours. */
  release(): Promise<void> {
    return this.serial(async () => {
      const { holder } = this;
      this.letGo();
      const text = holder === null ? null : await this.read().catch(() => null);
      if (text === null || parseHolder(text)?.id !== holder?.id) return;
      await rm(this.options.file, { force: true }).catch(() => undefined);
    });
  }
}
