import { randomUUID } from 'node:crypto';
import type { EventOf, RequestOf } from '../../../shared/contract/contract';
import type { DocumentId } from '../../../shared/model/ids';
import { fail, ok, type Problem, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { type Disk, realDisk } from '../../platform/disk';
import { createSerial } from '../../platform/serial';
import { systemCode } from '../../platform/system-error';
import { Breather } from '../../platform/unhurried';
import type { Backups } from '../backups/backup-store';
import type { ArticleEntry } from '../corpus/corpus-index';
import { adoptSidecar } from './adopt-sidecar';
import { createJournal, type Journal } from './journal';
import type { CommandRecord } from './journal-records';
import { mendFile } from './mend-file';
import { OthersChanges } from './others-changes';
import {
  type About,
  type ContentOf,
  type Owner,
  type OwnFile,
  OwnFiles,
  type OwnSidecar,
} from './own-files';
import { prepareCommit } from './prepare-commit';
import { type Replay, replayJournal } from './replay-journal';
import { defaultDelays, type WriteDelays, WriteQueue } from './write-queue';

export interface ChangeServiceDeps {
  readonly owner: Owner;
  readonly journalFile: string;
  readonly backups: Backups;
  readonly now: () => Date;
  readonly entryOf: (id: DocumentId) => ArticleEntry | undefined;
  readonly entryAt: (articlePath: string) => ArticleEntry | undefined;
  readonly saved: (event: EventOf<'sidecar.saved'>) => void;
  readonly saveFailed: (event: EventOf<'sidecar.saveFailed'>) => void;
  readonly delays?: WriteDelays;
  /** Asked before anything is written to the corpus: why it may not be, or `null`. */
  readonly claim?: () => Promise<Problem | null>;
  /** The machine's own, unless somebody wants to watch. */
  readonly disk?: Disk;
}

/** Takes an annotator's changes: notes them in the journal, then brings them to the files. */
export class ChangeService {
  private readonly own: OwnFiles;
  private readonly journal: Journal;
  private readonly queue: WriteQueue;
  /** What somebody else wrote into the files. */
  readonly others: OthersChanges;
  /** Loading and committing take turns, or one would replace what the other works on. */
  private readonly serial = createSerial();
  private commitsUnderWay = 0;
  private replayed: Replay | null = null;

  constructor(private readonly deps: ChangeServiceDeps) {
    const { owner, journalFile, backups, now, saved, saveFailed } = deps;
    const { delays = defaultDelays, disk = realDisk } = deps;
    this.own = new OwnFiles(owner);
    this.journal = createJournal(journalFile, disk);
    const wrote = () => this.retireJournal();
    const { journal } = this;
    this.queue = new WriteQueue({
      root: owner.root,
      disk,
      journal,
      backups,
      now,
      delays,
      saved,
      saveFailed,
      wrote,
    });
    this.others = new OthersChanges({
      root: owner.root,
      own: this.own,
      queue: this.queue,
      serial: this.serial,
      backups,
      disk,
      newId: randomUUID,
      settled: wrote,
    });
  }

  /**
   * Applies again what a crash left in the journal. To be called once, before anything else.
   * @returns the files that changed by it, and what can't be brought back (kept aside).
   */
  start(): Promise<Result<{ changed: readonly OwnFile[]; problems: readonly Problem[] }>> {
    return this.serial(async () => {
      try {
        const read = await this.journal.read();
        const load = (about: About) => this.own.load(about);
        const replay = await replayJournal(read, { entryOf: this.deps.entryAt, load });
        this.replayed = replay;
        if (replay.rejected.length > 0) await this.journal.reject(replay.rejected);
        // Rewritten before the next record follows a torn line, or an entry is replayed twice.
        if (replay.rejected.length > 0 || read.isTorn) await this.journal.reset(replay.kept);
        for (const own of replay.changed) this.queue.schedule(own);
        await this.retireJournal();
        return ok({ changed: [...replay.changed], problems: replay.problems });
      } catch (error) {
        return fail('journal-failed', undefined, systemCode(error));
      }
    });
  }

  private async loadOpen<A extends About>(
    about: A,
    load: (about: A) => Promise<Result<OwnFile<ContentOf<A>>>>,
  ): Promise<Result<OwnFile<ContentOf<A>>>> {
    const blocked = this.replayed?.blocked.get(this.own.pathFor(about));
    // Changes in the journal wait for this file: new ones must not overtake them.
    return blocked === undefined ? load(about) : { ok: false, error: blocked };
  }

  /**
   * The annotator's sidecar of an article, or their corpus file: with unsaved changes as it is in
   * memory, else as it lies on the disk now, else an empty one.
   */
  load<A extends About>(about: A): Promise<Result<OwnFile<ContentOf<A>>>> {
    return this.serial(() => this.loadOpen(about, (one) => this.own.reload(one)));
  }

  /**
   * Takes a command whole or not at all. Once this succeeds the command is in the journal, and the
   * files follow.
   * @returns the files that changed.
   */
  commit(request: RequestOf<'history.commit'>): Promise<Result<readonly OwnFile[]>> {
    return this.serial(async () => {
      this.commitsUnderWay += 1;
      try {
        return await this.take(request);
      } finally {
        this.commitsUnderWay -= 1;
      }
    });
  }

  private async take(request: RequestOf<'history.commit'>): Promise<Result<readonly OwnFile[]>> {
    const load = (about: About) => this.loadOpen(about, (one) => this.own.load(one));
    const breather = new Breather();
    const prepared = await prepareCommit(request, { entryOf: this.deps.entryOf, load });
    if (!prepared.ok) return prepared;
    // A command of thousands of operations takes its time here, and again to be put into words.
    await breather.breathe();
    const { batches, states } = prepared.value;
    const noted = await this.note({
      type: 'command',
      label: request.label,
      at: this.deps.now().toISOString(),
      batches: [...batches],
    });
    if (!noted.ok) return noted;
    for (const [own, state] of states) {
      own.content = state;
      this.queue.schedule(own);
    }
    return ok([...states.keys()]);
  }

  /**
   * Notes a command that fits in the journal. Only then is the folder claimed, which takes its time
   * on some disks: what is on the screen must be safe from a kill by then.
   */
  private async note(command: CommandRecord): Promise<Result<null>> {
    let refusal: Problem | null = null;
    const claim = async () => {
      refusal = (await this.deps.claim?.()) ?? null;
      return refusal === null;
    };
    try {
      await this.journal.appendIf(command, claim);
    } catch (error) {
      return fail('journal-failed', undefined, systemCode(error));
    }
    return refusal === null ? ok(null) : { ok: false, error: refusal };
  }

  /** Takes over a sidecar from elsewhere for an article on which the annotator has none. */
  adopt(entry: ArticleEntry, sidecar: Sidecar): Promise<Result<OwnSidecar>> {
    const { owner, disk = realDisk } = this.deps;
    const place = { root: owner.root, disk };
    return this.serial(async () => {
      const problem = (await this.deps.claim?.()) ?? null;
      if (problem !== null) return { ok: false, error: problem };
      return this.loadOpen(entry, (one) => adoptSidecar(this.own, place, one, sidecar));
    });
  }

  /**
   * Puts an earlier version in the place of a file of the annotator's own that is damaged.
   * @param version `null` begins anew.
   */
  mend<A extends About>(
    about: A,
    version: ContentOf<A> | null,
  ): Promise<Result<OwnFile<ContentOf<A>>>> {
    const { owner, backups, disk = realDisk } = this.deps;
    return this.serial(async () => {
      const problem = (await this.deps.claim?.()) ?? null;
      if (problem !== null) return { ok: false, error: problem };
      return mendFile(this.own, { root: owner.root, disk, backups }, about, version);
    });
  }

  /** Whether steps in the journal wait for this file to be readable again. */
  isWaitingFor(sidecarPath: string): boolean {
    return this.replayed?.blocked.has(sidecarPath) === true;
  }

  /** What is not in its file yet: the files' paths and the bytes they would have. */
  unsavedFiles(): Promise<{ path: string; content: string }[]> {
    return this.serial(async () =>
      this.own.unsaved().map(({ path, content }) => ({ path, content: serializeSidecar(content) })),
    );
  }

  /** The annotator's files that hold more than is written. */
  get unsaved(): readonly OwnFile[] {
    return this.own.unsaved();
  }

  /** Where steps are kept that could not be brought into their files. */
  get asideFile(): string {
    return this.journal.rejectedFile;
  }

  /** Empties the journal once every change in it is in a file. */
  private async retireJournal(): Promise<void> {
    if (this.commitsUnderWay > 0 || this.own.unsaved().length > 0) return;
    try {
      await this.journal.reset(this.replayed?.held ?? []);
    } catch {
      // It stays longer than needed; replay knows by the hashes what is written already.
    }
  }

  /** Writes all that is waiting, now. @returns the first failure as a problem. */
  async flush(): Promise<Result<Record<string, never>>> {
    // A commit that was asked for before the flush belongs to it.
    const waiting = await this.serial(async () => this.own.unsaved());
    const problems = await Promise.all(waiting.map((own) => this.queue.writeNow(own)));
    const first = problems.find((problem) => problem !== null);
    if (first) return { ok: false, error: first };
    try {
      await this.journal.sync();
      return ok({});
    } catch (error) {
      return fail('journal-failed', undefined, systemCode(error));
    }
  }

  /** Lets go of everything and writes nothing any more; what is not in the files is in the journal. */
  async abandon(): Promise<void> {
    this.queue.stop();
    await this.journal.close().catch(() => undefined);
  }

  /** Flushes and lets go of everything; what could not be written stays in the journal. */
  async close(): Promise<Result<Record<string, never>>> {
    const flushed = await this.flush();
    if (!flushed.ok) await this.others.keepUndecided(this.own.unsaved());
    this.queue.stop();
    // Where emptying it failed before, or the next start would take it for work to be done.
    await this.retireJournal();
    try {
      await this.journal.close();
    } catch (error) {
      if (flushed.ok) return fail('journal-failed', undefined, systemCode(error));
    }
    return flushed;
  }
}
