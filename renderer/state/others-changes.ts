import type { CorpusNews, OpenedDocument } from '../../shared/contract/contract';
import { corpusFileId, type FileId } from '../../shared/model/annotator-file';
import type { Conflict, ConflictChoice } from '../../shared/model/conflict';
import type { DocumentSummary } from '../../shared/model/document';
import type { DocumentId } from '../../shared/model/ids';
import { comparePaths } from '../../shared/model/link';
import type { Problem } from '../../shared/model/result';
import { forgetCodebooks } from '../../shared/operations/history';
import { annotatorSlug } from '../../shared/sidecar/annotator-slug';
import { diffSidecars } from '../../shared/sidecar/diff-sidecars';
import { corpusFileName } from '../../shared/sidecar/sidecar-name';
import { type App, closeDialog, notify, notifyProblem, valueOrNotify } from './app';
import { type AppState, findDocument, type OthersChange, type SidecarSession } from './app-state';
import { offerMigration } from './codebook/migrating';
import { replaceDocuments } from './corpus';
import { loadCorpusFiles } from './corpus-work';
import { type OpenDocument, prepareDocument } from './open-document';
import { isUnsaved } from './own-files';
import { loadSessions } from './sessions';
import { takeOver } from './taking-over';

/** Listens to what others change in the folder while it is open. */
export function followOthers(app: App): void {
  app.api.corpus.onChanged((news) => void takeNews(app, news));
}

/** The library's lines with the new ones among them, in path order. */
function withNews(
  documents: readonly DocumentSummary[],
  { documents: changed, removed }: CorpusNews,
): DocumentSummary[] {
  const lines = new Map(documents.map((document) => [document.id, document]));
  for (const document of changed) lines.set(document.id, document);
  for (const id of removed) lines.delete(id);
  return [...lines.values()].sort((a, b) => comparePaths(a.path, b.path));
}

function withoutAll<T>(set: ReadonlySet<T>, gone: readonly T[]): ReadonlySet<T> {
  const isGone = new Set(gone);
  return gone.some((one) => set.has(one))
    ? new Set([...set].filter((one) => !isGone.has(one)))
    : set;
}

/** An article that comes under the same name one day is another, and work on it begins anew. */
function withoutGone(state: AppState, removed: readonly DocumentId[]): AppState['sessions'] {
  const gone = removed.filter((id) => id !== state.open?.id && !isUnsaved(state, id));
  if (!gone.some((id) => state.sessions.has(id))) return state.sessions;
  const sessions = new Map(state.sessions);
  for (const id of gone) sessions.delete(id);
  return sessions;
}

function titleOf(app: App, file: FileId): string {
  const state = app.store.getState();
  if (file === corpusFileId) return state.corpus?.name ?? '';
  const document = findDocument(state, file as DocumentId);
  return document?.title || document?.path || '';
}

async function takeNews(app: App, news: CorpusNews): Promise<void> {
  const { corpus, open } = app.store.getState();
  if (corpus === null || corpus.id !== news.corpusId) return;
  const isAccessNew = corpus.readOnlyBecause?.problem !== news.readOnlyBecause?.problem;
  const isOpenGone = open !== null && news.removed.includes(open.id);
  if (isOpenGone) openIsGone(app, open.id);
  app.store.setState((state) => ({
    sessions: withoutGone(state, news.removed),
    corpus: {
      ...corpus,
      documents: withNews(corpus.documents, news),
      codebook: news.codebook ?? corpus.codebook,
      problems: news.problems ?? corpus.problems,
      readOnlyBecause: news.readOnlyBecause,
    },
    chosenRows: withoutAll(state.chosenRows, news.removed),
  }));
  if (isAccessNew) accessChanged(app, news);
  if (news.codebook !== null) codebookChanged(app);
  const isConcerned = (ids: readonly DocumentId[]) => open !== null && ids.includes(open.id);
  if (!isOpenGone && (isAccessNew || isConcerned(news.texts) || isConcerned(news.works))) {
    await refreshOpen(app);
  }
  await reloadOthers(app, news.works);
  if (news.areCorpusFilesNew) await loadCorpusFiles(app);
}

/** Somebody else took the open article, and it stays to be read; or undoing an import did, and it is closed. */
function openIsGone(app: App, id: DocumentId): void {
  const { importing, view } = app.store.getState();
  if (importing.running !== 'travel') tell(app, 'article-gone', id);
  else app.store.setState({ open: null, view: view === 'reader' ? 'library' : view });
}

/** Somebody else changed the codebook: one's own work may have to follow. */
function codebookChanged(app: App): void {
  app.store.setState(({ history }) => ({ history: forgetCodebooks(history) }));
  void offerMigration(app, true);
}

function accessChanged(app: App, { readOnlyBecause }: CorpusNews): void {
  // What another window writes is read anew, whenever it is needed.
  app.store.setState(({ corpusWork }) => {
    return { sessions: new Map(), corpusWork: { ...corpusWork, session: null } };
  });
  if (readOnlyBecause !== null) notifyProblem(app, readOnlyBecause);
}

/** One's own work on articles that are not in front, so that undo goes on from what is there. */
async function reloadOthers(app: App, ids: readonly DocumentId[]): Promise<void> {
  const state = app.store.getState();
  const loaded = ids.filter((id) => {
    return id !== state.open?.id && state.sessions.has(id) && !isUnsaved(state, id);
  });
  if (loaded.length > 0) await loadSessions(app, loaded);
}

function tell(app: App, kind: OthersChange, file: FileId): void {
  notify(app, { kind, title: titleOf(app, file) });
}

/** The same article as it is now; its text is kept where that is the same, and nothing is drawn anew. */
function refreshed(before: OpenDocument, opened: OpenedDocument): OpenDocument {
  const after = prepareDocument(opened);
  if (after.sha256 !== before.sha256 || after.text !== before.text) return after;
  const { text, blocks, offsets } = before;
  return { ...after, text, blocks, offsets };
}

/** What of the window's own state goes with another text: all that is tied to places in it. */
const placesGone: Partial<AppState> = {
  selection: null,
  hoveredAnnotation: null,
  reanchoring: null,
  reboundedSegment: null,
};

/** Reads the open article and everybody's work on it again; the person stays where they are. */
async function refreshOpen(app: App): Promise<void> {
  const before = app.store.getState().open;
  if (before === null) return;
  const { id } = before;
  const mineBefore = app.store.getState().sessions.get(id);
  const answer = await app.api.document.open({ documentId: id });
  const { open } = app.store.getState();
  if (open?.id !== id) return;
  if (!answer.ok) {
    notifyProblem(app, answer.error);
    return;
  }
  const next = refreshed(open, answer.value);
  app.store.setState((state) => ({
    open: next,
    ...(next.text === open.text ? {} : placesGone),
    ...ownWork(state, answer.value),
  }));
  replaceDocuments(app, [answer.value.document]);
  if (next.text !== open.text) tell(app, 'article-changed', id);
  if (mineBefore !== undefined) await followOwnWork(app, id, mineBefore, answer.value);
}

/** Says so where one's own work came out otherwise, also where its file is gone altogether. */
async function followOwnWork(
  app: App,
  id: DocumentId,
  before: SidecarSession,
  { works, readOnlyBecause }: OpenedDocument,
): Promise<void> {
  const isMissing = readOnlyBecause === null && !works.some((work) => work.isMine);
  if (isUnsaved(app.store.getState(), id)) return;
  if (isMissing) await loadSessions(app, [id]);
  const mine = app.store.getState().sessions.get(id);
  if (mine === undefined) return;
  const { records, status, metadata } = diffSidecars(before.sidecar, mine.sidecar);
  const isSame = records.length === 0 && status === null && metadata === null;
  if (!isSame) tell(app, 'work-reloaded', id);
}

/** One's own sidecar as it came along, unless the window knows more. */
function ownWork(state: AppState, { document, works, readOnlyBecause }: OpenedDocument) {
  const { id } = document;
  if (isUnsaved(state, id)) return {};
  const mine = works.find((work) => work.isMine)?.sidecar;
  if (mine !== undefined) return takeOver(state, id, mine);
  const known = state.sessions.get(id);
  if (known === undefined || readOnlyBecause === null) return {};
  // The file can't be read now: nothing of it is shown, nothing on it can be undone.
  const sessions = new Map(state.sessions);
  sessions.delete(id);
  const empty = { ...known.sidecar, annotations: [], links: [], segments: [] };
  return { history: takeOver(state, id, empty).history, sessions };
}

/** Whether a problem is one that a person ends by choosing a version. */
export function isToBeDecided({ problem }: Problem): boolean {
  return (
    problem === 'sidecar-changed-on-disk' ||
    problem === 'sidecar-git-conflict' ||
    problem === 'corpus-file-git-conflict'
  );
}

/** The file on whose versions a person may decide now: that of the open article first. */
export function undecidedFile(state: AppState): FileId | null {
  const { open, saveProblems } = state;
  const reason = open === null ? null : (open.readOnlyBecause ?? saveProblems.get(open.id));
  if (open !== null && reason != null && isToBeDecided(reason)) return open.id;
  const [undecided] = [...saveProblems].filter(([, problem]) => isToBeDecided(problem));
  if (undecided !== undefined) return undecided[0];
  const { readOnlyBecause } = state.corpusWork;
  return readOnlyBecause !== null && isToBeDecided(readOnlyBecause) ? corpusFileId : null;
}

/** The file of one's own that a problem is about, where its versions can be decided on here. */
export function decidableFile(state: AppState, problem: Problem): FileId | null {
  const { annotator } = state.settings;
  const slug = annotator === null ? null : annotatorSlug(annotator);
  if (!isToBeDecided(problem) || slug === null || !slug.ok) return null;
  if (problem.path === corpusFileName(slug.slug)) return corpusFileId;
  const ending = `.${slug.slug}.ann.json`;
  if (problem.path?.endsWith(ending) !== true) return null;
  const article = problem.path.slice(0, -ending.length);
  return state.corpus?.documents.find(({ path }) => path === article)?.id ?? null;
}

/** Reads the two versions; `null` where there is only one any more. */
export async function lookAtConflict(app: App, file: FileId): Promise<Conflict | null> {
  const answer = await app.api.conflict.look({ file });
  const conflict = valueOrNotify(app, answer);
  if (answer.ok && conflict === null) void app.api.history.flush();
  return conflict;
}

/** Carries out which of two versions of one's own work stays. */
export async function decideConflict(
  app: App,
  file: FileId,
  choice: ConflictChoice,
): Promise<void> {
  const answer = valueOrNotify(app, await app.api.conflict.decide({ file, choice }));
  if (answer === null) return;
  app.store.setState((state) => {
    const saveProblems = new Map(state.saveProblems);
    saveProblems.delete(file);
    return { ...takeOver(state, file, answer.content), saveProblems };
  });
  replaceDocuments(app, answer.documents);
  closeDialog(app);
  if (app.store.getState().open?.id === file) await refreshOpen(app);
  if (file === corpusFileId) await loadCorpusFiles(app);
  tell(app, 'decided', file);
}
