import type * as contract from '../../shared/contract/recovery';
import { type AnnotatorFile, corpusFileId, type FileId } from '../../shared/model/annotator-file';
import type { DocumentId } from '../../shared/model/ids';
import { isDamaged } from '../../shared/model/result';
import { collectionNames, type Sidecar } from '../../shared/model/sidecar';
import type { Operation } from '../../shared/operations/operation';
import { removeAnnotations } from '../../shared/operations/remove-annotations';
import {
  diffSidecars,
  operationOf,
  operationsOf,
  type RecordChange,
} from '../../shared/sidecar/diff-sidecars';
import { type App, closeDialog, dismissNotice, notify, showDialog, valueOrNotify } from './app';
import { type AppState, findDocument } from './app-state';
import { prepareChange, runGesture } from './changes';
import { replaceDocuments } from './corpus';
import { loadCorpusFiles } from './corpus-work';
import { mayChangeLayer } from './layers';
import { ownFile } from './own-files';
import { openArticle } from './reading';

/** An earlier version as the list shows it. */
export type EarlierVersion = contract.EarlierVersion;

/** The title of an article, or its path where it has none; the name of the corpus for its own file. */
function titleOf(app: App, file: FileId): string {
  const state = app.store.getState();
  if (file === corpusFileId) return state.corpus?.name ?? '';
  const document = findDocument(state, file);
  return document === undefined ? '' : document.title || document.path;
}

/** Whether one's work on the open article, or across articles, is damaged: it can be replaced then. */
export function isMendable({ open, corpusWork }: AppState, file: FileId): boolean {
  const about = file === corpusFileId ? corpusWork : open?.id === file ? open : null;
  const reason = about?.readOnlyBecause ?? null;
  return reason !== null && isDamaged(reason);
}

/** Shows the earlier versions of a file of one's own. */
export async function showVersions(app: App, file: FileId): Promise<void> {
  const isShown = isMendable(app.store.getState(), file) || (await prepareChange(app, [file]));
  if (isShown) showDialog(app, { kind: 'earlier-versions', file });
}

/** The earlier versions of a file of one's own, newest first; `null` after telling why not. */
export async function loadVersions(app: App, file: FileId): Promise<EarlierVersion[] | null> {
  return valueOrNotify(app, await app.api.backups.list({ file }));
}

/** One earlier version, whole; `null` after telling why not. */
export async function loadVersion(
  app: App,
  file: FileId,
  version: string,
): Promise<AnnotatorFile | null> {
  const answer = await app.api.backups.read({ file, version });
  return valueOrNotify(app, answer)?.content ?? null;
}

/**
 * Whether no annotation of a locked layer is concerned: a lock holds for whatever changes work.
 * Otherwise the person is told which layer is in the way.
 */
function mayChange(app: App, file: FileId, operations: readonly Operation[]): boolean {
  if (file === corpusFileId) return true;
  const present = app.store.getState().sessions.get(file)?.sidecar.annotations ?? [];
  const layerOf = new Map(present.map(({ id, layer }) => [id, layer]));
  const layers = operations.flatMap((operation) => {
    if (!('collection' in operation) || operation.collection !== 'annotations') return [];
    if (operation.type === 'remove') return [layerOf.get(operation.id)];
    return [operation.record.layer, layerOf.get(operation.record.id)];
  });
  return [...new Set(layers)].every((layer) => layer === undefined || mayChangeLayer(app, layer));
}

/** Keeps the work as it is, then changes it in one gesture; without the first there is no second. */
async function changeAfterKeeping(
  app: App,
  file: FileId,
  action: 'restore-version' | 'delete-work',
  operations: readonly Operation[],
): Promise<boolean> {
  if (operations.length === 0 || !mayChange(app, file, operations)) return false;
  const why = action === 'delete-work' ? 'deleted' : 'restored';
  if (valueOrNotify(app, await app.api.backups.keep({ file, why })) === null) return false;
  app.store.setState({ selectedAnnotation: null, hoveredAnnotation: null });
  const label = { action, subject: titleOf(app, file) };
  return runGesture(app, label, [{ file, operations }]);
}

/** Makes a file of one's own what it was in an earlier version; undone like any gesture. */
export async function restoreVersion(
  app: App,
  file: FileId,
  version: AnnotatorFile,
): Promise<boolean> {
  if (!(await prepareChange(app, [file]))) return false;
  const present = ownFile(app.store.getState(), file)?.content;
  if (present === undefined) return false;
  const operations = operationsOf(diffSidecars(present, version));
  return changeAfterKeeping(app, file, 'restore-version', operations);
}

/**
 * Puts an earlier version in the place of one's damaged work, and opens it again.
 * @param version `null` begins anew.
 */
export async function mendWork(app: App, file: FileId, version: string | null): Promise<void> {
  const before = app.store.getState();
  const damage =
    file === corpusFileId ? before.corpusWork.readOnlyBecause : before.open?.readOnlyBecause;
  const mended = valueOrNotify(app, await app.api.backups.mend({ file, version }));
  if (mended === null) return;
  closeDialog(app);
  dismissProblemsOf(app, damage?.path);
  if (mended.document !== null) replaceDocuments(app, [mended.document]);
  app.store.setState(({ corpus }) =>
    corpus === null ? {} : { corpus: { ...corpus, problems: mended.problems } },
  );
  if (file === corpusFileId) await loadCorpusFiles(app);
  else await openArticle(app, file);
  notify(app, { kind: version === null ? 'begun-anew' : 'mended' });
}

/** Takes away what is told of a file in which nothing is wrong any more. */
function dismissProblemsOf(app: App, path: string | undefined): void {
  for (const notice of app.store.getState().notices) {
    if (notice.kind === 'problem' && notice.problem.path === path) dismissNotice(app, notice.id);
  }
}

/** One change as operations; an annotation that goes takes its relations along. */
function operationsOfChange(app: App, file: FileId, change: RecordChange<AnnotatorFile>) {
  const content = ownFile(app.store.getState(), file)?.content;
  const isGone = change.collection === 'annotations' && change.after === null;
  return isGone && content?.format === 'hashiya-sidecar'
    ? removeAnnotations(content, new Set([change.id]))
    : [operationOf(change)];
}

/** Takes one record over from an earlier version. */
export async function restoreRecord(
  app: App,
  file: FileId,
  change: RecordChange<AnnotatorFile>,
): Promise<boolean> {
  if (!(await prepareChange(app, [file]))) return false;
  return changeAfterKeeping(app, file, 'restore-version', operationsOfChange(app, file, change));
}

/** Asks whether all of one's work on an article shall go. */
export async function askToDeleteWork(app: App, documentId: DocumentId): Promise<void> {
  if (await prepareChange(app, [documentId])) {
    showDialog(app, { kind: 'delete-work', documentId });
  }
}

/** Whether there is anything in a sidecar that deleting it would take away. */
export function hasWork(sidecar: Sidecar | undefined): boolean {
  if (sidecar === undefined) return false;
  const isUntouched = sidecar.status === 'new' && Object.keys(sidecar.metadata).length === 0;
  return !isUntouched || collectionNames.some((name) => sidecar[name].length > 0);
}

/** Takes all of one's work on an article away, in one gesture; it stays among the earlier versions. */
export async function deleteWork(app: App, documentId: DocumentId): Promise<void> {
  closeDialog(app);
  const present = app.store.getState().sessions.get(documentId)?.sidecar;
  if (present === undefined) return;
  const empty: Sidecar = {
    ...present,
    status: 'new',
    metadata: {},
    segments: [],
    annotations: [],
    relations: [],
    links: [],
    comments: [],
  };
  const operations = operationsOf(diffSidecars(present, empty));
  await changeAfterKeeping(app, documentId, 'delete-work', operations);
}
