import type { DocumentId } from '../../shared/model/ids';
import type { Sidecar } from '../../shared/model/sidecar';
import { type App, valueOrNotify } from './app';
import type { AppState, SidecarSession } from './app-state';

/** Puts sessions in place of older ones of the same articles. */
export function withSessions(
  sessions: AppState['sessions'],
  changed: Iterable<readonly [DocumentId, SidecarSession]>,
): ReadonlyMap<DocumentId, SidecarSession> {
  const next = new Map(sessions);
  for (const [id, session] of changed) next.set(id, session);
  return next;
}

/** A session as it came from the main process: nothing is waiting to be saved. */
export function freshSession(sidecar: Sidecar): SidecarSession {
  return { sidecar, savedRevision: sidecar.revision };
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
  const entries = loaded.map(
    ({ documentId, sidecar }) => [documentId, freshSession(sidecar)] as const,
  );
  app.store.setState(({ sessions }) => ({ sessions: withSessions(sessions, entries) }));
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
    app.store.setState(({ saveProblems }) => ({
      saveProblems: new Map(saveProblems).set(documentId, problem),
    }));
  });
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
