import { type AnnotatorFile, corpusFileId } from '../../../shared/model/annotator-file';
import { aProblem, fail, type Problem, type Result } from '../../../shared/model/result';
import type { ArticleEntry } from '../corpus/corpus-index';
import type {
  CommandRecord,
  JournalBatch,
  JournalRecord,
  ParsedJournal,
  WriteRecord,
} from './journal-records';
import type { About, OwnFile } from './own-files';
import { tryApply } from './prepare-commit';

/** What became of a journal when its corpus was opened again. */
export interface Replay {
  /** Records that must stay in the journal: their changes are not in any file yet. */
  readonly kept: readonly JournalRecord[];
  /** Those of them whose sidecar or article can't be read at present: they wait for it. */
  readonly held: readonly JournalRecord[];
  /** Why each sidecar that something is held for can't be read, by its path. */
  readonly blocked: ReadonlyMap<string, Problem>;
  /** Lines to keep aside: changes that no longer fit, and lines that make no sense. */
  readonly rejected: readonly string[];
  readonly changed: ReadonlySet<OwnFile>;
  readonly problems: readonly Problem[];
}

export interface ReplaySources {
  readonly entryOf: (articlePath: string) => ArticleEntry | undefined;
  readonly load: (about: About) => Promise<Result<OwnFile>>;
}

/**
 * `written`: the file holds it. `applied`: it was applied again. `held`: its article or sidecar
 * can't be read at present. `rejected`: the file became another one meanwhile.
 */
type Fate = 'written' | 'applied' | 'held' | 'rejected';

/** Whether the file on the disk is one that we wrote ourselves, going by its bytes. */
function isOurWrite(own: OwnFile, writes: readonly WriteRecord[]): boolean {
  return writes.some((write) => write.sidecarPath === own.path && write.sha256 === own.diskHash);
}

/** The state a batch was made on; a sidecar that is begun by it takes the article as it was then. */
function baseOf({ document }: JournalBatch, { content }: OwnFile): AnnotatorFile {
  const isBegun = content.revision > 0 || document === undefined;
  return isBegun || content.format !== 'hashiya-sidecar' ? content : { ...content, document };
}

function replayOnto(batch: JournalBatch, own: OwnFile, writes: readonly WriteRecord[]): Fate {
  if (batch.baseRevision < own.savedRevision) {
    return isOurWrite(own, writes) ? 'written' : 'rejected';
  }
  const base = baseOf(batch, own);
  if (batch.baseRevision !== base.revision) return 'rejected';
  const applied = tryApply(base, batch.operations, own.path);
  if (!applied.ok) return 'rejected';
  own.content = applied.value;
  return 'applied';
}

function withBatches(record: CommandRecord, batches: JournalBatch[]): CommandRecord[] {
  return batches.length === 0 ? [] : [{ ...record, batches }];
}

/** Decides and carries out what becomes of each batch, and remembers why some can't be taken. */
class Replayer {
  readonly changed = new Set<OwnFile>();
  readonly blocked = new Map<string, Problem>();

  constructor(
    private readonly writes: readonly WriteRecord[],
    private readonly sources: ReplaySources,
  ) {}

  private async load({ articlePath }: JournalBatch): Promise<Result<OwnFile>> {
    const about = articlePath === undefined ? corpusFileId : this.sources.entryOf(articlePath);
    return about === undefined ? fail('document-missing', articlePath) : this.sources.load(about);
  }

  async fateOf(batch: JournalBatch): Promise<Fate> {
    const loaded = await this.load(batch);
    if (!loaded.ok) {
      this.blocked.set(batch.sidecarPath, loaded.error);
      return 'held';
    }
    const fate = replayOnto(batch, loaded.value, this.writes);
    if (fate === 'applied') this.changed.add(loaded.value);
    return fate;
  }
}

/**
 * Applies again what was acknowledged and is in no file yet, in order. A batch stands for itself:
 * where one sidecar can't take its part, the others still take theirs.
 * @param journal what `Journal.read` gave.
 */
export async function replayJournal(
  journal: ParsedJournal,
  sources: ReplaySources,
): Promise<Replay> {
  const writes = journal.records.filter((record) => record.type === 'write');
  const replayer = new Replayer(writes, sources);
  const kept: JournalRecord[] = [...writes];
  const held: JournalRecord[] = [...writes];
  const rejected = [...journal.damaged];
  const refused = new Set<string>();
  for (const record of journal.records) {
    if (record.type === 'write') continue;
    const fates = new Map<JournalBatch, Fate>();
    for (const batch of record.batches) fates.set(batch, await replayer.fateOf(batch));
    const having = (...wanted: Fate[]) =>
      withBatches(
        record,
        record.batches.filter((batch) => wanted.some((fate) => fates.get(batch) === fate)),
      );
    kept.push(...having('applied', 'held'));
    held.push(...having('held'));
    for (const left of having('rejected')) {
      rejected.push(JSON.stringify(left));
      for (const batch of left.batches) refused.add(batch.sidecarPath);
    }
  }
  const { changed, blocked } = replayer;
  const problems = [...refused].map((path) => aProblem('steps-kept-aside', path));
  const isHolding = held.length > writes.length;
  return { kept, held: isHolding ? held : [], blocked, rejected, changed, problems };
}
