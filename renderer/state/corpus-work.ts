import { corpusFileId } from '../../shared/model/annotator-file';
import { type CorpusFile, emptyCorpusFile } from '../../shared/model/corpus-file';
import { type App, valueOrNotify } from './app';
import type { AppState } from './app-state';
import { isUnsaved } from './own-files';
import { takeOver } from './taking-over';

/** What the answers depend on: the opening of a folder, and who is at work. */
function keyOf(app: App): string {
  const { corpus, settings } = app.store.getState();
  return corpus === null ? '' : `${corpus.id} ${settings.annotator ?? ''}`;
}

/** One's own file as it came from the main process; `mine` is `null` where it can't be had. */
function ownTaken(state: AppState, mine: CorpusFile | null): Partial<AppState> {
  if (mine !== null) return takeOver(state, corpusFileId, mine);
  const { session } = state.corpusWork;
  if (session === null) return {};
  // It can't be read now: nothing of it is shown, nothing in it can be undone.
  const empty = emptyCorpusFile(session.corpusFile.annotator);
  const { history } = takeOver(state, corpusFileId, empty);
  return { history, corpusWork: { ...state.corpusWork, session: null } };
}

/**
 * Reads everybody's corpus files again.
 * @param options.replacesUnsaved whether one's own is taken also where the window knows more.
 * @returns whether they could be read; otherwise the person was told why not.
 */
export async function loadCorpusFiles(
  app: App,
  options: { readonly replacesUnsaved?: boolean } = {},
): Promise<boolean> {
  const key = keyOf(app);
  const answer = await app.api.corpus.openFiles();
  // Another folder or name meanwhile: its own files are asked for by then.
  if (keyOf(app) !== key) return false;
  const opened = valueOrNotify(app, answer);
  if (opened === null) return false;
  const { mine, others, readOnlyBecause } = opened;
  app.store.setState((state) => {
    const keeps = options.replacesUnsaved !== true && isUnsaved(state, corpusFileId);
    const taken: Partial<AppState> = keeps ? {} : ownTaken(state, mine);
    const { session } = taken.corpusWork ?? state.corpusWork;
    return { ...taken, corpusWork: { session, others, readOnlyBecause } };
  });
  return true;
}

/** Reads them after each opening of a folder, and whenever somebody else begins to work. */
export function followCorpusWork(app: App): void {
  let known = '';
  app.store.subscribe(() => {
    const key = keyOf(app);
    if (key === known) return;
    known = key;
    if (key !== '') void loadCorpusFiles(app);
  });
}
