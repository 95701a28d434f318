import { migrateSidecar } from '../../../shared/codebook/migrations';
import { type Retirement, retireLabel } from '../../../shared/codebook/retire-label';
import { corpusFileId, type FileId } from '../../../shared/model/annotator-file';
import { type Codebook, findLabel } from '../../../shared/model/codebook';
import type { DocumentId } from '../../../shared/model/ids';
import type { MarkedOperations } from '../../../shared/operations/history';
import type { Operation } from '../../../shared/operations/operation';
import { ensureAnnotator } from '../annotator';
import { type App, closeDialog, notify } from '../app';
import type { AppState, GestureLabel } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { loadUses, outdatedWork, typeChanges } from './uses';

/** What brings a file of one's own in line with a codebook; it is loaded. */
function changesOf(state: AppState, file: FileId, codebook: Codebook, at: string): Operation[] {
  if (file === corpusFileId) return typeChanges(state, codebook, at);
  const sidecar = state.sessions.get(file as DocumentId)?.sidecar;
  return sidecar === undefined ? [] : migrateSidecar(codebook, sidecar, at);
}

/**
 * Brings all of one's own sidecars, open or not, and the types of one's own entities in line with a
 * codebook, and puts that codebook in place: one step, undone as one.
 */
async function migrateTo(app: App, label: GestureLabel, codebook: Codebook): Promise<boolean> {
  const uses = await loadUses(app);
  if (uses === null) return false;
  const { files } = outdatedWork(app.store.getState(), codebook, uses);
  if (!(await prepareChange(app, files))) return false;
  const at = app.stamp.now();
  const marked = files.flatMap((file): MarkedOperations[] => {
    const operations = changesOf(app.store.getState(), file, codebook, at);
    return operations.length === 0 ? [] : [{ file, operations }];
  });
  const count = marked.reduce((sum, { operations }) => sum + operations.length, 0);
  const isDone = await runGesture(app, { ...label, count }, marked, { codebook });
  await loadUses(app);
  return isDone;
}

/** Merges, moves or removes a label, with all of one's own annotations that have it. */
export async function retire(
  app: App,
  from: { readonly layer: string; readonly label: string },
  retirement: Retirement,
): Promise<void> {
  closeDialog(app);
  if (!(await ensureAnnotator(app))) return;
  const { corpus, settings } = app.store.getState();
  if (corpus === null) return;
  const by = { stamp: app.stamp, name: settings.annotator ?? '' };
  const after = retireLabel(corpus.codebook, from, retirement, by);
  const known = findLabel(corpus.codebook, from.layer, from.label);
  const label: GestureLabel = {
    action: 'retire-label',
    subject: known?.name[settings.language] ?? from.label,
    label: retirement.kind,
  };
  await migrateTo(app, label, after);
}

/** Brings one's own annotations in line with what others did to the codebook. */
export async function applyMigrations(app: App): Promise<void> {
  const codebook = app.store.getState().corpus?.codebook;
  if (codebook === undefined) return;
  await migrateTo(app, { action: 'migrate-labels', subject: '' }, codebook);
}

/**
 * Tells that the codebook is another one, and offers to bring one's own work in line where it needs
 * that.
 * @param isNews whether somebody changed it just now.
 */
export async function offerMigration(app: App, isNews: boolean): Promise<void> {
  const codebook = app.store.getState().corpus?.codebook;
  if (codebook === undefined) return;
  if (codebook.migrations.length === 0 && !isNews) return;
  const uses = await loadUses(app);
  const { count } = outdatedWork(app.store.getState(), codebook, uses);
  if (count > 0) {
    notify(app, { kind: 'codebook-outdated', count });
  } else if (isNews) notify(app, { kind: 'codebook-changed' });
}

/** Looks for work that is not in line after each opening of a folder, and for each annotator. */
export function followCodebook(app: App): void {
  let known = '';
  app.store.subscribe(({ corpus, settings }) => {
    const key = corpus === null ? '' : `${corpus.id} ${settings.annotator ?? ''}`;
    if (key === known) return;
    known = key;
    if (key !== '') void offerMigration(app, false);
  });
}
