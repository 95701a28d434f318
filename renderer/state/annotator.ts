import { type App, closeDialog, showDialog, valueOrNotify } from './app';
import { openCorpusInWindow } from './corpus';
import { openArticle } from './reading';

/**
 * Makes sure that somebody answers for what is about to be written; asks once.
 * @returns whether there is a name now.
 */
export function ensureAnnotator(app: App): Promise<boolean> {
  if (app.store.getState().settings.annotator !== null) return Promise.resolve(true);
  return new Promise((answer) => showDialog(app, { kind: 'annotator', answer }));
}

/**
 * Takes the name under which this person annotates. The page then shows the folder through their
 * eyes: their status, their sidecars.
 * @returns whether the name was accepted; otherwise the person was told why not.
 */
export async function setAnnotator(app: App, name: string): Promise<boolean> {
  const answer = valueOrNotify(app, await app.api.annotator.set({ name }));
  if (answer === null) return false;
  const { open, dialog, selection } = app.store.getState();
  app.store.setState({ settings: answer.settings });
  if (answer.corpus !== null) openCorpusInWindow(app, answer.corpus, { keepsPlace: true });
  if (open !== null) await openArticle(app, open.id);
  app.store.setState({ dialog: null, selection });
  if (dialog?.kind === 'annotator') dialog.answer(true);
  else closeDialog(app);
  return true;
}
