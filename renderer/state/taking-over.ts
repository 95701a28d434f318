import type { AnnotatorFile, FileId } from '../../shared/model/annotator-file';
import { forgetTouched } from '../../shared/sidecar/forget-touched';
import type { AppState } from './app-state';
import { ownFile, withOwnFiles } from './own-files';

/**
 * Takes over a file as the main process has it: nothing of it is waiting to be saved. Gestures on
 * what somebody else changed meanwhile can't be undone any more: their undoing would take the
 * other's change back too.
 */
export function takeOver(
  state: Pick<AppState, 'sessions' | 'corpusWork' | 'history'>,
  file: FileId,
  content: AnnotatorFile,
): Pick<AppState, 'sessions' | 'corpusWork' | 'history'> {
  const known = ownFile(state, file);
  const next = withOwnFiles(state, [[file, { content, savedRevision: content.revision }]]);
  if (known === undefined) return { ...next, history: state.history };
  return { ...next, history: forgetTouched(state.history, file, known.content, content) };
}
