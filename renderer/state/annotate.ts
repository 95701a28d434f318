import { describeAnchor } from '../../shared/anchor/describe-anchor';
import type { Annotation } from '../../shared/model/annotation';
import type { DocumentId, RecordId } from '../../shared/model/ids';
import type { DocumentStatus } from '../../shared/model/sidecar';
import type { Span } from '../../shared/model/span';
import type { Operation } from '../../shared/operations/operation';
import { removeAnnotations } from '../../shared/operations/remove-annotations';
import { entityLayer } from '../../shared/registry/mention-bundles';
import { sliceSpan } from '../../shared/text/offsets';
import { type App, notifyProblem } from './app';
import type { AppState } from './app-state';
import { prepareChange, runGesture } from './changes';
import { spanOfName } from './entities/span-of-name';
import { mayChangeLayer } from './layers';
import type { OpenDocument } from './open-document';
import { placeAnnotations } from './placement';

function newAnnotation(
  app: App,
  open: OpenDocument,
  span: Span,
  kind: { layer: string; label: string | null },
): Annotation {
  const now = app.stamp.now();
  return {
    id: app.stamp.newId(),
    ...kind,
    target: describeAnchor(open.text, open.offsets, span),
    attributes: {},
    origin: { kind: 'manual' },
    createdAt: now,
    updatedAt: now,
  };
}

/** The present annotator's annotation with this id in the open article. */
export function findMine(state: AppState, id: RecordId | null): Annotation | undefined {
  const session = state.open === null ? undefined : state.sessions.get(state.open.id);
  return session?.sidecar.annotations.find((annotation) => annotation.id === id);
}

/** The open article, if the person may write on it; otherwise they are told why not. */
export function writableDocument(app: App): OpenDocument | null {
  const { open } = app.store.getState();
  if (open?.readOnlyBecause != null) {
    notifyProblem(app, open.readOnlyBecause);
    return null;
  }
  return open;
}

/** A first annotation means that work has begun; a status that a person set is left alone. */
export function startsWork(state: AppState, open: OpenDocument): Operation[] {
  const status = state.sessions.get(open.id)?.sidecar.status;
  return status === 'new' ? [{ type: 'set-status', status: 'in-progress' }] : [];
}

/** One's own annotation of the same words with the same meaning; a second one would say nothing. */
function findTwin(
  { sessions }: AppState,
  open: OpenDocument,
  span: Span,
  twin: Annotation,
): Annotation | undefined {
  const { index } = placeAnnotations(open, sessions.get(open.id)?.sidecar ?? null);
  const there = index.overlapping(span.start, span.end);
  const found = there.find(({ annotation, isMine, span: { start, end } }) => {
    const isSameKind = annotation.layer === twin.layer && annotation.label === twin.label;
    return isMine && isSameKind && start === span.start && end === span.end;
  });
  return found?.annotation;
}

async function createAnnotation(
  app: App,
  selected: Span,
  kind: { layer: string; label: string | null },
): Promise<void> {
  const target = writableDocument(app);
  if (target === null || !mayChangeLayer(app, kind.layer)) return;
  if (!(await prepareChange(app, [target.id]))) return;
  const state = app.store.getState();
  // Asking for the name may have loaded the article anew.
  const { open } = state;
  if (open === null || open.id !== target.id) return;
  const span = kind.layer === entityLayer ? spanOfName(state, open, selected) : selected;
  const annotation = newAnnotation(app, open, span, kind);
  const twin = findTwin(state, open, span, annotation);
  app.store.setState({ selection: null, selectedAnnotation: (twin ?? annotation).id });
  if (twin !== undefined) return;
  const add: Operation = { type: 'add', collection: 'annotations', record: annotation };
  await runGesture(
    app,
    { action: 'create-annotation', subject: sliceSpan(open.text, span), ...kind },
    [{ file: open.id, operations: [add, ...startsWork(state, open)] }],
  );
}

/**
 * Says what some words are: the selected words become an annotation; with no words selected, the
 * selected annotation of that layer gets the label instead.
 */
export async function annotate(app: App, layer: string, label: string | null): Promise<void> {
  const state = app.store.getState();
  if (state.selection !== null) {
    await createAnnotation(app, state.selection, { layer, label });
    return;
  }
  const selected = findMine(state, state.selectedAnnotation);
  if (selected?.layer === layer && label !== null) await relabelAnnotation(app, selected.id, label);
}

/** Gives one's own annotation another label. */
export async function relabelAnnotation(
  app: App,
  id: RecordId,
  label: string | null,
): Promise<void> {
  const open = writableDocument(app);
  const current = findMine(app.store.getState(), id);
  if (open === null || current === undefined || current.label === label) return;
  if (!mayChangeLayer(app, current.layer)) return;
  const record = { ...current, label, updatedAt: app.stamp.now() };
  await runGesture(
    app,
    { action: 'relabel-annotation', subject: current.target[1].exact, layer: current.layer, label },
    [{ file: open.id, operations: [{ type: 'replace', collection: 'annotations', record }] }],
  );
}

/**
 * Ties one's own annotation to other words of the open article; all else of it stays as it is.
 * @param options.isInRun whether it is a small step of a run that is undone as one.
 */
export async function reanchorAnnotation(
  app: App,
  id: RecordId,
  span: Span,
  options: { readonly isInRun: boolean } = { isInRun: false },
): Promise<void> {
  const open = writableDocument(app);
  const current = findMine(app.store.getState(), id);
  if (open === null || current === undefined || !mayChangeLayer(app, current.layer)) return;
  const target = describeAnchor(open.text, open.offsets, span);
  const record = { ...current, target, updatedAt: app.stamp.now() };
  const { layer, label } = current;
  app.store.setState({ selection: null, selectedAnnotation: id });
  await runGesture(
    app,
    { action: 'reanchor-annotation', subject: sliceSpan(open.text, span), layer, label },
    [{ file: open.id, operations: [{ type: 'replace', collection: 'annotations', record }] }],
    options.isInRun ? { runOf: id } : {},
  );
}

/**
 * Gives one's own annotation the next label of its layer (1) or the one before (-1); after the last
 * comes the first.
 */
export async function cycleLabel(app: App, id: RecordId, direction: 1 | -1): Promise<void> {
  const state = app.store.getState();
  const current = findMine(state, id);
  const layer = state.corpus?.codebook.layers.find((one) => one.id === current?.layer);
  const labels = layer?.labels.map((label) => label.id) ?? [];
  if (current === undefined || labels.length === 0) return;
  const index = current.label === null ? -1 : labels.indexOf(current.label);
  const first = direction === 1 ? 0 : labels.length - 1;
  const next = index === -1 ? first : (index + direction + labels.length) % labels.length;
  await relabelAnnotation(app, id, labels[next] ?? null);
}

/** Removes one's own annotation, and one's own relations that end at it; the history keeps both. */
export async function deleteAnnotation(app: App, id: RecordId): Promise<void> {
  const open = writableDocument(app);
  const current = findMine(app.store.getState(), id);
  if (open === null || current === undefined || !mayChangeLayer(app, current.layer)) return;
  const sidecar = app.store.getState().sessions.get(open.id)?.sidecar;
  if (sidecar === undefined) return;
  app.store.setState({ selectedAnnotation: null, hoveredAnnotation: null });
  const { layer, label } = current;
  await runGesture(
    app,
    { action: 'delete-annotation', subject: current.target[1].exact, layer, label },
    [{ file: open.id, operations: removeAnnotations(sidecar, new Set([id])) }],
  );
}

/** Sets one's own status of some articles, as one gesture. */
export async function setStatus(
  app: App,
  ids: readonly DocumentId[],
  status: DocumentStatus,
): Promise<void> {
  if (ids.length === 0 || !(await prepareChange(app, ids))) return;
  const { sessions } = app.store.getState();
  const changed = ids.filter((id) => sessions.get(id)?.sidecar.status !== status);
  if (changed.length === 0) return;
  await runGesture(
    app,
    { action: 'set-status', subject: status, count: changed.length },
    changed.map((file) => ({ file, operations: [{ type: 'set-status', status }] })),
  );
}
