import type { DocumentId } from '../../shared/model/ids';
import type { Sidecar } from '../../shared/model/sidecar';
import { forgetTouched } from '../../shared/sidecar/forget-touched';
import type { AppState, SidecarSession } from './app-state';

/** A session as it came from the main process: nothing is waiting to be saved. */
function freshSession(sidecar: Sidecar): SidecarSession {
  return { sidecar, savedRevision: sidecar.revision };
}

/**
 * Takes over a sidecar as the main process has it. Gestures on what somebody else changed meanwhile
 * can't be undone any more: their undoing would take the other's change back too.
 */
export function takeOver(
  { sessions, history }: Pick<AppState, 'sessions' | 'history'>,
  id: DocumentId,
  sidecar: Sidecar,
): Pick<AppState, 'sessions' | 'history'> {
  const known = sessions.get(id);
  const next = new Map(sessions).set(id, freshSession(sidecar));
  if (known === undefined) return { sessions: next, history };
  return { sessions: next, history: forgetTouched(history, id, known.sidecar, sidecar) };
}
