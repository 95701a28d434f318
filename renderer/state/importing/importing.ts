import type { ReadyImportAnswer } from '../../../shared/contract/import';
import { ensureAnnotator } from '../annotator';
import { type App, notify, notifyProblem, valueOrNotify } from '../app';
import { prepareChange, runGesture, travel } from '../changes';
import { loadUses } from '../codebook/uses';
import {
  canImport,
  type ImportOutcome,
  importChoice,
  isWriting,
  type LabelTarget,
  noImport,
} from './import-state';
import { takeArticlesBack, travelling } from './new-articles';
import { updateImport } from './showing';

/** The newest plan that was asked for; an older one's answer comes too late. */
let newest = 0;

/** Finds where all of the source belongs; nothing is written. */
export async function planImport(app: App): Promise<void> {
  const { importing, corpus } = app.store.getState();
  if (importing.source === null || isWriting(importing)) return;
  newest += 1;
  const asked = newest;
  updateImport(app, { running: 'plan', progress: null, problem: null, outcome: null });
  const answer = await app.api.import.plan(importChoice(importing));
  const now = app.store.getState();
  if (asked !== newest || now.corpus?.id !== corpus?.id || isWriting(now.importing)) return;
  const ended = { running: null, progress: null } as const;
  if (!answer.ok) updateImport(app, { ...ended, preview: null, problem: answer.error });
  else updateImport(app, { ...ended, preview: answer.value });
}

/** Asks for a file or a folder, and looks at what is in it. */
export async function chooseSource(app: App, isFolder: boolean): Promise<void> {
  if (isWriting(app.store.getState().importing)) return;
  const chosen = valueOrNotify(app, await app.api.import.choose({ isFolder }));
  if (chosen === null) return;
  updateImport(app, {
    source: chosen.name,
    format: chosen.format,
    targets: new Map(),
    preview: null,
  });
  await planImport(app);
}

/** Reads the source as another format. */
export async function chooseFormat(app: App, format: string): Promise<void> {
  if (isWriting(app.store.getState().importing)) return;
  updateImport(app, { format, targets: new Map(), preview: null });
  await planImport(app);
}

/** Decides where the annotations of a label go; `null` leaves them out. */
export async function chooseTarget(app: App, key: string, target: LabelTarget): Promise<void> {
  const targets = new Map(app.store.getState().importing.targets).set(key, target);
  updateImport(app, { targets });
  await planImport(app);
}

/** Whether an import is a step of its own: the files of a lossless one stay. */
function isUndoable({ importId, works, newArticles }: ReadyImportAnswer): boolean {
  return importId !== null && works.length + newArticles > 0;
}

/** Brings the work into one's own sidecars, and labels into the codebook: one step, undone as one. */
async function commit(app: App, name: string, ready: ReadyImportAnswer): Promise<boolean> {
  const { works, codebook, annotations, importId } = ready;
  if (importId === null || !isUndoable(ready)) return true;
  const marked = works.map(({ documentId, operations }) => ({ file: documentId, operations }));
  if (
    !(await prepareChange(
      app,
      marked.map(({ file }) => file),
    ))
  )
    return false;
  const label = { action: 'import-work', subject: name, count: annotations } as const;
  const step = codebook === null ? {} : { codebook };
  const isDone = await runGesture(app, label, marked, { ...step, importId });
  if (codebook !== null) await loadUses(app);
  return isDone;
}

/** Imports what was looked at. */
export async function runImport(app: App): Promise<void> {
  if (!canImport(app.store.getState().importing)) return;
  if (!(await ensureAnnotator(app))) return;
  const { importing, corpus } = app.store.getState();
  newest += 1;
  updateImport(app, { running: 'import', isStopping: false, progress: null });
  const answer = await app.api.import.run(importChoice(importing));
  if (app.store.getState().corpus?.id !== corpus?.id) return;
  const ended = { running: null, progress: null } as const;
  if (!answer.ok) {
    notifyProblem(app, answer.error);
    updateImport(app, ended);
  } else if (answer.value === null) {
    updateImport(app, ended);
    notify(app, { kind: 'import-stopped' });
  } else {
    const outcome = await finish(app, importing.source ?? '', answer.value);
    updateImport(app, { ...ended, outcome });
    // Of what was taken back, there is to be seen again what would come.
    if (outcome === null) await planImport(app);
  }
}

/** @returns `null` where nothing came of it: it was refused, or the person stopped it meanwhile. */
async function finish(
  app: App,
  name: string,
  ready: ReadyImportAnswer,
): Promise<ImportOutcome | null> {
  const isStopping = () => app.store.getState().importing.isStopping && isUndoable(ready);
  const { annotations, newArticles, skipped, importId } = ready;
  const isDone = !isStopping() && (await commit(app, name, ready));
  if (isDone && isStopping()) {
    await travel(app, 'undo');
    return null;
  }
  if (isDone) return { annotations, newArticles, skipped, isUndoable: isUndoable(ready) };
  if (importId !== null) {
    const mark = { importId };
    await travelling(app, mark, () => takeArticlesBack(app, mark));
  }
  if (isStopping()) notify(app, { kind: 'import-stopped' });
  return null;
}

/** Ends what goes on; what an import has written by then is taken back. */
export async function cancelImport(app: App): Promise<void> {
  updateImport(app, { isStopping: app.store.getState().importing.running === 'import' });
  await app.api.import.cancel();
}

/** Listens to how far an import has come; with another corpus all is chosen anew. */
export function followImporting(app: App): void {
  app.api.import.onProgress((progress) => {
    if (app.store.getState().importing.running !== null) updateImport(app, { progress });
  });
  app.store.subscribe((state, before) => {
    const { importing } = state;
    const hasTravelled = before.importing.running === 'travel' && importing.running === null;
    if (hasTravelled) void planImport(app);
    if (state.corpus?.id === before.corpus?.id) return;
    app.store.setState({ importing: { ...noImport, formats: state.importing.formats } });
  });
}
