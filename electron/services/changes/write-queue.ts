import path from 'node:path';
import type { EventOf } from '../../../shared/contract/contract';
import type { FileId } from '../../../shared/model/annotator-file';
import { aProblem, type Problem } from '../../../shared/model/result';
import { sidecarPieces } from '../../../shared/sidecar/serialize-sidecar';
import { atomicWriteChunks } from '../../platform/atomic-write';
import { bytesOnDisk, type Disk } from '../../platform/disk';
import { createSerial, type Serial } from '../../platform/serial';
import { encodeUnhurried, sha256Unhurried } from '../../platform/unhurried';
import type { Backups } from '../backups/backup-store';
import type { Journal } from './journal';
import { isUnsaved, type OwnFile } from './own-files';
import { isWriteTrouble, writeTrouble } from './write-trouble';

/** How long files may lag behind, in milliseconds. */
export interface WriteDelays {
  /** From the first unsaved change to its writing. */
  readonly write: number;
  /** From a failed write to the next try; doubled each time, up to `retryLimit`. */
  readonly retry: number;
  readonly retryLimit: number;
}

export const defaultDelays: WriteDelays = { write: 300, retry: 1000, retryLimit: 60_000 };

export interface WriteQueueDeps {
  readonly root: string;
  readonly disk: Disk;
  readonly journal: Journal;
  readonly backups: Backups;
  readonly now: () => Date;
  readonly delays: WriteDelays;
  readonly saved: (event: EventOf<'sidecar.saved'>) => void;
  readonly saveFailed: (event: EventOf<'sidecar.saveFailed'>) => void;
  /** Told after each write that succeeded. */
  readonly wrote: () => Promise<void>;
}

/** One sidecar's turn-taking: never two writes at a time, never two timers. */
interface Lane {
  readonly serial: Serial;
  timer: NodeJS.Timeout | null;
  failures: number;
}

/** Whether the file is as we left it, going by its bytes; a write that failed may have arrived. */
function isOurs(own: OwnFile, hash: string | null): boolean {
  return hash === own.diskHash || (hash !== null && hash === own.attemptedHash);
}

/** Brings sidecars to the disk: soon after a change, at once on demand, again after a failure. */
export class WriteQueue {
  private readonly lanes = new Map<FileId, Lane>();
  private isStopped = false;

  constructor(private readonly deps: WriteQueueDeps) {}

  private laneOf(own: OwnFile): Lane {
    const known = this.lanes.get(own.file);
    if (known !== undefined) return known;
    const lane: Lane = { serial: createSerial(), timer: null, failures: 0 };
    this.lanes.set(own.file, lane);
    return lane;
  }

  private arm(own: OwnFile, delay: number): void {
    const lane = this.laneOf(own);
    if (this.isStopped || lane.timer !== null) return;
    lane.timer = setTimeout(() => {
      lane.timer = null;
      void this.writeNow(own);
    }, delay);
  }

  private disarm(lane: Lane): void {
    if (lane.timer !== null) clearTimeout(lane.timer);
    lane.timer = null;
  }

  /** Sees to it that a changed sidecar is written soon. */
  schedule(own: OwnFile): void {
    const lane = this.laneOf(own);
    // A new change doesn't wait for the end of a long pause after failures.
    if (lane.failures > 0) this.disarm(lane);
    this.arm(own, this.deps.delays.write);
  }

  /** Writes a sidecar now, after a write under way. @returns why it could not, or `null`. */
  writeNow(own: OwnFile): Promise<Problem | null> {
    const lane = this.laneOf(own);
    this.disarm(lane);
    return lane.serial(() => this.attempt(own, lane));
  }

  private async attempt(own: OwnFile, lane: Lane): Promise<Problem | null> {
    if (!isUnsaved(own) || this.isStopped) return null;
    const problem = await this.write(own);
    if (problem === null) {
      lane.failures = 0;
      if (isUnsaved(own)) this.arm(own, this.deps.delays.write);
      await this.deps.wrote();
      return null;
    }
    this.deps.saveFailed({ file: own.file, problem });
    // Somebody else's file doesn't go away by waiting; the next change or flush looks again.
    if (isWriteTrouble(problem)) this.arm(own, this.retryDelay(lane));
    lane.failures += 1;
    return problem;
  }

  private retryDelay(lane: Lane): number {
    const { retry, retryLimit } = this.deps.delays;
    return Math.min(retryLimit, retry * 2 ** Math.min(lane.failures, 16));
  }

  private async write(own: OwnFile): Promise<Problem | null> {
    const file = path.join(this.deps.root, own.path);
    const { content } = own;
    const { chunks, sha256 } = await encodeUnhurried(sidecarPieces(content));
    const { revision } = content;
    try {
      const before = await bytesOnDisk(file, this.deps.disk);
      if (!isOurs(own, before === null ? null : await sha256Unhurried(before))) {
        return aProblem('sidecar-changed-on-disk', own.path);
      }
      await this.deps.journal.append({ type: 'write', sidecarPath: own.path, revision, sha256 });
      await this.deps.journal.sync();
      if (before !== null) {
        await this.deps.backups.keep({ sidecarPath: own.path, bytes: before, why: 'replaced' });
      }
      own.attemptedHash = sha256;
      await atomicWriteChunks(file, chunks, this.deps.disk);
    } catch (error) {
      return writeTrouble(own.path, error);
    }
    own.diskHash = sha256;
    own.base = content;
    own.attemptedHash = null;
    own.savedRevision = revision;
    const savedAt = this.deps.now().toISOString();
    this.deps.saved({ file: own.file, revision, savedAt });
    return null;
  }

  /** Ends all timers; what is not written stays in the journal. */
  stop(): void {
    this.isStopped = true;
    for (const lane of this.lanes.values()) this.disarm(lane);
  }
}
