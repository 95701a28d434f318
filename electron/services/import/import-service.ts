import { randomUUID } from 'node:crypto';
import { findImportFormat } from '../../../shared/imports/import-formats';
import type { LabelTargets } from '../../../shared/imports/label-plan';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { CorpusSession } from '../corpus-session';
import type { Workspace } from '../workspace';
import type { ImportTools } from './import-jsonl';
import { type ImportPlan, planImport } from './import-plan';
import { type MadeFiles, removeMade } from './made-files';
import { type PreparedWork, prepareWork } from './prepare-work';
import { type ReadSource, readSource, type Source } from './read-source';
import { writeArticles } from './write-articles';

/** An import that is ready to be committed as one command, its new articles written. */
export interface ReadyImport extends PreparedWork {
  /** The articles that were written. */
  readonly made: MadeFiles;
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

  /**
   * Writes the new articles of a plan and makes the operations for the rest.
   * @returns `null` where it was cancelled: what was written is taken back then, and where it fails.
   */
  async prepare(
    session: CorpusSession,
    plan: ImportPlan,
    chosen: LabelTargets,
    tools: ImportTools = {},
  ): Promise<Result<ReadyImport | null>> {
    if (!session.changes.ok) return session.changes;
    const { root } = session.index;
    const written = await writeArticles(root, plan.articles, root, tools);
    if (!written.ok) return written;
    if (written.value === null) return ok(null);
    const { made, skipped } = written.value;
    await this.takeIn(made);
    const stamp = { newId: randomUUID, now: () => this.deps.now().toISOString() };
    const prepared = await prepareWork(session, plan, chosen, stamp, tools);
    if (!prepared.ok || prepared.value === null) {
      await removeMade(root, made);
      await this.takeIn(made);
      return prepared as Result<null>;
    }
    const all = [...prepared.value.skipped, ...skipped];
    return ok({ ...prepared.value, skipped: all, made });
  }

  private async takeIn({ files }: MadeFiles): Promise<void> {
    if (files.size > 0) await this.deps.workspace.takeIn([...files.keys()]);
  }
}
