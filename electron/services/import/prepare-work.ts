import { importOperations, type SidecarChanges } from '../../../shared/imports/import-operations';
import type { Skipped, SkipReason } from '../../../shared/imports/imported';
import {
  type LabelTargets,
  labelRows,
  planRelations,
  withNewLabels,
} from '../../../shared/imports/label-plan';
import type { Codebook } from '../../../shared/model/codebook';
import type { DocumentId, Stamp } from '../../../shared/model/ids';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import type { Operation } from '../../../shared/operations/operation';
import { sha256Hex } from '../../platform/hash';
import { type ArticleEntry, sidecarsOf } from '../corpus/corpus-index';
import { readSidecar } from '../corpus/read-work-file';
import type { CorpusSession } from '../corpus-session';
import { readText } from '../export/choose-work';
import { loadOwn } from '../open-document';
import type { ImportTools } from './import-jsonl';
import type { ImportPlan, PlannedArticle } from './import-plan';

/** The operations of an import, ready to be one command. */
export interface PreparedWork {
  readonly works: readonly {
    readonly documentId: DocumentId;
    /** The revision of the sidecar that the operations were made for. */
    readonly revision: number;
    readonly operations: readonly Operation[];
  }[];
  /** The codebook with labels and relations that are new; `null` where it stays as it is. */
  readonly codebook: Codebook | null;
  /** How many annotations are added, and in how many articles something is. */
  readonly annotations: number;
  readonly skipped: readonly Skipped[];
}

/** The labels of a plan and what becomes of them. */
export function rowsOf(codebook: Codebook, plan: ImportPlan, chosen: LabelTargets) {
  const labels = plan.articles.flatMap(({ spans }) => spans.map(({ imported }) => imported));
  return labelRows(codebook, labels, chosen);
}

/** All ids in anybody's sidecars of an article. */
async function takenIds({ index }: CorpusSession, entry: ArticleEntry, own: Sidecar) {
  const taken = new Set<string>();
  const note = ({ annotations, relations }: Sidecar) => {
    for (const { id } of [...annotations, ...relations]) taken.add(id);
  };
  note(own);
  for (const { path } of sidecarsOf(entry)) {
    const read = await readSidecar(index.root, path);
    if (read.ok) note(read.content);
  }
  return taken;
}

interface Choice {
  readonly targets: LabelTargets;
  readonly types: ReadonlyMap<string, string>;
  readonly stamp: Stamp;
}

type Changes = SidecarChanges & { readonly revision: number };

/** All spans and relations of an article, for one reason. */
function allOf({ spans, relations }: PlannedArticle, reason: SkipReason): Skipped[] {
  const all = [...spans.map(({ imported }) => imported), ...relations];
  return all.map(({ where }) => ({ where, reason }));
}

/** What is done to one article's sidecar; what can't be is listed with the reason. */
async function changesOf(
  session: CorpusSession,
  entry: ArticleEntry,
  planned: PlannedArticle,
  { targets, types, stamp }: Choice,
): Promise<Result<Changes>> {
  const read = await readText(session.index, entry);
  const isSame = 'text' in read && sha256Hex(read.text) === planned.textHash;
  if (!isSame) {
    const skipped = allOf(planned, 'words-differ');
    return ok({ operations: [], annotations: 0, skipped, revision: 0 });
  }
  const own = await loadOwn(session, entry);
  if (own === null) return session.changes.ok ? fail('annotator-missing') : session.changes;
  if (!own.ok) return own;
  const { content: sidecar } = own.value;
  const taken = await takenIds(session, entry, sidecar);
  const { spans, relations, metadata } = planned;
  const changes = importOperations({
    text: read.text,
    sidecar,
    spans,
    relations,
    metadata,
    targets,
    relationOf: (label) => types.get(label) ?? null,
    isTaken: (id) => taken.has(id),
    stamp,
  });
  return ok({ ...changes, revision: sidecar.revision });
}

/**
 * Makes the operations of a plan for the present annotator. New articles have been written by then.
 * @param chosen what a person decided on labels; the others go where they are proposed to go.
 * @returns `null` where it was cancelled.
 */
export async function prepareWork(
  session: CorpusSession,
  plan: ImportPlan,
  chosen: LabelTargets,
  stamp: Stamp,
  { onProgress, signal }: ImportTools,
): Promise<Result<PreparedWork | null>> {
  const { codebook } = session.index;
  const rows = rowsOf(codebook, plan, chosen);
  const names = plan.articles.flatMap(({ relations }) => relations.map(({ label }) => label));
  const relations = planRelations(withNewLabels(codebook, rows), names);
  const targets = new Map(rows.map(({ key, target }) => [key, target]));
  const choice: Choice = { targets, types: relations.types, stamp };
  const works: PreparedWork['works'][number][] = [];
  const skipped: Skipped[] = [...plan.skipped];
  let annotations = 0;
  for (const [done, planned] of plan.articles.entries()) {
    if (signal?.aborted === true) return ok(null);
    onProgress?.(done, plan.articles.length);
    const entry = session.index.byPath.get(planned.path);
    if (entry === undefined) {
      skipped.push(...allOf(planned, 'no-article'));
      continue;
    }
    const changes = await changesOf(session, entry, planned, choice);
    if (!changes.ok) return changes;
    const { operations, revision } = changes.value;
    skipped.push(...changes.value.skipped);
    annotations += changes.value.annotations;
    if (operations.length > 0) works.push({ documentId: entry.id, revision, operations });
  }
  const isNew = works.length > 0 && relations.codebook !== codebook;
  return ok({ works, codebook: isNew ? relations.codebook : null, annotations, skipped });
}
