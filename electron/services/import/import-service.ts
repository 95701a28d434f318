import { randomUUID } from 'node:crypto';
import { findImportFormat } from '../../../shared/imports/import-formats';
import type { LabelTargets } from '../../../shared/imports/label-plan';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { CorpusSession } from '../corpus-session';
import type { Workspace } from '../workspace';
import type { ImportTools } from './import-jsonl';
import { type ImportPlan, planImport } from './import-plan';
import { type PreparedWork, prepareWork } from './prepare-work';
import { type ReadSource, readSource, type Source } from './read-source';
import { writeArticles } from './write-articles';

/** An import that is ready to be committed as one command, its new articles written. */
export interface ReadyImport extends PreparedWork {
  /** Articles that were written, relative to the corpus. */
  readonly newArticles: readonly string[];
}

interface ImportDeps {
  readonly workspace: Workspace;
  readonly now: () => Date;
}

/** What was read last: a person changes their mind on labels, not on the file. */
interface Known {
  readonly source: Source;
  readonly format: string;
  readonly read: ReadSource;
}

/** Reads other programs' files and brings them into the open corpus, one source at a time. */
export class ImportService {
  private known: Known | null = null;

  constructor(private readonly deps: ImportDeps) {}

  /**
   * Finds where everything of a source belongs; nothing is written.
   * @returns `null` where it was cancelled.
   */
  async plan(
    session: CorpusSession,
    source: Source,
    formatId: string,
    tools: ImportTools = {},
  ): Promise<Result<ImportPlan | null>> {
    const read = await this.read(source, formatId, tools);
    if (!read.ok) return read;
    return ok(read.value === null ? null : await planImport(session.index, read.value, tools));
  }

  private async read(
    source: Source,
    formatId: string,
    tools: ImportTools,
  ): Promise<Result<ReadSource | null>> {
    const { known } = this;
    if (known?.source.place === source.place && known.format === formatId) return ok(known.read);
    const format = findImportFormat(formatId);
    if (format === undefined) return fail('bad-request', undefined, formatId);
    const read = await readSource(source, format, tools);
    if (read.ok && read.value !== null) {
      this.known = { source, format: formatId, read: read.value };
    }
    return read;
  }

  /** Forgets what was read: the file may be another one the next time. */
  forget(): void {
    this.known = null;
  }

  /** Writes the new articles of a plan and makes the operations for the rest. */
  async prepare(
    session: CorpusSession,
    plan: ImportPlan,
    chosen: LabelTargets,
    { onProgress }: ImportTools = {},
  ): Promise<Result<ReadyImport>> {
    const { workspace, now } = this.deps;
    if (!session.changes.ok) return session.changes;
    const written = await writeArticles(session.index.root, plan.articles, session.index.root);
    if (!written.ok) return written;
    const { paths, skipped } = written.value;
    if (paths.length > 0) await workspace.takeIn(paths);
    const stamp = { newId: randomUUID, now: () => now().toISOString() };
    const prepared = await prepareWork(session, plan, chosen, stamp, onProgress);
    if (!prepared.ok) return prepared;
    const all = [...prepared.value.skipped, ...skipped];
    return ok({ ...prepared.value, skipped: all, newArticles: paths });
  }
}
