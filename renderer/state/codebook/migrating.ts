import { migrateSidecar } from '../../../shared/codebook/migrations';
import { type Retirement, retireLabel } from '../../../shared/codebook/retire-label';
import { type Codebook, findLabel } from '../../../shared/model/codebook';
import type { MarkedOperations } from '../../../shared/operations/history';
import { ensureAnnotator } from '../annotator';
import { type App, closeDialog, notify } from '../app';
import type { GestureLabel } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { loadUses, outdatedWork } from './uses';

/**
 * Brings all of one's own sidecars, open or not, in line with a codebook, and puts that codebook in
 * place: one step, undone as one.
 */
async function migrateTo(app: App, label: GestureLabel, codebook: Codebook): Promise<boolean> {
  const uses = await loadUses(app);
  if (uses === null) return false;
  const { files } = outdatedWork(codebook, uses);
  if (!(await prepareChange(app, files))) return false;
  const { sessions } = app.store.getState();
  const at = app.stamp.now();
  const marked = files.flatMap((file): MarkedOperations[] => {
    const sidecar = sessions.get(file)?.sidecar;
    const operations = sidecar === undefined ? [] : migrateSidecar(codebook, sidecar, at);
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
  const { annotations, files } = outdatedWork(codebook, await loadUses(app));
  if (annotations > 0) {
    notify(app, { kind: 'codebook-outdated', annotations, articles: files.length });
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
