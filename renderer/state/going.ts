import { type App, notify } from './app';
import { stepAlong } from './navigation';
import { openArticle, showLibrary } from './reading';
import { stopHere } from './reading-places';

/** Goes back to where one was before, or forward to where one went back from. */
export async function goAlong(app: App, direction: 'back' | 'forward'): Promise<void> {
  const state = app.store.getState();
  const step = stepAlong(state.trail, stopHere(state), direction);
  if (step === null) return;
  const { documentId } = step.to;
  app.store.setState({ returningTo: step.to });
  if (documentId === null) showLibrary(app);
  else await openArticle(app, documentId);
  // Also where the article is gone: the next step then leads past it.
  app.store.setState({ trail: step.trail, returningTo: null });
}

/** Opens the next article of the library that nobody here has begun; after the last comes the first. */
export async function openNextUnread(app: App): Promise<void> {
  const { corpus, open } = app.store.getState();
  const documents = corpus?.documents ?? [];
  const from = documents.findIndex(({ id }) => id === open?.id) + 1;
  const inOrder = [...documents.slice(from), ...documents.slice(0, Math.max(0, from - 1))];
  const next = inOrder.find(({ status, encoding }) => status === 'new' && encoding !== null);
  if (next === undefined) notify(app, { kind: 'none-unread' });
  else await openArticle(app, next.id);
}
