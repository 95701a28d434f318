import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Stamp } from '../../shared/model/ids';
import type { Problem, Result } from '../../shared/model/result';
import { isSameValue } from '../../shared/sidecar/same-value';
import type { Api } from '../platform/api';
import { type AppState, type Dialog, initialState, type NewNotice, type Notice } from './app-state';

/** The window's state with the edges it may touch: the main process, ids and the clock. */
export interface App {
  readonly store: StoreApi<AppState>;
  readonly api: Api;
  readonly stamp: Stamp;
}

/** The app of a window, before anything was loaded. */
export function createApp(api: Api, stamp: Stamp): App {
  return { store: createStore<AppState>(() => initialState), api, stamp };
}

/** How many notices stand on the screen at most; older ones make room. */
const noticeLimit = 3;
let noticeCount = 0;

/** What says where the last one of its kind is: an older one would lead there too. */
const lastOfTheirKind: ReadonlySet<NewNotice['kind']> = new Set([
  'exported',
  'pdf-saved',
  'written-elsewhere',
]);

/** What is told of steps through the history: of these only the last is news. */
const historySteps: ReadonlySet<NewNotice['kind']> = new Set([
  'undone',
  'redone',
  'nothing-to-undo',
  'nothing-to-redo',
]);

/** Whether a notice says nothing any more once a new one is there. */
function isReplaced({ id: _, ...old }: Notice, notice: NewNotice): boolean {
  if (historySteps.has(notice.kind)) return historySteps.has(old.kind);
  if (lastOfTheirKind.has(notice.kind)) return old.kind === notice.kind;
  return notice.kind === 'problem' && isSameValue(old, notice);
}

/** Tells the person something in passing. */
export function notify(app: App, notice: NewNotice): void {
  noticeCount += 1;
  const added = { ...notice, id: noticeCount };
  app.store.setState(({ notices }) => {
    const kept = notices.filter((old) => !isReplaced(old, notice));
    return { notices: [...kept, added].slice(-noticeLimit) };
  });
}

/** Tells the person of a problem. */
export function notifyProblem(app: App, problem: Problem): void {
  notify(app, { kind: 'problem', problem });
}

/** Takes a notice away. */
export function dismissNotice(app: App, id: number): void {
  app.store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** The value of an answer, or `null` after telling the person why there is none. */
export function valueOrNotify<T>(app: App, result: Result<T>): T | null {
  if (result.ok) return result.value;
  notifyProblem(app, result.error);
  return null;
}

/** Opens a dialog in place of the one that is open. */
export function showDialog(app: App, dialog: Dialog): void {
  closeDialog(app);
  app.store.setState({ dialog });
}

/** Closes the open dialog; a question that is still open counts as not answered. */
export function closeDialog(app: App): void {
  const { dialog } = app.store.getState();
  app.store.setState({ dialog: null });
  if (dialog?.kind === 'annotator') dialog.answer(false);
}
