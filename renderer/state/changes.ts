import type { CodebookStep } from '../../shared/contract/codebook';
import type { FileId } from '../../shared/model/annotator-file';
import type { Codebook } from '../../shared/model/codebook';
import type { RecordId } from '../../shared/model/ids';
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
import type { AppState, GestureLabel, Place } from './app-state';
import { showClaims } from './claims/showing-claims';
import { showCodebook } from './codebook/showing';
import { loadUses } from './codebook/uses';
import { showCopies, showPair } from './copies/reviewing';
import { replaceDocuments } from './corpus';
import { showEntities } from './entities/viewing';
import { bringArticlesBack, takeArticlesBack, travelling } from './importing/new-articles';
import { showImport } from './importing/showing';
import { type OwnFile, ownFile, withOwnFiles } from './own-files';
import { openArticle, refreshLinks, showLibrary } from './reading';
import { ensureSessions, loadSessions } from './sessions';
import { settling } from './settling';

interface Applied {
  readonly files: readonly (readonly [FileId, OwnFile])[];
  readonly batches: Batch[];
  readonly inverse: MarkedOperations[];
}

/**
 * Applies operations to the files as the window has them. Where one does not fit, nothing is applied and the
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
  const state = app.store.getState();
  const files: [FileId, OwnFile][] = [];
  const batches: Batch[] = [];
  const inverse: MarkedOperations[] = [];
  for (const { file, operations } of marked) {
    const own = ownFile(state, file);
    if (own === undefined) throw new Error(`no session for ${file}`);
    const applied = applyOperations(own.content, operations);
    files.push([file, { ...own, content: applied.state }]);
    batches.push({ file, baseRevision: own.content.revision, operations: [...operations] });
    inverse.unshift({ file, operations: applied.inverse });
  }
  return { files, batches, inverse };
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
  codebook: CodebookStep | undefined,
  takeBack: (state: AppState) => Partial<AppState>,
): Promise<boolean> {
  const step = codebook === undefined ? {} : { codebook };
  const answer = await app.api.history.commit({ label: action, batches, ...step });
  if (!answer.ok) {
    notifyProblem(app, answer.error);
    // Before it is compared with what is there: the refused step itself is nobody's change.
    app.store.setState(takeBack);
    await loadSessions(
      app,
      batches.map((batch) => batch.file),
    );
    return false;
  }
  replaceDocuments(app, answer.value.documents);
  if (touchesLinks(batches)) await refreshLinks(app);
  return true;
}

/** The files as they are before something is applied to them. */
function knownFiles(app: App, { files }: Applied): [FileId, OwnFile][] {
  const state = app.store.getState();
  return files.flatMap(([file]): [FileId, OwnFile][] => {
    const own = ownFile(state, file);
    return own === undefined ? [] : [[file, own]];
  });
}

function here(app: App): Place {
  const { view, open, review, claims } = app.store.getState();
  const documentId = open?.id ?? null;
  if (view === 'copies') return { view, documentId, pair: review.current };
  if (view !== 'claims') return { view, documentId };
  const { part, page, question } = claims;
  return { view, documentId, claims: { part, page, question } };
}

/** The codebook in place of the one there is; `undefined` where a gesture is not on the codebook. */
function codebookStep(app: App, after: Codebook | undefined): CodebookStep | undefined {
  const before = app.store.getState().corpus?.codebook;
  return before === undefined || after === undefined ? undefined : { before, after };
}

function withCodebook({ corpus }: AppState, codebook: Codebook | undefined): Partial<AppState> {
  return corpus === null || codebook === undefined ? {} : { corpus: { ...corpus, codebook } };
}

/** The operations with those by which a sidecar of the open article takes note of it as it is now. */
function settled(app: App, marked: readonly MarkedOperations[]): MarkedOperations[] {
  const { open, sessions } = app.store.getState();
  return marked.map((one) => {
    const session = open?.id === one.file ? sessions.get(open.id) : undefined;
    if (open === null || session === undefined) return one;
    const { operations } = one;
    return { ...one, operations: [...operations, ...settling(open, session.sidecar, operations)] };
  });
}

/**
 * Runs one gesture: on the screen first, then in the journal and the files. The caller has made
 * sure that the sessions are loaded (`prepareChange`).
 * @param options.runOf the record that the gesture replaces, where a run of such gestures is undone as one.
 * @param options.codebook the codebook after the gesture, where it is on that too.
 * @param options.importId the import whose new articles go where it is undone.
 */
export async function runGesture(
  app: App,
  label: GestureLabel,
  marked: readonly MarkedOperations[],
  options: {
    readonly runOf?: RecordId;
    readonly codebook?: Codebook;
    readonly importId?: string;
  } = {},
): Promise<boolean> {
  const applied = applyOrNotify(app, settled(app, marked));
  if (applied === null) return false;
  const before = knownFiles(app, applied);
  const { runOf } = options;
  const run = runOf === undefined ? undefined : { about: runOf, at: Date.parse(app.stamp.now()) };
  const step = codebookStep(app, options.codebook);
  const mark = {
    label,
    place: here(app),
    inverse: applied.inverse,
    run,
    codebook: step?.before,
    importId: options.importId,
  };
  app.store.setState((state) => ({
    ...withOwnFiles(state, applied.files),
    ...withCodebook(state, step?.after),
    history: recordMark(state.history, mark),
  }));
  // One that went on with a run stands in the history as the run.
  const recorded = app.store.getState().history.undoable.at(-1) ?? mark;
  return commit(app, label.action, applied.batches, step, (state) => ({
    ...withOwnFiles(state, before),
    ...withCodebook(state, step?.before),
    history: forgetMark(state.history, recorded),
  }));
}

/** Makes sure that there is a name to write under and that the files are loaded. */
export async function prepareChange(app: App, files: readonly FileId[]): Promise<boolean> {
  return (await ensureAnnotator(app)) && (await ensureSessions(app, files));
}

/** Goes where the gesture was made, so that its undoing can be seen. */
async function goTo(app: App, place: Place): Promise<void> {
  const { open, view } = app.store.getState();
  if (place.view === 'library') {
    if (view !== 'library') showLibrary(app);
  } else if (place.view === 'codebook') {
    if (view !== 'codebook') showCodebook(app);
  } else if (place.view === 'copies') {
    showCopies(app);
    if (place.pair != null) await showPair(app, place.pair);
  } else if (place.view === 'claims') {
    app.store.setState(({ claims }) => ({ claims: { ...claims, ...place.claims } }));
    showClaims(app);
  } else if (place.view === 'entities') {
    showEntities(app);
  } else if (place.view === 'import') {
    await showImport(app);
  } else if (place.documentId !== null && (open?.id !== place.documentId || view !== 'reader')) {
    await openArticle(app, place.documentId);
  }
}

/** Gestures that show on the note where they were made: what a mention means. */
const shownOnNote: readonly GestureLabel['action'][] = [
  'make-entity',
  'link-mentions',
  'unlink-mention',
];

type Mark = AppState['history']['undoable'][number];

/** The annotation on whose note the undoing of a gesture is to be seen: of its attributes, or its entity. */
function shownAfter({ label, place, inverse }: Mark): RecordId | null {
  const isOnNote = place.view === 'reader' && shownOnNote.includes(label.action);
  if (label.attribute === undefined && !isOnNote) return null;
  const [replaced] = inverse
    .flatMap(({ operations }) => operations)
    .flatMap((one) => {
      return one.type === 'replace' && one.collection === 'annotations' ? [one.record.id] : [];
    });
  return replaced ?? null;
}

/** Takes back the newest gesture, or does it again, and says what it was. */
export async function travel(app: App, direction: 'undo' | 'redo'): Promise<void> {
  const { history, importing } = app.store.getState();
  if (importing.running === 'travel') return;
  const mark = (direction === 'undo' ? history.undoable : history.redoable).at(-1);
  if (mark === undefined) {
    notify(app, { kind: direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' });
    return;
  }
  await travelling(app, mark, () => travelOver(app, direction, mark));
}

async function travelOver(app: App, direction: 'undo' | 'redo', mark: Mark): Promise<void> {
  const { history } = app.store.getState();
  await goTo(app, mark.place);
  if (direction === 'redo' && !(await bringArticlesBack(app, mark))) return;
  const files = mark.inverse.map(({ file }) => file);
  if (!(await prepareChange(app, files))) return;
  const applied = applyOrNotify(app, mark.inverse);
  if (applied === null) {
    // It would never fit again, and would stand in the way of all gestures before it.
    app.store.setState((state) => ({ history: forgetMark(state.history, mark) }));
    return;
  }
  const before = knownFiles(app, applied);
  const step = codebookStep(app, mark.codebook);
  app.store.setState((state) => ({
    ...withOwnFiles(state, applied.files),
    ...withCodebook(state, step?.after),
    history: moveMark(state.history, direction, applied.inverse, step?.before),
    selectedAnnotation: shownAfter(mark),
  }));
  const isDone = await commit(app, direction, applied.batches, step, (state) => ({
    ...withOwnFiles(state, before),
    ...withCodebook(state, step?.before),
    history,
  }));
  if (isDone && direction === 'undo') await takeArticlesBack(app, mark);
  if (isDone) notify(app, { kind: direction === 'undo' ? 'undone' : 'redone', label: mark.label });
  // What annotations make of it is another thing now.
  if (step !== undefined) await loadUses(app);
}
