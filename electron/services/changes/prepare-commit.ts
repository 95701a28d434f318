import type { RequestOf } from '../../../shared/contract/contract';
import { type AnnotatorFile, corpusFileId } from '../../../shared/model/annotator-file';
import type { DocumentId } from '../../../shared/model/ids';
import { fail, ok, type Result } from '../../../shared/model/result';
import { applyOperations, OperationMismatch } from '../../../shared/operations/apply-operation';
import type { Batch, Operation } from '../../../shared/operations/operation';
import type { ArticleEntry } from '../corpus/corpus-index';
import { documentFacts } from '../corpus/read-document';
import { belongsTo } from '../links/link-index';
import type { JournalBatch } from './journal-records';
import type { About, OwnFile } from './own-files';

/** A command that fits, ready to be noted and then applied as a whole. */
export interface PreparedCommit {
  readonly batches: readonly JournalBatch[];
  /** The states after the command, each with the file it belongs to. */
  readonly states: ReadonlyMap<OwnFile, AnnotatorFile>;
}

export interface CommitSources {
  readonly entryOf: (id: DocumentId) => ArticleEntry | undefined;
  readonly load: (about: About) => Promise<Result<OwnFile>>;
}

function misplacedLink(
  operations: readonly Operation[],
  articlePath: string | null,
): string | null {
  // A corpus file takes no links at all.
  if (articlePath === null) return null;
  for (const operation of operations) {
    const isLink = operation.type === 'add' || operation.type === 'replace';
    if (!isLink || operation.collection !== 'links') continue;
    if (!belongsTo(operation.record, articlePath)) return operation.record.id;
  }
  return null;
}

/** Applies operations, with what does not fit as a problem. */
export function tryApply<F extends AnnotatorFile>(
  state: F,
  operations: readonly Operation[],
  sidecarPath: string,
): Result<F> {
  try {
    return ok(applyOperations(state, operations).state);
  } catch (error) {
    if (error instanceof OperationMismatch) {
      return fail('operation-mismatch', sidecarPath, error.message);
    }
    throw error;
  }
}

/** The state a batch works on: a sidecar that is begun now takes the article as it is now. */
function baseState(state: AnnotatorFile, about: About): AnnotatorFile {
  if (about === corpusFileId || state.format !== 'hashiya-sidecar') return state;
  const facts = documentFacts(about.facts);
  return state.revision === 0 && facts !== null ? { ...state, document: facts } : state;
}

function prepareBatch(
  batch: Batch,
  own: OwnFile,
  state: AnnotatorFile,
): Result<{ state: AnnotatorFile; note: JournalBatch }> {
  if (batch.baseRevision !== state.revision) {
    const detail = `made on revision ${batch.baseRevision}, it is at ${state.revision}`;
    return fail('revision-conflict', own.path, detail);
  }
  const misplaced = misplacedLink(batch.operations, own.articlePath);
  if (misplaced !== null) {
    const detail = `link ${misplaced} belongs to the article whose path sorts first`;
    return fail('operation-mismatch', own.path, detail);
  }
  const applied = tryApply(state, batch.operations, own.path);
  if (!applied.ok) return applied;
  const note: JournalBatch = {
    ...(own.articlePath === null ? {} : { articlePath: own.articlePath }),
    sidecarPath: own.path,
    baseRevision: batch.baseRevision,
    ...(state.revision === 0 && state.format === 'hashiya-sidecar'
      ? { document: state.document }
      : {}),
    operations: batch.operations,
  };
  return ok({ state: applied.value, note });
}

/**
 * Checks a command as a whole: every batch must fit, one after another, or none is taken.
 * Nothing is changed here.
 */
export async function prepareCommit(
  request: RequestOf<'history.commit'>,
  sources: CommitSources,
): Promise<Result<PreparedCommit>> {
  const states = new Map<OwnFile, AnnotatorFile>();
  const batches: JournalBatch[] = [];
  for (const batch of request.batches) {
    const { file } = batch;
    const about = file === corpusFileId ? corpusFileId : sources.entryOf(file);
    if (about === undefined) return fail('document-missing', undefined, file);
    const loaded = await sources.load(about);
    if (!loaded.ok) return loaded;
    const own = loaded.value;
    const state = states.get(own) ?? baseState(own.content, about);
    const prepared = prepareBatch(batch, own, state);
    if (!prepared.ok) return prepared;
    states.set(own, prepared.value.state);
    batches.push(prepared.value.note);
  }
  return ok({ batches, states });
}
