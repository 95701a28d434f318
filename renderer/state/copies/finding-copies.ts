import type { Problem } from '../../../shared/model/result';
import { type App, notifyProblem } from '../app';
import { type FoundCopies, foundList, noCopies } from './found-copies';

function update(app: App, change: Partial<FoundCopies>): void {
  app.store.setState(({ copies }) => ({ copies: { ...copies, ...change } }));
}

/**
 * Looks for copies in the open corpus; a second time only what changed. One call at a time.
 * @param options.isQuiet where nobody asked: it then leaves the machine to all else.
 */
export async function findCopies(app: App, { isQuiet = false } = {}): Promise<void> {
  const { corpus, copies } = app.store.getState();
  if (corpus === null || copies.status === 'running') return;
  update(app, { status: 'running', progress: null, problem: null, isStale: false });
  const answer = await app.api.copies.find({ isQuiet });
  // Another folder meanwhile: what was found is of the one before.
  if (app.store.getState().corpus?.id !== corpus.id) return;
  if (!answer.ok) update(app, { status: 'failed', progress: null, problem: answer.error });
  else if (answer.value === null) stopped(app);
  else {
    update(app, { status: 'found', progress: null, list: foundList(answer.value) });
    tellChained(app, copies.list, answer.value.problems);
  }
}

/** Tells once that not all pairs were looked at: what is listed looks complete all the same. */
function tellChained(app: App, before: FoundCopies['list'], problems: readonly Problem[]): void {
  const chainedIn = (list: readonly Problem[] = []) =>
    list.find(({ problem }) => problem === 'copies-chained');
  const chained = chainedIn(problems);
  if (chained !== undefined && chainedIn(before?.problems) === undefined) {
    notifyProblem(app, chained);
  }
}

function stopped(app: App): void {
  const isFound = app.store.getState().copies.list !== null;
  update(app, { status: isFound ? 'found' : 'never', progress: null, isStale: isFound });
}

/** Shows what was found the last time; it is old until copies are looked for again. */
export async function recallCopies(app: App): Promise<void> {
  const { corpus } = app.store.getState();
  const answer = await app.api.copies.recall();
  const now = app.store.getState();
  if (now.corpus?.id !== corpus?.id || now.copies.list !== null) return;
  if (!answer.ok || answer.value === null) return;
  const status = now.copies.status === 'running' ? 'running' : 'found';
  update(app, { status, list: foundList(answer.value), isStale: true });
  tellChained(app, null, answer.value.problems);
}

/** Looks for copies unless that was done, or is being done, and nothing changed since. */
export async function ensureCopies(app: App): Promise<void> {
  const { status, isStale } = app.store.getState().copies;
  if (status === 'never' || (status === 'found' && isStale)) await findCopies(app);
}

/** Ends the looking that is under way; what was found before stays. */
export async function cancelCopies(app: App): Promise<void> {
  await app.api.copies.cancel();
}

/** Listens to how far the looking has come and to what makes its results old; forgets them with their corpus. */
export function followCopies(app: App): void {
  app.api.copies.onProgress((progress) => {
    if (app.store.getState().copies.status === 'running') update(app, { progress });
  });
  app.api.corpus.onChanged(({ texts, removed, documents, corpusId }) => {
    const { corpus, copies } = app.store.getState();
    if (corpus?.id !== corpusId || copies.status === 'never') return;
    const isNew = documents.some(({ id }) => copies.list?.places.has(id) === false);
    if (texts.length > 0 || removed.length > 0 || isNew) update(app, { isStale: true });
  });
  app.store.subscribe((state, before) => {
    if (state.corpus?.id !== before.corpus?.id) app.store.setState({ copies: noCopies });
  });
}
