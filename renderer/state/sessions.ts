import { corpusFileId, type FileId } from '../../shared/model/annotator-file';
import type { DocumentId } from '../../shared/model/ids';
import type { Sidecar } from '../../shared/model/sidecar';
import { type App, notifyProblem, showDialog, valueOrNotify } from './app';
import type { AppState } from './app-state';
import { loadCorpusFiles } from './corpus-work';
import { ownFile, withOwnFiles } from './own-files';
import { takeOver } from './taking-over';

/**
 * Loads files of the present annotator unless the window has them already.
 * @returns whether all are there; otherwise the person was told why not.
 */
export async function ensureSessions(app: App, files: readonly FileId[]): Promise<boolean> {
  const state = app.store.getState();
  const missing = files.filter((file) => ownFile(state, file) === undefined);
  return missing.length === 0 || loadSessions(app, missing);
}

/** Loads files anew, in place of what the window thought they were. */
export async function loadSessions(app: App, files: readonly FileId[]): Promise<boolean> {
  const ids = files.filter((file): file is DocumentId => file !== corpusFileId);
  if (ids.length > 0 && !(await loadSidecars(app, ids))) return false;
  return ids.length === files.length || loadCorpusFile(app);
}

type Kept = Parameters<typeof takeOver>[0];

function takeOverLoaded(
  state: Kept,
  { documentId, sidecar }: { readonly documentId: DocumentId; readonly sidecar: Sidecar },
): Kept {
  return takeOver(state, documentId, sidecar);
}

async function loadSidecars(app: App, documentIds: DocumentId[]): Promise<boolean> {
  const loaded = valueOrNotify(app, await app.api.document.openSidecars({ documentIds }));
  if (loaded === null) return false;
  // All at once: whoever listens looks at everything each time, and there may be hundreds.
  app.store.setState((state) => loaded.reduce(takeOverLoaded, state));
  return true;
}

/** More articles than these are not loaded before they are needed. */
const mostAhead = 50;

/**
 * Loads one's own work on articles that is likely to be changed next, so that the gesture need not wait
 * for the disk. Nobody is told where that fails: it is tried again when it is needed.
 */
export async function loadAhead(app: App, files: readonly FileId[]): Promise<void> {
  const { settings, corpus, sessions } = app.store.getState();
  if (settings.annotator === null || corpus === null || corpus.readOnlyBecause !== null) return;
  const documentIds = files.filter(
    (file): file is DocumentId => file !== corpusFileId && !sessions.has(file),
  );
  if (documentIds.length === 0 || documentIds.length > mostAhead) return;
  const loaded = await app.api.document.openSidecars({ documentIds });
  if (!loaded.ok || app.store.getState().corpus?.id !== corpus.id) return;
  app.store.setState((state) =>
    loaded.value
      .filter(({ documentId }) => !state.sessions.has(documentId))
      .reduce<Kept>(takeOverLoaded, state),
  );
}

async function loadCorpusFile(app: App): Promise<boolean> {
  // What the window has was refused, or is not there: nothing of it is worth keeping.
  if (!(await loadCorpusFiles(app, { replacesUnsaved: true }))) return false;
  const { session, readOnlyBecause } = app.store.getState().corpusWork;
  if (session === null) notifyProblem(app, readOnlyBecause ?? { problem: 'annotator-missing' });
  return session !== null;
}

/** Listens to what becomes durable on the disk and what does not. */
export function followSaving(app: App): void {
  app.api.history.onSaved(({ file, revision }) => {
    app.store.setState((state) => ({
      saveProblems: withoutProblem(state.saveProblems, file),
      ...withSaved(state, file, revision),
    }));
  });
  app.api.history.onSaveFailed(({ file, problem }) => {
    const isNews = app.store.getState().saveProblems.get(file)?.problem !== problem.problem;
    app.store.setState(({ saveProblems }) => ({
      saveProblems: new Map(saveProblems).set(file, problem),
    }));
    if (isNews && problem.problem === 'sidecar-changed-on-disk') askToDecide(app, file);
  });
}

/** Asks which version stays, unless the person is busy with another question. */
function askToDecide(app: App, file: FileId): void {
  const { dialog } = app.store.getState();
  if (dialog === null) showDialog(app, { kind: 'conflict', file });
}

/** One file that is saved says nothing about the others. */
function withoutProblem(problems: AppState['saveProblems'], file: FileId) {
  const left = new Map(problems);
  left.delete(file);
  return left;
}

function withSaved(state: AppState, file: FileId, revision: number): Partial<AppState> {
  const own = ownFile(state, file);
  if (own === undefined) return {};
  const savedRevision = Math.max(own.savedRevision, revision);
  return withOwnFiles(state, [[file, { ...own, savedRevision }]]);
}
