import type { DocumentId } from '../../shared/model/ids';
import { type App, showDialog, valueOrNotify } from './app';
import type { AppState, SidecarSession } from './app-state';
import { takeOver } from './taking-over';

/** Puts sessions in place of older ones of the same articles. */
export function withSessions(
  sessions: AppState['sessions'],
  changed: Iterable<readonly [DocumentId, SidecarSession]>,
): ReadonlyMap<DocumentId, SidecarSession> {
  const next = new Map(sessions);
  for (const [id, session] of changed) next.set(id, session);
  return next;
}

/** Whether the window knows more than the disk, so that its own state must not be replaced. */
export function isUnsaved(session: SidecarSession | undefined): boolean {
  return session !== undefined && session.sidecar.revision > session.savedRevision;
}

/**
 * Loads the present annotator's sidecars of some articles unless the window has them already.
 * @returns whether all are there; otherwise the person was told why not.
 */
export async function ensureSessions(app: App, ids: readonly DocumentId[]): Promise<boolean> {
  const { sessions } = app.store.getState();
  const missing = ids.filter((id) => !sessions.has(id));
  if (missing.length === 0) return true;
  return loadSessions(app, missing);
}

/** Loads sidecars anew, in place of what the window thought they were. */
export async function loadSessions(app: App, ids: readonly DocumentId[]): Promise<boolean> {
  const answer = await app.api.document.openSidecars({ documentIds: [...ids] });
  const loaded = valueOrNotify(app, answer);
  if (loaded === null) return false;
  for (const { documentId, sidecar } of loaded) {
    app.store.setState((state) => takeOver(state, documentId, sidecar));
  }
  return true;
}

/** Listens to what becomes durable on the disk and what does not. */
export function followSaving(app: App): void {
  app.api.history.onSaved(({ documentId, revision }) => {
    app.store.setState(({ sessions, saveProblems }) => {
      return {
        saveProblems: withoutProblem(saveProblems, documentId),
        sessions: withSaved(sessions, documentId, revision),
      };
    });
  });
  app.api.history.onSaveFailed(({ documentId, problem }) => {
    const isNews = app.store.getState().saveProblems.get(documentId)?.problem !== problem.problem;
    app.store.setState(({ saveProblems }) => ({
      saveProblems: new Map(saveProblems).set(documentId, problem),
    }));
    if (isNews && problem.problem === 'sidecar-changed-on-disk') askToDecide(app, documentId);
  });
}

/** Asks which version stays, unless the person is busy with another question. */
function askToDecide(app: App, documentId: DocumentId): void {
  const { dialog } = app.store.getState();
  if (dialog === null) showDialog(app, { kind: 'conflict', documentId });
}

/** One article that is saved says nothing about the others. */
function withoutProblem(problems: AppState['saveProblems'], id: DocumentId) {
  const left = new Map(problems);
  left.delete(id);
  return left;
}

function withSaved(sessions: AppState['sessions'], id: DocumentId, revision: number) {
  const session = sessions.get(id);
  if (session === undefined) return sessions;
  const savedRevision = Math.max(session.savedRevision, revision);
  return withSessions(sessions, [[id, { ...session, savedRevision }]]);
}
