import path from 'node:path';
import type { Conflict, ConflictChoice } from '../../../shared/model/conflict';
import { fail, ok, type Result } from '../../../shared/model/result';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { bytesOnDisk, type Disk } from '../../platform/disk';
import { sha256Hex } from '../../platform/hash';
import type { Serial } from '../../platform/serial';
import { systemCode } from '../../platform/system-error';
import type { Backups } from '../backups/backup-store';
import type { ArticleEntry } from '../corpus/corpus-index';
import { decided, describeConflict, type Sides, sidesInFile, sidesOnDisk } from './conflict-sides';
import { isUnsaved, type OwnSidecar, type OwnSidecars } from './own-sidecars';
import type { WriteQueue } from './write-queue';

/** `unknown`: not loaded, so there is nothing to compare. `asked`: a person has to decide. */
export type Examined = 'unknown' | 'same' | 'reloaded' | 'asked';

export interface OthersChangesDeps {
  readonly root: string;
  readonly own: OwnSidecars;
  readonly queue: WriteQueue;
  /** The one in which loading and committing take turns. */
  readonly serial: Serial;
  readonly backups: Backups;
  readonly disk: Disk;
  readonly newId: () => string;
  /** Told when nothing is waiting to be written any more. */
  readonly settled: () => Promise<void>;
}

/** The two versions, with what lies on the disk to be replaced. */
interface Met {
  readonly sides: Sides;
  readonly bytes: Uint8Array | null;
  readonly own: OwnSidecar | null;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** What somebody else wrote into the annotator's own sidecars: noticed, and decided on. */
export class OthersChanges {
  constructor(private readonly deps: OthersChangesDeps) {}

  /** The annotator's own sidecar of an article as far as it is loaded, with what is not written yet. */
  known(entry: ArticleEntry): OwnSidecar | undefined {
    return this.deps.own.known(entry);
  }

  private read(sidecarPath: string): Promise<Uint8Array | null> {
    return bytesOnDisk(path.join(this.deps.root, sidecarPath), this.deps.disk);
  }

  /**
   * Looks whether the file of a loaded sidecar is still the one we know, by its bytes. With nothing
   * unsaved, what the disk has is taken over, and our version is kept as a backup.
   */
  async examine(entry: ArticleEntry): Promise<Examined> {
    const known = this.deps.own.known(entry);
    if (known === undefined) return 'unknown';
    if (isUnsaved(known)) {
      // Writing looks at the file first, and says so if it is another one.
      const problem = await this.deps.queue.writeNow(known);
      return problem?.problem === 'sidecar-changed-on-disk' ? 'asked' : 'same';
    }
    return this.deps.serial(() => this.takeOver(entry, known));
  }

  private async takeOver(entry: ArticleEntry, own: OwnSidecar): Promise<Examined> {
    // A command that came meanwhile makes it unsaved; its writing looks again.
    if (isUnsaved(own)) return 'same';
    const bytes = await this.read(own.path).catch(() => undefined);
    if (bytes === undefined) return 'same';
    if ((bytes === null ? null : sha256Hex(bytes)) === own.diskHash) return 'same';
    await this.putAside(own);
    await this.deps.own.reload(entry);
    return 'reloaded';
  }

  private async putAside({ path: sidecarPath, sidecar }: OwnSidecar): Promise<boolean> {
    if (sidecar.revision === 0) return true;
    const bytes = new TextEncoder().encode(serializeSidecar(sidecar));
    return this.deps.backups.keep({ sidecarPath, bytes, why: 'conflict' });
  }

  /** Keeps what can't be written because somebody else's version is in its place. */
  async keepUndecided(waiting: readonly OwnSidecar[]): Promise<void> {
    for (const own of waiting) {
      const bytes = await this.read(own.path).catch(() => undefined);
      if (bytes === undefined) continue;
      if ((bytes === null ? null : sha256Hex(bytes)) !== own.diskHash) await this.putAside(own);
    }
  }

  private async meet(entry: ArticleEntry): Promise<Met | null> {
    const { own, newId } = this.deps;
    const known = own.known(entry) ?? null;
    const bytes = await this.read(own.pathFor(entry));
    const text = bytes === null ? null : textOf(bytes);
    if (known !== null && isUnsaved(known)) {
      const isOurs = (bytes === null ? null : sha256Hex(bytes)) === known.diskHash;
      if (isOurs) return null;
      return { sides: sidesOnDisk(known.sidecar, known.base, text, newId), bytes, own: known };
    }
    const sides = text === null ? null : sidesInFile(text);
    return sides === null ? null : { sides, bytes, own: null };
  }

  /** The two versions of a sidecar that somebody has to decide on; `null` where there is one only. */
  async conflictOf(entry: ArticleEntry): Promise<Result<Conflict | null>> {
    const sidecarPath = this.deps.own.pathFor(entry);
    try {
      const met = await this.deps.serial(() => this.meet(entry));
      if (met === null) return ok(null);
      const isFileGone = met.bytes === null;
      const where = { documentId: entry.id, path: sidecarPath, isFileGone };
      return ok(describeConflict(met.sides, where));
    } catch (error) {
      return fail('sidecar-unreadable', sidecarPath, systemCode(error));
    }
  }

  /**
   * Carries out a decision. What is not chosen is kept as a backup first; where it can't be, nothing
   * is done.
   */
  async decide(entry: ArticleEntry, choice: ConflictChoice): Promise<Result<OwnSidecar>> {
    const sidecarPath = this.deps.own.pathFor(entry);
    try {
      const taken = await this.deps.serial(() => this.take(entry, choice));
      if (!taken.ok) return taken;
      const problem = await this.deps.queue.writeNow(taken.value);
      // Theirs as they lie on the disk need no writing.
      if (problem === null) await this.deps.settled();
      return problem === null ? taken : { ok: false, error: problem };
    } catch (error) {
      return fail('write-failed', sidecarPath, systemCode(error));
    }
  }

  private async take(entry: ArticleEntry, choice: ConflictChoice): Promise<Result<OwnSidecar>> {
    const met = await this.meet(entry);
    if (met === null) return this.deps.own.load(entry);
    const { sides, bytes, own } = met;
    const sidecarPath = this.deps.own.pathFor(entry);
    const isUnreadable = bytes !== null && sides.theirs === null;
    if (choice === 'theirs' && isUnreadable) return fail('sidecar-unreadable', sidecarPath);
    const loser = choice === 'theirs' && own !== null ? own : null;
    const isKept =
      loser !== null
        ? await this.putAside(loser)
        : bytes === null || (await this.deps.backups.keep({ sidecarPath, bytes, why: 'conflict' }));
    if (!isKept) return fail('backup-failed', sidecarPath);
    if (loser !== null) return this.deps.own.forgetUnsaved(entry);
    const sidecar = decided(sides, choice, this.deps.newId);
    if (sidecar === null) return fail('sidecar-unreadable', sidecarPath);
    return ok(
      this.deps.own.adopt(entry, {
        sidecar,
        base: sides.theirs,
        diskHash: bytes === null ? null : sha256Hex(bytes),
      }),
    );
  }
}
