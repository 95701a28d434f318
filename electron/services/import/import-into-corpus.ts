import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LabelTargets } from '../../../shared/imports/label-plan';
import type { Codebook } from '../../../shared/model/codebook';
import { fail, ok, type Result } from '../../../shared/model/result';
import { systemCode } from '../../platform/system-error';
import { createWorkspace, type Workspace } from '../workspace';
import type { ImportReport, ImportTools } from './import-jsonl';
import { ImportService, type ReadyImport } from './import-service';
import { removeMade } from './made-files';
import type { Source } from './read-source';

/** An import without a window. */
export interface CorpusImport {
  readonly source: Source;
  readonly format: string;
  /** The folder of the corpus, absolute; it is made where it is not there. */
  readonly into: string;
  readonly annotator: string;
  /** What becomes of labels, once the codebook is known. */
  readonly targets: (codebook: Codebook) => Result<LabelTargets>;
  readonly now: () => Date;
}

async function commit(workspace: Workspace, before: Codebook, ready: ReadyImport) {
  const { works, codebook } = ready;
  if (works.length === 0) return ok(null);
  const batches = works.map(({ documentId, revision, operations }) => ({
    file: documentId,
    baseRevision: revision,
    operations: [...operations],
  }));
  const step = codebook === null ? {} : { codebook: { before, after: codebook } };
  return workspace.commit({ label: 'import', batches, ...step });
}

function reportOf({ works, made, annotations, skipped }: ReadyImport): ImportReport {
  const documents = Math.max(works.length, made.files.size);
  return { documents, annotations, skipped };
}

async function run(
  workspace: Workspace,
  asked: CorpusImport,
  tools: ImportTools,
): Promise<Result<ImportReport | null>> {
  const opened = await workspace.open(asked.into);
  if (!opened.ok) return opened;
  const named = await workspace.setAnnotator(asked.annotator);
  if (!named.ok) return named;
  const service = new ImportService({ workspace, now: asked.now });
  return workspace.inSession<ImportReport | null>(async (session) => {
    const { codebook } = session.index;
    const targets = asked.targets(codebook);
    if (!targets.ok) return targets;
    const plan = await service.plan(session, asked.source, asked.format, tools);
    if (!plan.ok) return plan;
    if (plan.value === null) return ok(null);
    const ready = await service.prepare(session, plan.value, targets.value, tools);
    if (!ready.ok) return ready;
    if (ready.value === null) return ok(null);
    const committed = await commit(workspace, codebook, ready.value);
    if (!committed.ok) {
      await removeMade(session.index.root, ready.value.made);
      return committed;
    }
    const written = await workspace.flush();
    return written.ok ? ok(reportOf(ready.value)) : written;
  });
}

/**
 * Imports into a corpus by the way that a window's changes take: checked, journalled, written.
 * @returns `null` where it was cancelled.
 */
export async function importIntoCorpus(
  asked: CorpusImport,
  tools: ImportTools = {},
): Promise<Result<ImportReport | null>> {
  try {
    await stat(asked.source.place);
  } catch (error) {
    return fail('import-source-unreadable', asked.source.named, systemCode(error));
  }
  const stateFolder = await mkdtemp(path.join(tmpdir(), 'hashiya-import-'));
  const nothing = () => undefined;
  const workspace = createWorkspace({
    stateFolder,
    cacheFolder: path.join(stateFolder, 'cache'),
    annotator: null,
    now: asked.now,
    events: { progress: nothing, saved: nothing, saveFailed: nothing, changed: nothing },
  });
  try {
    await mkdir(asked.into, { recursive: true });
    const imported = await run(workspace, asked, tools);
    const closed = await workspace.close();
    return closed.ok ? imported : closed;
  } catch (error) {
    return fail('import-failed', path.basename(asked.into), systemCode(error));
  } finally {
    await rm(stateFolder, { recursive: true, force: true });
  }
}
