import type { CorpusNews } from '../../../shared/contract/contract';
import type { DocumentId } from '../../../shared/model/ids';
import type { AnnotatedWork } from '../../../shared/registry/annotation-lines';
import { pushTo } from '../../../shared/text/push-to';
import { type App, notifyProblem } from '../app';
import { readingNames } from '../entities/name-keys';
import { inSlices } from '../in-slices';
import { type CorpusAnnotations, noAnnotations } from './corpus-annotations';

/** What the answers depend on: the opening of a folder, who is at work, and whether they may write. */
function keyOf(app: App): string {
  const { corpus, settings } = app.store.getState();
  if (corpus === null) return '';
  return `${corpus.id} ${settings.annotator ?? ''} ${corpus.readOnlyBecause?.problem ?? ''}`;
}

function put(app: App, changed: Partial<CorpusAnnotations>): void {
  app.store.setState(({ annotations }) => ({ annotations: { ...annotations, ...changed } }));
}

function byDocument(works: readonly AnnotatedWork[]): Map<DocumentId, AnnotatedWork[]> {
  const found = new Map<DocumentId, AnnotatedWork[]>();
  for (const work of works) {
    pushTo(found, work.documentId, work);
  }
  return found;
}

/** Reads everybody's annotations in the whole corpus, unless that is done or under way. */
export async function needAnnotations(app: App): Promise<void> {
  const { phase } = app.store.getState().annotations;
  if (phase !== 'reading' && phase !== 'read') await readAll(app);
}

async function readAll(app: App): Promise<void> {
  const key = keyOf(app);
  if (key === '') return;
  put(app, { phase: 'reading', progress: null, isStale: false });
  const answer = await app.api.annotations.list({ documentIds: null });
  // Another folder or name meanwhile: `followAnnotations` began anew.
  if (keyOf(app) !== key || app.store.getState().annotations.phase !== 'reading') return;
  if (!answer.ok) {
    notifyProblem(app, answer.error);
    put(app, { phase: 'cancelled', progress: null });
  } else if (answer.value === null) put(app, { phase: 'cancelled', progress: null });
  else await take(app, key, answer.value);
}

/**
 * Takes over what was read. The names in it are read first, in slices: whoever shows them would do it at
 * once, and the window would stand still.
 */
async function take(app: App, key: string, works: readonly AnnotatedWork[]): Promise<void> {
  const isReading = () =>
    keyOf(app) === key && app.store.getState().annotations.phase === 'reading';
  await inSlices(readingNames(works), isReading);
  if (!isReading()) return;
  if (app.store.getState().annotations.isStale) await readAll(app);
  else put(app, { phase: 'read', progress: null, works: byDocument(works) });
}

/** Ends the reading; what was read until then is remembered by the main process. */
export async function cancelReading(app: App): Promise<void> {
  if (app.store.getState().annotations.phase !== 'reading') return;
  put(app, { phase: 'cancelled', progress: null });
  await app.api.annotations.cancel();
}

/** Reads again what somebody changed. */
async function takeNews(app: App, { works, removed }: CorpusNews): Promise<void> {
  const { phase } = app.store.getState().annotations;
  if (phase === 'reading') put(app, { isStale: true });
  if (phase !== 'read' || works.length + removed.length === 0) return;
  const isGone = new Set(removed);
  const changed = works.filter((id) => !isGone.has(id));
  const key = keyOf(app);
  const answer = await app.api.annotations.list({ documentIds: changed });
  if (keyOf(app) !== key) return;
  if (!answer.ok || answer.value === null) {
    // An article went meanwhile: what is there now is asked for as a whole.
    await readAll(app);
    return;
  }
  const news = byDocument(answer.value);
  app.store.setState(({ annotations }) => {
    const next = new Map(annotations.works);
    for (const id of [...removed, ...changed]) next.delete(id);
    for (const [id, onIt] of news) next.set(id, onIt);
    return { annotations: { ...annotations, works: next } };
  });
}

/** Forgets what belongs to another folder or name, and follows what others change. */
export function followAnnotations(app: App): void {
  let known = keyOf(app);
  app.store.subscribe(() => {
    const key = keyOf(app);
    if (key === known) return;
    known = key;
    const isNeeded = app.store.getState().annotations.phase !== 'unread';
    app.store.setState({ annotations: noAnnotations });
    if (isNeeded && key !== '') void needAnnotations(app);
  });
  app.api.corpus.onChanged((news) => void takeNews(app, news));
  app.api.annotations.onProgress((progress) => {
    if (app.store.getState().annotations.phase === 'reading') put(app, { progress });
  });
}
