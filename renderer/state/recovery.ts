import type * as contract from '../../shared/contract/recovery';
import type { DocumentId } from '../../shared/model/ids';
import { type App, closeDialog, notify, notifyProblem, valueOrNotify } from './app';
import { loadCorpusFiles } from './corpus-work';
import { openArticle } from './reading';

/** A sidecar whose article stands elsewhere now. */
export type MovedWork = contract.MovedWork;
/** A step that could not be brought into its file. */
export type AsideStep = contract.AsideStep;

/** Looks for work that lost its article, and for steps that lie aside. Says so if there is any. */
async function lookForRecovery(app: App, key: string): Promise<void> {
  const [moved, aside] = await Promise.all([app.api.reattach.list(), app.api.aside.list()]);
  if (keyOf(app) !== key) return;
  const movedWork = moved.ok ? moved.value : [];
  app.store.setState({ movedWork, stepsAside: aside.ok ? aside.value : [] });
  const own = movedWork.filter(({ isMine }) => isMine).length;
  if (own > 0) notify(app, { kind: 'moved-work', count: own });
}

/** What the answers depend on: the opening of a folder, and who is at work. */
function keyOf(app: App): string {
  const { corpus, settings } = app.store.getState();
  return corpus === null ? '' : `${corpus.id} ${settings.annotator ?? ''}`;
}

/** Looks after each opening of a folder, and whenever somebody else begins to work. */
export function followRecovery(app: App): void {
  let known = '';
  app.store.subscribe(() => {
    const key = keyOf(app);
    if (key === known) return;
    known = key;
    app.store.setState({ movedWork: [], stepsAside: [] });
    if (key !== '') void lookForRecovery(app, key);
  });
}

/** Takes work along to where its articles are now. */
export async function reattachWork(
  app: App,
  chosen: readonly { readonly work: MovedWork; readonly to: DocumentId }[],
): Promise<void> {
  const moves = chosen.map(({ work, to }) => ({ id: work.id, documentId: to }));
  const answer = valueOrNotify(app, await app.api.reattach.run({ moves }));
  if (answer === null) return;
  for (const problem of answer.problems) notifyProblem(app, problem);
  // Other sidecars may have changed with it; they are loaded anew when they are needed.
  app.store.setState({ corpus: answer.corpus, sessions: new Map() });
  await loadCorpusFiles(app);
  const { open, view } = app.store.getState();
  if (open !== null) {
    await openArticle(app, open.id);
    app.store.setState({ view });
  }
  const left = await app.api.reattach.list();
  app.store.setState({ movedWork: left.ok ? left.value : [] });
  if (answer.moved > 0) notify(app, { kind: 'reattached', count: answer.moved });
}

/** Writes what can't be saved in its own place to a folder the person chooses. */
export async function writeElsewhere(app: App): Promise<void> {
  const written = valueOrNotify(app, await app.api.rescue.writeElsewhere());
  if (written !== null) notify(app, { kind: 'written-elsewhere', written });
}

/** Shows what was written elsewhere in the system's file manager. */
export async function revealElsewhere(app: App): Promise<void> {
  valueOrNotify(app, await app.api.rescue.reveal());
}

/** Writes the steps that lie aside to a folder the person chooses. */
export async function exportAside(app: App): Promise<void> {
  const written = valueOrNotify(app, await app.api.aside.export());
  if (written !== null) notify(app, { kind: 'written-elsewhere', written });
}

/** Throws steps that lie aside away. */
export async function discardAside(app: App, ids: readonly string[]): Promise<void> {
  const left = valueOrNotify(app, await app.api.aside.discard({ ids: [...ids] }));
  if (left === null) return;
  app.store.setState({ stepsAside: left });
  const { corpus, movedWork } = app.store.getState();
  if (left.length + movedWork.length + (corpus?.problems.length ?? 0) === 0) closeDialog(app);
}
