import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  AnnotatorLock,
  type LockDelays,
  type LockState,
  lockDelays,
  lockFileName,
} from './annotator-lock';

export interface AccessOptions {
  /** The corpus folder, absolute. */
  readonly root: string;
  /** Where a lock is kept for a folder that takes none: it then holds for this person's app only. */
  readonly stateFolder: string;
  readonly corpusKey: string;
  readonly slug: string;
  /** Told when another window took over, or let go. */
  readonly onChange: () => void;
  readonly delays?: LockDelays;
}

const ticks = () => performance.now();

/** Whether this window may write under a name in this folder, or another one does. */
export class Access {
  private readonly locks: readonly AnnotatorLock[];
  private poll: NodeJS.Timeout | null = null;
  private isWanted = false;
  private isElsewhere = false;

  constructor(private readonly options: AccessOptions) {
    const { root, stateFolder, corpusKey, slug, delays = lockDelays } = options;
    const onLost = () => this.lost();
    const folders = [root, path.join(stateFolder, 'locks', corpusKey)];
    this.locks = folders.map((folder) => {
      return new AnnotatorLock({
        file: path.join(folder, lockFileName(slug)),
        delays,
        ticks,
        onLost,
      });
    });
  }

  get mayWrite(): boolean {
    return !this.isElsewhere;
  }

  private get isHeld(): boolean {
    return this.locks.some((lock) => lock.isHeld);
  }

  /**
   * Looks who writes here.
   * @param isWanted whether there is work of this annotator already: the lock is taken then. Else
   *   the folder stays untouched until the first command.
   */
  async begin(isWanted: boolean): Promise<boolean> {
    this.isWanted = isWanted;
    const state = isWanted ? await this.take() : await this.locks[0]?.look();
    this.settle(state === 'elsewhere');
    return this.mayWrite;
  }

  /** Takes the lock before something is written. @returns whether it may be. */
  async claim(): Promise<boolean> {
    if (this.isElsewhere) return false;
    if (this.isHeld) return true;
    this.isWanted = true;
    if ((await this.take()) === 'elsewhere') this.lost();
    return this.mayWrite;
  }

  private async take(): Promise<LockState> {
    for (const lock of this.locks) {
      const state = await lock.take();
      if (state !== 'none') return state;
      const { stateFolder, corpusKey } = this.options;
      await mkdir(path.join(stateFolder, 'locks', corpusKey), { recursive: true }).catch(
        () => undefined,
      );
    }
    return 'none';
  }

  /** Looks again now, e.g. when the lock file changed. */
  async look(): Promise<void> {
    if (!this.isElsewhere) {
      // Both opened the folder while there was no work; the other one began.
      if (!this.isHeld && (await this.locks[0]?.look()) === 'elsewhere') this.lost();
      return;
    }
    const state = this.isWanted ? await this.take() : await this.locks[0]?.look();
    if (state === 'elsewhere' || !this.isElsewhere) return;
    this.settle(false);
    this.options.onChange();
  }

  private lost(): void {
    if (this.isElsewhere) return;
    this.settle(true);
    this.options.onChange();
  }

  private settle(isElsewhere: boolean): void {
    this.isElsewhere = isElsewhere;
    if (this.poll !== null) clearInterval(this.poll);
    const { beat } = this.options.delays ?? lockDelays;
    this.poll = isElsewhere ? setInterval(() => void this.look(), beat) : null;
    this.poll?.unref();
  }

  /** Lets go. */
  async end(): Promise<void> {
    this.settle(false);
    await Promise.all(this.locks.map((lock) => lock.release()));
  }
}
