import path from 'node:path';
import type { AnnotatorFile } from '../../../shared/model/annotator-file';
import type { Conflict, ConflictChoice } from '../../../shared/model/conflict';
import { fail, ok, type Result } from '../../../shared/model/result';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { bytesOnDisk, type Disk } from '../../platform/disk';
import { sha256Hex } from '../../platform/hash';
import type { Serial } from '../../platform/serial';
import { systemCode } from '../../platform/system-error';
import type { Backups } from '../backups/backup-store';
import { decided, describeConflict, type Sides, sidesInFile, sidesOnDisk } from './conflict-sides';
import {
  type About,
  type ContentOf,
  fileIdOf,
  isUnsaved,
  type OwnFile,
  type OwnFiles,
} from './own-files';
import type { WriteQueue } from './write-queue';

/** `unknown`: not loaded, so there is nothing to compare. `asked`: a person has to decide. */
export type Examined = 'unknown' | 'same' | 'reloaded' | 'asked';

export interface OthersChangesDeps {
  readonly root: string;
  readonly own: OwnFiles;
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
interface Met<F extends AnnotatorFile> {
  readonly sides: Sides<F>;
  readonly bytes: Uint8Array | null;
  readonly own: OwnFile<F> | null;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** What somebody else wrote into the annotator's own files: noticed, and decided on. */
export class OthersChanges {
  constructor(private readonly deps: OthersChangesDeps) {}

  /** The annotator's own file about something as far as it is loaded, with what is not written yet. */
  known<A extends About>(about: A): OwnFile<ContentOf<A>> | undefined {
    return this.deps.own.known(about);
  }

  private read(sidecarPath: string): Promise<Uint8Array | null> {
    return bytesOnDisk(path.join(this.deps.root, sidecarPath), this.deps.disk);
  }

  /**
   * Looks whether a file that is loaded is still the one we know, by its bytes. With nothing
   * unsaved, what the disk has is taken over, and our version is kept as a backup.
   */
  async examine(about: About): Promise<Examined> {
    const known = this.deps.own.known(about);
    if (known === undefined) return 'unknown';
    if (isUnsaved(known)) {
      // Writing looks at the file first, and says so if it is another one.
      const problem = await this.deps.queue.writeNow(known);
      return problem?.problem === 'sidecar-changed-on-disk' ? 'asked' : 'same';
    }
    return this.deps.serial(() => this.takeOver(about, known));
  }

  private async takeOver(about: About, own: OwnFile): Promise<Examined> {
    // A command that came meanwhile makes it unsaved; its writing looks again.
    if (isUnsaved(own)) return 'same';
    const bytes = await this.read(own.path).catch(() => undefined);
    if (bytes === undefined) return 'same';
    if ((bytes === null ? null : sha256Hex(bytes)) === own.diskHash) return 'same';
    await this.putAside(own);
    await this.deps.own.reload(about);
    return 'reloaded';
  }

  private async putAside({ path: sidecarPath, content }: OwnFile): Promise<boolean> {
    if (content.revision === 0) return true;
    const bytes = new TextEncoder().encode(serializeSidecar(content));
    return this.deps.backups.keep({ sidecarPath, bytes, why: 'conflict' });
  }

  /** Keeps what can't be written because somebody else's version is in its place. */
  async keepUndecided(waiting: readonly OwnFile[]): Promise<void> {
    for (const own of waiting) {
      const bytes = await this.read(own.path).catch(() => undefined);
      if (bytes === undefined) continue;
      if ((bytes === null ? null : sha256Hex(bytes)) !== own.diskHash) await this.putAside(own);
    }
  }

  private async meet<A extends About>(about: A): Promise<Met<ContentOf<A>> | null> {
    const { own, newId } = this.deps;
    const known = own.known(about) ?? null;
    const { parse } = own.kindOf(about);
    const bytes = await this.read(own.pathFor(about));
    const text = bytes === null ? null : textOf(bytes);
    if (known !== null && isUnsaved(known)) {
      const isOurs = (bytes === null ? null : sha256Hex(bytes)) === known.diskHash;
      if (isOurs) return null;
      return { sides: sidesOnDisk(known, text, parse, newId), bytes, own: known };
    }
    const sides = text === null ? null : sidesInFile(text, parse);
    return sides === null ? null : { sides, bytes, own: null };
  }

  /** The two versions of a file that somebody has to decide on; `null` where there is one only. */
  async conflictOf(about: About): Promise<Result<Conflict | null>> {
    const sidecarPath = this.deps.own.pathFor(about);
    try {
      const met = await this.deps.serial(() => this.meet(about));
      if (met === null) return ok(null);
      const isFileGone = met.bytes === null;
      const where = { file: fileIdOf(about), path: sidecarPath, isFileGone };
      return ok(describeConflict(met.sides, where));
    } catch (error) {
      const { problems } = this.deps.own.kindOf(about);
      return fail(`${problems}-unreadable`, sidecarPath, systemCode(error));
    }
  }

  /**
   * Carries out a decision. What is not chosen is kept as a backup first; where it can't be, nothing
   * is done.
   */
  async decide<A extends About>(
    about: A,
    choice: ConflictChoice,
  ): Promise<Result<OwnFile<ContentOf<A>>>> {
    const sidecarPath = this.deps.own.pathFor(about);
    try {
      const taken = await this.deps.serial(() => this.take(about, choice));
      if (!taken.ok) return taken;
      const problem = await this.deps.queue.writeNow(taken.value);
      // Theirs as they lie on the disk need no writing.
      if (problem === null) await this.deps.settled();
      return problem === null ? taken : { ok: false, error: problem };
    } catch (error) {
      return fail('write-failed', sidecarPath, systemCode(error));
    }
  }

  private async take<A extends About>(
    about: A,
    choice: ConflictChoice,
  ): Promise<Result<OwnFile<ContentOf<A>>>> {
    const met = await this.meet(about);
    if (met === null) return this.deps.own.load(about);
    const { sides, bytes, own } = met;
    const sidecarPath = this.deps.own.pathFor(about);
    const unreadable = fail(`${this.deps.own.kindOf(about).problems}-unreadable`, sidecarPath);
    const isUnreadable = bytes !== null && sides.theirs === null;
    if (choice === 'theirs' && isUnreadable) return unreadable;
    const loser = choice === 'theirs' && own !== null ? own : null;
    const isKept =
      loser !== null
        ? await this.putAside(loser)
        : bytes === null || (await this.deps.backups.keep({ sidecarPath, bytes, why: 'conflict' }));
    if (!isKept) return fail('backup-failed', sidecarPath);
    if (loser !== null) return this.deps.own.forgetUnsaved(about);
    const content = decided(sides, choice, this.deps.newId);
    if (content === null) return unreadable;
    return ok(
      this.deps.own.adopt(about, {
        content,
        base: sides.theirs,
        diskHash: bytes === null ? null : sha256Hex(bytes),
      }),
    );
  }
}
