import type { DocumentId, RecordId } from '../../shared/model/ids';
import { emptySidecar, type Sidecar } from '../../shared/model/sidecar';
import type { Span } from '../../shared/model/span';
import { snapToLetters, snapToWords, trimSpan } from '../../shared/text/segments';
import { allPlaced } from './all-placed';
import { type App, valueOrNotify } from './app';
import type { AppState, SidecarSession } from './app-state';
import { hiddenLayers, shownPlacement } from './layers';
import { leave } from './navigation';
import { type OpenDocument, prepareDocument } from './open-document';
import { isUnsaved, withOwnFiles } from './own-files';
import { stopHere } from './reading-places';
import { takeOver } from './taking-over';

/** The way after going somewhere; a step along the way itself is no new one. */
export function trailTo(state: AppState, to: DocumentId | null): AppState['trail'] {
  return state.returningTo === null ? leave(state.trail, stopHere(state), to) : state.trail;
}

/** Opens an article in the reader. What was waiting to be written is written first. */
export async function openArticle(app: App, documentId: DocumentId): Promise<boolean> {
  void app.api.history.flush();
  const opened = valueOrNotify(app, await app.api.document.open({ documentId }));
  if (opened === null) return false;
  const mine = opened.works.find((work) => work.isMine)?.sidecar;
  const open = prepareDocument(opened);
  app.store.setState((state) => ({
    ...ownWork(state, open, mine),
    trail: trailTo(state, documentId),
    view: 'reader',
    open,
    selection: null,
    caret: null,
    selectedAnnotation: null,
    hoveredAnnotation: null,
    reanchoring: null,
    relating: null,
    selectedSegment: null,
    reboundedSegment: null,
  }));
  return true;
}

/** The opened article's own sidecar as it is on the disk, unless the window knows more. */
function ownWork(state: AppState, open: OpenDocument, mine?: Sidecar): Partial<AppState> {
  const known = state.sessions.get(open.id);
  if (isUnsaved(state, open.id)) return {};
  if (mine !== undefined) return takeOver(state, open.id, mine);
  // Not begun: what will be written first is written about the article as it is now.
  const begun = known ?? emptySession(state, open);
  if (begun?.sidecar.revision !== 0) return {};
  const { sidecar, savedRevision } = begun;
  const content = { ...sidecar, document: { ...sidecar.document, ...open.facts } };
  return withOwnFiles(state, [[open.id, { content, savedRevision }]]);
}

/** Ready for the first gesture, which must not wait for an answer; `null` where there can be none. */
function emptySession({ settings }: AppState, open: OpenDocument): SidecarSession | null {
  const { annotator } = settings;
  if (annotator === null || open.readOnlyBecause !== null) return null;
  return { sidecar: emptySidecar({ ...open.facts, path: open.path }, annotator), savedRevision: 0 };
}

/** Goes to the library; the article stays open behind it. */
export function showLibrary(app: App): void {
  app.store.setState((state) => ({
    trail: trailTo(state, null),
    view: 'library',
    selection: null,
  }));
}

/** Goes back to the open article, if there is one. */
export function showReader(app: App): void {
  const state = app.store.getState();
  if (state.open === null) return;
  app.store.setState({ trail: trailTo(state, state.open.id), view: 'reader' });
}

/**
 * Opens the article so many places further down the library's list.
 * @param step in articles: 1 is the next, -1 the one before. Those that are not text are passed over.
 */
export async function openNeighbour(app: App, step: 1 | -1): Promise<void> {
  const { corpus, open } = app.store.getState();
  const readable = corpus?.documents.filter((document) => document.encoding !== null) ?? [];
  const index = readable.findIndex((document) => document.id === open?.id);
  const next = readable[index + step];
  if (index !== -1 && next !== undefined) await openArticle(app, next.id);
}

/**
 * Takes a selection of the text: white space is trimmed, letters with their marks stay whole, and
 * so do words unless the person holds the key for exact ends.
 */
export function selectText(app: App, raw: Span | null, options: { snapsToWords: boolean }): void {
  const { open } = app.store.getState();
  const trimmed = open === null || raw === null ? null : trimSpan(open.text, raw);
  if (open === null || trimmed === null) {
    app.store.setState({ selection: null });
    return;
  }
  const whole = snapToLetters(open.text, open.blocks, trimmed);
  const selection = options.snapsToWords ? snapToWords(open.text, open.blocks, whole) : whole;
  const isSelectionExact = !options.snapsToWords;
  app.store.setState({
    selection,
    isSelectionExact,
    selectedAnnotation: null,
    selectedSegment: null,
  });
}

/** Makes an annotation the one that commands act on. */
export function selectAnnotation(app: App, id: RecordId | null): void {
  app.store.setState({ selectedAnnotation: id, selectedSegment: null, selection: null });
}

/** Selects the shown annotation after (`1`) or before (`-1`) the selected one, in reading order. */
export function selectNeighbour(app: App, step: 1 | -1): void {
  const state = app.store.getState();
  const { placed } = shownPlacement(allPlaced(state), hiddenLayers(state));
  const index = placed.findIndex(({ annotation }) => annotation.id === state.selectedAnnotation);
  const next = index === -1 ? (step === 1 ? placed[0] : placed.at(-1)) : placed[index + step];
  if (next !== undefined) selectAnnotation(app, next.annotation.id);
}

/** Asks anew for the links of the open article, after some were made or removed. */
export async function refreshLinks(app: App): Promise<void> {
  const id = app.store.getState().open?.id;
  if (id === undefined) return;
  const links = valueOrNotify(app, await app.api.document.links({ documentId: id }));
  if (links === null) return;
  app.store.setState(({ open }) => (open?.id === id ? { open: { ...open, links } } : {}));
}
