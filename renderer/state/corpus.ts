import type { CorpusSnapshot } from '../../shared/contract/contract';
import type { DocumentSummary } from '../../shared/model/document';
import type { Problem, Result } from '../../shared/model/result';
import { emptyHistory } from '../../shared/operations/history';
import { type App, notifyProblem, valueOrNotify } from './app';
import { type AppState, noCorpusWork } from './app-state';
import { emptyTrail } from './navigation';

/** Loads what the window starts with, and listens to the main process from then on. */
export async function startApp(app: App): Promise<void> {
  const { api, store } = app;
  api.corpus.onProgress((progress) => store.setState({ progress }));
  api.corpus.onOpened((corpus) => openCorpusInWindow(app, corpus));
  api.corpus.onOpenFailed((problem) => openingFailed(app, problem));
  const start = valueOrNotify(app, await api.app.start());
  if (start === null) {
    store.setState({ phase: 'welcome' });
    return;
  }
  const { settings, recents, version } = start;
  store.setState({ settings, recents, version });
  for (const problem of start.problems) notifyProblem(app, problem);
  if (start.corpus === null) store.setState({ phase: 'welcome', progress: null });
  else openCorpusInWindow(app, start.corpus);
}

/**
 * Shows a corpus in place of the one before. The history ends with its corpus.
 * @param options.keepsPlace for the same corpus seen anew, e.g. by another annotator.
 */
export function openCorpusInWindow(
  app: App,
  corpus: CorpusSnapshot,
  options: { keepsPlace?: boolean } = {},
): void {
  const fresh: Partial<AppState> = {
    corpus,
    phase: 'ready',
    progress: null,
    sessions: new Map(),
    corpusWork: noCorpusWork,
    saveProblems: new Map(),
    history: emptyHistory(),
    selectedAnnotation: null,
    hoveredAnnotation: null,
  };
  const elsewhere: Partial<AppState> = {
    view: 'library',
    open: null,
    selection: null,
    chosenRows: new Set(),
    trail: emptyTrail,
  };
  app.store.setState(options.keepsPlace === true ? fresh : { ...fresh, ...elsewhere });
}

function openingFailed(app: App, problem: Problem): void {
  app.store.setState(({ corpus }) => ({
    phase: corpus === null ? 'welcome' : 'ready',
    progress: null,
  }));
  notifyProblem(app, problem);
}

type Opening = Promise<Result<CorpusSnapshot | null>>;

/** Waits for a folder that is being opened; a closed dialog leaves everything as it was. */
async function openFrom(app: App, opening: Opening): Promise<void> {
  const before = app.store.getState().phase;
  app.store.setState({ phase: 'opening' });
  const answer = await opening;
  if (!answer.ok) openingFailed(app, answer.error);
  else if (answer.value === null) app.store.setState({ phase: before });
  else openCorpusInWindow(app, answer.value);
  await refreshRecents(app);
}

async function refreshRecents(app: App): Promise<void> {
  const start = await app.api.app.start();
  if (start.ok) app.store.setState({ recents: start.value.recents });
}

/** Asks for a folder and opens it. */
export function openByDialog(app: App): Promise<void> {
  return openFrom(app, app.api.corpus.openByDialog());
}

/** Opens a folder that was open before. */
export function openRecent(app: App, id: string): Promise<void> {
  return openFrom(app, app.api.corpus.openRecent({ id }));
}

/** Opens a folder that was dragged into the window. */
export function openDropped(app: App, file: File): Promise<void> {
  return openFrom(app, app.api.corpus.openDropped(file));
}

/** Opens the app's own example, a copy made for this person. */
export function openExample(app: App): Promise<void> {
  return openFrom(app, app.api.corpus.openExample());
}

/** Takes a folder off the list of recent ones. */
export async function forgetRecent(app: App, id: string): Promise<void> {
  const recents = valueOrNotify(app, await app.api.corpus.forgetRecent({ id }));
  if (recents !== null) app.store.setState({ recents });
}

/** Puts newer summaries in the place of older ones. */
export function replaceDocuments(app: App, changed: readonly DocumentSummary[]): void {
  if (changed.length === 0) return;
  const byId = new Map(changed.map((document) => [document.id, document]));
  app.store.setState(({ corpus }) => {
    if (corpus === null) return {};
    const documents = corpus.documents.map((document) => byId.get(document.id) ?? document);
    return { corpus: { ...corpus, documents } };
  });
}
