import { type App, notify, notifyProblem, valueOrNotify } from './app';
import type { Notice } from './app-state';
import {
  canExport,
  canSplit,
  type ExportState,
  type ExportWish,
  exportChoice,
  noExport,
} from './export-state';

function update(app: App, change: Partial<ExportState>): void {
  app.store.setState(({ exporting }) => ({ exporting: { ...exporting, ...change } }));
}

/** Goes to the export view, with the rows chosen in the library if there are any. */
export async function showExport(app: App): Promise<void> {
  const { exporting, chosenRows } = app.store.getState();
  const wish: ExportWish = { ...exporting.wish, scope: chosenRows.size > 0 ? 'chosen' : 'all' };
  app.store.setState({ view: 'export', selection: null, exporting: { ...exporting, wish } });
  if (exporting.formats.length === 0) {
    const formats = valueOrNotify(app, await app.api.export.formats());
    if (formats !== null) update(app, { formats });
  }
  await makePreview(app);
}

/** Chooses otherwise; what would be written then is made at once. */
export async function changeExport(app: App, change: Partial<ExportWish>): Promise<void> {
  const { exporting } = app.store.getState();
  if (exporting.running === 'export') return;
  update(app, { wish: { ...exporting.wish, ...change } });
  await makePreview(app);
}

/** The newest preview that was asked for; an older one's answer comes too late. */
let newest = 0;

/** Makes what would be written, without writing it. */
export async function makePreview(app: App): Promise<void> {
  const { exporting, chosenRows, corpus } = app.store.getState();
  if (exporting.running === 'export') return;
  newest += 1;
  const asked = newest;
  if (!canSplit(exporting.wish.split)) {
    update(app, { running: null, progress: null, preview: null, problem: null });
    return cancelExport(app);
  }
  update(app, { running: 'preview', progress: null, problem: null });
  const answer = await app.api.export.preview(exportChoice(exporting.wish, chosenRows));
  const now = app.store.getState();
  if (asked !== newest || now.corpus?.id !== corpus?.id || now.exporting.running === 'export') {
    return;
  }
  const ended = { running: null, progress: null } as const;
  if (!answer.ok) update(app, { ...ended, preview: null, problem: answer.error });
  else update(app, { ...ended, preview: answer.value });
}

/** Whether a notice is on how an export came out. */
function isOnExport(notice: Notice): boolean {
  if (notice.kind !== 'problem') return notice.kind === 'exported';
  return notice.problem.problem.startsWith('export-');
}

/** Exports what was chosen to a folder that is asked for. */
export async function runExport(app: App): Promise<void> {
  const { exporting, chosenRows, corpus } = app.store.getState();
  if (!canExport(exporting)) return;
  // A preview that is still being made gives way, and is made afterwards.
  const isPreviewDue = exporting.running === 'preview';
  newest += 1;
  update(app, { running: 'export', isStopping: false, progress: null });
  // How the last one came out is no news any more.
  app.store.setState(({ notices }) => ({ notices: notices.filter((one) => !isOnExport(one)) }));
  const answer = await app.api.export.run(exportChoice(exporting.wish, chosenRows));
  if (app.store.getState().corpus?.id !== corpus?.id) return;
  const { isStopping } = app.store.getState().exporting;
  update(app, { running: null, progress: null });
  if (!answer.ok) notifyProblem(app, answer.error);
  else if (answer.value !== null) notify(app, { kind: 'exported', report: answer.value });
  else if (isStopping) notify(app, { kind: 'export-stopped' });
  if (isPreviewDue) await makePreview(app);
}

/** Ends what is being made; nothing is left behind. */
export async function cancelExport(app: App): Promise<void> {
  update(app, { isStopping: app.store.getState().exporting.running === 'export' });
  await app.api.export.cancel();
}

/** Shows the last export in the system's file manager. */
export async function revealExport(app: App): Promise<void> {
  valueOrNotify(app, await app.api.export.reveal());
}

/** Listens to how far an export has come; with another corpus all is chosen anew. */
export function followExporting(app: App): void {
  app.api.export.onProgress((progress) => {
    if (app.store.getState().exporting.running !== null) update(app, { progress });
  });
  app.store.subscribe((state, before) => {
    if (state.corpus?.id === before.corpus?.id) return;
    app.store.setState({ exporting: { ...noExport, formats: state.exporting.formats } });
  });
}
