import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type {
  ImportChoice,
  ImportFormatRow,
  ImportPreview,
  ImportSource,
  ReadyImportAnswer,
} from '../../../shared/contract/import';
import { losslessFormatId } from '../../../shared/formats/format-list';
import { groupSkipped } from '../../../shared/imports/group-skipped';
import { importFormats } from '../../../shared/imports/import-formats';
import { type LabelTargets, labelKey } from '../../../shared/imports/label-plan';
import { fail, ok, type Result } from '../../../shared/model/result';
import { systemCode } from '../../platform/system-error';
import type { CorpusSession } from '../corpus-session';
import type { Workspace } from '../workspace';
import { BroughtArticles } from './brought-articles';
import { type ImportReport, type ImportTools, importJsonl, jsonlFile } from './import-jsonl';
import type { ImportPlan } from './import-plan';
import { ImportService } from './import-service';
import { rowsOf } from './prepare-work';
import type { Source } from './read-source';
import { recogniseFormat } from './recognise-format';

interface DeskDeps {
  readonly workspace: Workspace;
  /** Where new articles of imports lie that were undone; absolute. */
  readonly undoneFolder: string;
  readonly now: () => Date;
  /** Told some ten times a second. */
  readonly onProgress: (done: number, total: number) => void;
}

/** At least so much time lies between two words on the progress. */
const progressMs = 100;

/** All formats as they are offered. */
export function importFormatRows(): ImportFormatRow[] {
  const lossless: ImportFormatRow = {
    id: losslessFormatId,
    name: { ar: 'حاشية JSONL', en: 'Hashiya JSONL' },
    files: { ar: 'سطر لكل سجل', en: 'a line for each record' },
    isLossless: true,
  };
  const others = importFormats.map(({ id, name, files }) => ({
    id,
    name,
    files,
    isLossless: false,
  }));
  return [lossless, ...others];
}

function targetsOf({ targets }: ImportChoice): LabelTargets {
  return new Map(targets.map(({ key, target }) => [key, target]));
}

function previewOf(
  { index }: CorpusSession,
  plan: ImportPlan,
  choice: ImportChoice,
): ImportPreview {
  const { articles, documents, skipped, units, first } = plan;
  const fresh = articles.filter(({ newText }) => newText !== null).length;
  return {
    format: choice.format,
    documents,
    matched: articles.length - fresh,
    fresh,
    annotations: articles.reduce((sum, { spans }) => sum + spans.length, 0),
    relations: articles.reduce((sum, { relations }) => sum + relations.length, 0),
    units: [...units],
    labels: rowsOf(index.codebook, plan, targetsOf(choice)),
    skipped: groupSkipped(skipped),
    first: first.map(({ where, path: at, left, exact, right, ...source }) => {
      return { where, path: at, left, exact, right, key: labelKey(source) };
    }),
  };
}

/** A lossless import as the others are shown: files, and nothing to be decided. */
function losslessPreview({ documents, annotations, skipped }: ImportReport): ImportPreview {
  return {
    format: losslessFormatId,
    documents,
    matched: 0,
    fresh: documents,
    annotations,
    relations: 0,
    units: [],
    labels: [],
    skipped: groupSkipped(skipped),
    first: [],
  };
}

/** Where a window's imports are made: one source at a time, and nothing written before it is run. */
export class ImportDesk {
  private current = new AbortController();
  private source: Source | null = null;
  private readonly service: ImportService;
  private readonly brought: BroughtArticles;
  /** The plan that was looked at last, by its source and format. */
  private planned: { readonly of: string; readonly plan: ImportPlan } | null = null;

  constructor(private readonly deps: DeskDeps) {
    this.service = new ImportService(deps);
    this.brought = new BroughtArticles(deps.undoneFolder, deps.now);
  }

  /** Ends what is being read. */
  cancel(): void {
    this.current.abort();
  }

  /** Takes another source, and says what it looks like. @param place absolute. */
  async choose(place: string): Promise<Result<ImportSource>> {
    const source = { place, named: path.basename(place) };
    this.cancel();
    this.service.forget();
    this.planned = null;
    try {
      const format = await recogniseFormat(source, await jsonlFile(place));
      this.source = source;
      return ok({ name: source.named, format });
    } catch (error) {
      return fail('import-source-unreadable', source.named, systemCode(error));
    }
  }

  /** What would be imported. @returns `null` where it was cancelled. */
  async plan(session: CorpusSession, choice: ImportChoice): Promise<Result<ImportPreview | null>> {
    if (choice.format === losslessFormatId) {
      const report = await this.lossless(session, true);
      if (!report.ok) return report;
      return ok(report.value === null ? null : losslessPreview(report.value));
    }
    const plan = await this.planOf(session, choice);
    if (!plan.ok) return plan;
    return ok(plan.value === null ? null : previewOf(session, plan.value, choice));
  }

  /** Writes new articles and makes ready what is to be committed. */
  async run(
    session: CorpusSession,
    choice: ImportChoice,
  ): Promise<Result<ReadyImportAnswer | null>> {
    if (choice.format === losslessFormatId) return this.runLossless(session);
    // The corpus may be another one than when it was looked at.
    this.planned = null;
    const plan = await this.planOf(session, choice);
    if (!plan.ok) return plan;
    if (plan.value === null) return ok(null);
    const ready = await this.service.prepare(session, plan.value, targetsOf(choice), this.tools());
    this.planned = null;
    if (!ready.ok || ready.value === null) return ready as Result<null>;
    const { works, codebook, made, annotations, skipped } = ready.value;
    const importId = randomUUID();
    this.brought.note(importId, session.index.root, made);
    return ok({
      works: works.map(({ documentId, operations }) => ({
        documentId,
        operations: [...operations],
      })),
      codebook,
      importId,
      newArticles: made.files.size,
      annotations,
      skipped: groupSkipped(skipped),
    });
  }

  /** Takes the new articles of an import out of the corpus again, whose work was undone. */
  async takeBack(session: CorpusSession, importId: string): Promise<Result<{ stay: number }>> {
    const { workspace } = this.deps;
    this.planned = null;
    try {
      const { went, stay } = await this.brought.takeAway(session, importId);
      if (went.length > 0) await workspace.takeIn(went);
      return ok({ stay });
    } catch (error) {
      return fail('import-failed', path.basename(session.index.root), systemCode(error));
    }
  }

  /** Brings them back, for their work to be done again. */
  async bringBack(
    session: CorpusSession,
    importId: string,
  ): Promise<Result<Record<string, never>>> {
    const named = path.basename(session.index.root);
    this.planned = null;
    try {
      const { came, out } = await this.brought.bringBack(session, importId);
      if (came.length > 0) await this.deps.workspace.takeIn(came);
      return out === 0 ? ok({}) : fail('import-failed', named, 'EEXIST');
    } catch (error) {
      return fail('import-failed', named, systemCode(error));
    }
  }

  private async planOf(session: CorpusSession, { format }: ImportChoice) {
    const { source } = this;
    if (source === null) return fail('bad-request', undefined, 'nothing was chosen');
    const of = JSON.stringify([session.id, source.place, format]);
    if (this.planned?.of === of) return ok(this.planned.plan);
    const plan = await this.service.plan(session, source, format, this.tools());
    if (plan.ok && plan.value !== null) this.planned = { of, plan: plan.value };
    return plan;
  }

  private async lossless(session: CorpusSession, isTrial: boolean) {
    const { source } = this;
    if (source === null) return fail('bad-request', undefined, 'nothing was chosen');
    const into = session.index.root;
    const named = { source: source.named, into: path.basename(into) };
    const asked = { source: source.place, into, named, isTrial, isOpen: true };
    return importJsonl(asked, this.tools());
  }

  private async runLossless(session: CorpusSession): Promise<Result<ReadyImportAnswer | null>> {
    const report = await this.lossless(session, false);
    if (!report.ok || report.value === null) return report as Result<null>;
    await this.deps.workspace.takeIn('any');
    const { documents, annotations, skipped } = report.value;
    const nothing = { works: [], codebook: null, importId: null };
    return ok({ ...nothing, newArticles: documents, annotations, skipped: groupSkipped(skipped) });
  }

  /** A later call ends an earlier one. */
  private tools(): ImportTools {
    this.cancel();
    const controller = new AbortController();
    this.current = controller;
    const { now, onProgress } = this.deps;
    let last = now().getTime();
    return {
      signal: controller.signal,
      onProgress: (done, total) => {
        const at = now().getTime();
        if (controller.signal.aborted || at - last < progressMs) return;
        last = at;
        onProgress(done, total);
      },
    };
  }
}
