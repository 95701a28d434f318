import type * as contract from '../../shared/contract/recovery';
import type { DocumentId } from '../../shared/model/ids';
import { collectionNames, type Sidecar } from '../../shared/model/sidecar';
import type { Operation } from '../../shared/operations/operation';
import {
  diffSidecars,
  operationOf,
  operationsOf,
  type RecordChange,
} from '../../shared/sidecar/diff-sidecars';
import { type App, closeDialog, showDialog, valueOrNotify } from './app';
import { findDocument } from './app-state';
import { prepareChange, runGesture } from './changes';
import { mayChangeLayer } from './layers';

/** An earlier version as the list shows it. */
export type EarlierVersion = contract.EarlierVersion;

/** The title of an article, or its path where it has none. */
function titleOf(app: App, id: DocumentId): string {
  const document = findDocument(app.store.getState(), id);
  return document === undefined ? '' : document.title || document.path;
}

/** Shows the earlier versions of one's work on an article. */
export async function showVersions(app: App, documentId: DocumentId): Promise<void> {
  if (await prepareChange(app, [documentId])) {
    showDialog(app, { kind: 'earlier-versions', documentId });
  }
}

/** The earlier versions of one's work on an article, newest first; `null` after telling why not. */
export async function loadVersions(app: App, id: DocumentId): Promise<EarlierVersion[] | null> {
  return valueOrNotify(app, await app.api.backups.list({ documentId: id }));
}

/** One earlier version, whole; `null` after telling why not. */
export async function loadVersion(
  app: App,
  documentId: DocumentId,
  version: string,
): Promise<Sidecar | null> {
  const answer = await app.api.backups.read({ documentId, version });
  return valueOrNotify(app, answer)?.sidecar ?? null;
}

/**
 * Whether no annotation of a locked layer is concerned: a lock holds for whatever changes work.
 * Otherwise the person is told which layer is in the way.
 */
function mayChange(app: App, documentId: DocumentId, operations: readonly Operation[]): boolean {
  const present = app.store.getState().sessions.get(documentId)?.sidecar.annotations ?? [];
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
  documentId: DocumentId,
  action: 'restore-version' | 'delete-work',
  operations: readonly Operation[],
): Promise<boolean> {
  if (operations.length === 0 || !mayChange(app, documentId, operations)) return false;
  const why = action === 'delete-work' ? 'deleted' : 'restored';
  if (valueOrNotify(app, await app.api.backups.keep({ documentId, why })) === null) return false;
  app.store.setState({ selectedAnnotation: null, hoveredAnnotation: null });
  const label = { action, subject: titleOf(app, documentId) };
  return runGesture(app, label, [{ file: documentId, operations }]);
}

/** Makes one's work on an article what it was in an earlier version; undone like any gesture. */
export async function restoreVersion(
  app: App,
  documentId: DocumentId,
  version: Sidecar,
): Promise<boolean> {
  if (!(await prepareChange(app, [documentId]))) return false;
  const present = app.store.getState().sessions.get(documentId)?.sidecar;
  if (present === undefined) return false;
  const operations = operationsOf(diffSidecars(present, version));
  return changeAfterKeeping(app, documentId, 'restore-version', operations);
}

/** Takes one record over from an earlier version. */
export async function restoreRecord(
  app: App,
  documentId: DocumentId,
  change: RecordChange,
): Promise<boolean> {
  if (!(await prepareChange(app, [documentId]))) return false;
  return changeAfterKeeping(app, documentId, 'restore-version', [operationOf(change)]);
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
