import type { DocumentId, RecordId } from '../../shared/model/ids';
import { applyOperations, OperationMismatch } from '../../shared/operations/apply-operation';
import {
  forgetMark,
  type MarkedOperations,
  moveMark,
  recordMark,
} from '../../shared/operations/history';
import type { Batch } from '../../shared/operations/operation';
import { ensureAnnotator } from './annotator';
import { type App, notify, notifyProblem } from './app';
import type { AppState, GestureLabel, Place, SidecarSession } from './app-state';
import { replaceDocuments } from './corpus';
import { openArticle, refreshLinks, showLibrary } from './reading';
import { ensureSessions, loadSessions, withSessions } from './sessions';
import { settling } from './settling';

interface Applied {
  readonly sessions: readonly (readonly [DocumentId, SidecarSession])[];
  readonly batches: Batch[];
  readonly inverse: MarkedOperations[];
}

/**
 * Applies operations to the window's own sessions. Where one does not fit, nothing is applied and the
 * person is told: somebody else changed what the gesture was about.
 */
function applyOrNotify(app: App, marked: readonly MarkedOperations[]): Applied | null {
  try {
    return applyAll(app, marked);
  } catch (error) {
    if (!(error instanceof OperationMismatch)) throw error;
    notifyProblem(app, { problem: 'operation-mismatch', detail: error.message });
    return null;
  }
}

function applyAll(app: App, marked: readonly MarkedOperations[]): Applied {
  const known = app.store.getState().sessions;
  const sessions: [DocumentId, SidecarSession][] = [];
  const batches: Batch[] = [];
  const inverse: MarkedOperations[] = [];
  for (const { documentId, operations } of marked) {
    const session = known.get(documentId);
    if (session === undefined) throw new Error(`no session for ${documentId}`);
    const applied = applyOperations(session.sidecar, operations);
    sessions.push([documentId, { ...session, sidecar: applied.state }]);
    batches.push({
      documentId,
      baseRevision: session.sidecar.revision,
      operations: [...operations],
    });
    inverse.unshift({ documentId, operations: applied.inverse });
  }
  return { sessions, batches, inverse };
}

function touchesLinks(batches: readonly Batch[]): boolean {
  return batches.some(({ operations }) =>
    operations.some((operation) => 'collection' in operation && operation.collection === 'links'),
  );
}

/**
 * Sends a command to the main process, which writes it to the journal before it answers. Where it
 * is refused, the window takes over what the main process has: the screen never shows unsaved fiction.
 * @param takeBack what the state was without the step.
 */
async function commit(
  app: App,
  action: string,
  batches: Batch[],
  takeBack: (state: AppState) => Partial<AppState>,
): Promise<boolean> {
  const answer = await app.api.history.commit({ label: action, batches });
  if (!answer.ok) {
    notifyProblem(app, answer.error);
    // Before it is compared with what is there: the refused step itself is nobody's change.
    app.store.setState(takeBack);
    await loadSessions(
      app,
      batches.map((batch) => batch.documentId),
    );
    return false;
  }
  replaceDocuments(app, answer.value.documents);
  if (touchesLinks(batches)) await refreshLinks(app);
  return true;
}

/** The sessions as they are before something is applied to them. */
function knownSessions(app: App, { sessions }: Applied): [DocumentId, SidecarSession][] {
  const known = app.store.getState().sessions;
  return sessions.flatMap(([id]): [DocumentId, SidecarSession][] => {
    const session = known.get(id);
    return session === undefined ? [] : [[id, session]];
  });
}

function here(app: App): Place {
  const { view, open } = app.store.getState();
  return { view, documentId: open?.id ?? null };
}

/** The operations with those by which a sidecar of the open article takes note of it as it is now. */
function settled(app: App, marked: readonly MarkedOperations[]): MarkedOperations[] {
  const { open, sessions } = app.store.getState();
  return marked.map((one) => {
    const session = sessions.get(one.documentId);
    if (open?.id !== one.documentId || session === undefined) return one;
    const { operations } = one;
    return { ...one, operations: [...operations, ...settling(open, session.sidecar, operations)] };
  });
}

/**
 * Runs one gesture: on the screen first, then in the journal and the files. The caller has made
 * sure that the sessions are loaded (`prepareChange`).
 * @param options.runOf the record that the gesture replaces, where a run of such gestures is undone as one.
 */
export async function runGesture(
  app: App,
  label: GestureLabel,
  marked: readonly MarkedOperations[],
  options: { readonly runOf?: RecordId } = {},
): Promise<boolean> {
  const applied = applyOrNotify(app, settled(app, marked));
  if (applied === null) return false;
  const before = knownSessions(app, applied);
  const { runOf } = options;
  const run = runOf === undefined ? undefined : { about: runOf, at: Date.parse(app.stamp.now()) };
  const mark = { label, place: here(app), inverse: applied.inverse, run };
  app.store.setState(({ sessions, history }) => ({
    sessions: withSessions(sessions, applied.sessions),
    history: recordMark(history, mark),
  }));
  // One that went on with a run stands in the history as the run.
  const recorded = app.store.getState().history.undoable.at(-1) ?? mark;
  return commit(app, label.action, applied.batches, ({ sessions, history }) => ({
    sessions: withSessions(sessions, before),
    history: forgetMark(history, recorded),
  }));
}

/** Makes sure that there is a name to write under and that the sidecars are loaded. */
export async function prepareChange(app: App, ids: readonly DocumentId[]): Promise<boolean> {
  return (await ensureAnnotator(app)) && (await ensureSessions(app, ids));
}

/** Goes where the gesture was made, so that its undoing can be seen. */
async function goTo(app: App, place: Place): Promise<void> {
  const { open, view } = app.store.getState();
  if (place.view === 'library') {
    if (view !== 'library') showLibrary(app);
  } else if (place.documentId !== null && (open?.id !== place.documentId || view !== 'reader')) {
    await openArticle(app, place.documentId);
  }
}

/** Takes back the newest gesture, or does it again, and says what it was. */
export async function travel(app: App, direction: 'undo' | 'redo'): Promise<void> {
  const { history } = app.store.getState();
  const mark = (direction === 'undo' ? history.undoable : history.redoable).at(-1);
  if (mark === undefined) {
    notify(app, { kind: direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' });
    return;
  }
  await goTo(app, mark.place);
  const ids = mark.inverse.map(({ documentId }) => documentId);
  if (!(await prepareChange(app, ids))) return;
  const applied = applyOrNotify(app, mark.inverse);
  if (applied === null) {
    // It would never fit again, and would stand in the way of all gestures before it.
    app.store.setState((state) => ({ history: forgetMark(state.history, mark) }));
    return;
  }
  const before = knownSessions(app, applied);
  app.store.setState((state) => ({
    sessions: withSessions(state.sessions, applied.sessions),
    history: moveMark(state.history, direction, applied.inverse),
    selectedAnnotation: null,
  }));
  const isDone = await commit(app, direction, applied.batches, ({ sessions }) => ({
    sessions: withSessions(sessions, before),
    history,
  }));
  if (isDone) notify(app, { kind: direction === 'undo' ? 'undone' : 'redone', label: mark.label });
}
