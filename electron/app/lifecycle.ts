import type { App, BrowserWindow } from 'electron';
import { aProblem, type Problem, type Result } from '../../shared/model/result';
import { bounded } from './bounded';
import type { Dialogs } from './dialogs';
import type { Log } from './log';

/** How long a person waits for the disk at most before being asked. */
const FLUSH_LIMIT_MS = 10_000;
const CLOSE_LIMIT_MS = 5_000;

type Saving = Promise<Result<Record<string, never>>>;

interface Work {
  /** Writes what is waiting. */
  flush(): Saving;
  close(): Saving;
  /** Writes what can't be saved in its own place to another folder. */
  writeElsewhere(folder: string): Promise<Result<unknown>>;
}

/**
 * Whether this is the only app on its data. A second one hands its folder to the first and ends.
 */
export function isOnlyInstance(app: App, folder: string | null): boolean {
  return app.requestSingleInstanceLock({ folder });
}

/** Brings the window forward for a second start, and hears of the folder that was named. */
export function onSecondStart(
  app: App,
  window: () => BrowserWindow | null,
  open: (folder: string) => void,
): void {
  // Chromium adds to and reorders the arguments of the second start, so they come along as data.
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    bringForward(window());
    const folder = (data as { folder?: unknown } | null)?.folder;
    if (typeof folder === 'string') open(folder);
  });
  // macOS, for a folder dropped on the icon.
  app.on('open-file', (event, folder) => {
    event.preventDefault();
    open(folder);
  });
}

function bringForward(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

interface LeavingOptions {
  readonly app: App;
  readonly window: BrowserWindow;
  readonly work: Work;
  readonly dialogs: Dialogs;
  readonly log: Log;
}

/**
 * Lets nobody leave before the work is in its files: not by closing the window, not by quitting,
 * not by logging out. What can't be written is kept in the journal, and the person is asked.
 */
export function saveBeforeLeaving({ app, window, work, dialogs, log }: LeavingOptions): void {
  let stage: 'open' | 'saving' | 'leaving' = 'open';
  const leave = async (): Promise<void> => {
    stage = 'saving';
    const mayLeave = await saveOrAsk(work, dialogs, log).catch((error: unknown) => {
      log.error('saving before leaving', error);
      return true;
    });
    stage = mayLeave ? 'leaving' : 'open';
    if (mayLeave) window.close();
  };
  window.on('blur', () => void settled(work.flush(), log));
  window.on('close', (event) => {
    if (stage === 'leaving') return;
    event.preventDefault();
    if (stage === 'open') void leave();
  });
  endWithWindow(app, work, log);
}

/** The window is the app: when it is gone, what is still open is closed and the app ends. */
function endWithWindow(app: App, work: Work, log: Log): void {
  app.on('window-all-closed', () => {
    const closing = bounded(settled(work.close(), log), CLOSE_LIMIT_MS, tooLate);
    void closing.then(() => app.exit(0));
  });
}

/** Whether the app may end: all is in the files, or the person wants to go all the same. */
async function saveOrAsk(work: Work, dialogs: Dialogs, log: Log): Promise<boolean> {
  for (;;) {
    const saved = await bounded(settled(work.flush(), log), FLUSH_LIMIT_MS, tooLate);
    if (saved.ok) return true;
    log.warn(`not saved before leaving: ${saved.error.problem}`);
    const answer = await dialogs.askAboutUnsaved(saved.error);
    if (answer === 'elsewhere') {
      // What lies safe elsewhere, and in the journal, holds nobody any longer.
      if (await isWrittenElsewhere(work, dialogs, log)) return true;
    } else if (answer !== 'try-again') return answer === 'quit';
  }
}

/** Whether the person chose a folder and the work is in it now. */
async function isWrittenElsewhere(work: Work, dialogs: Dialogs, log: Log): Promise<boolean> {
  const folder = await dialogs.askRescueFolder();
  if (folder === null) return false;
  const written = await work.writeElsewhere(folder);
  if (!written.ok) log.warn(`not written elsewhere: ${written.error.problem}`);
  return written.ok;
}

/** A failure that was thrown is a failure like those that were answered. */
function settled(saving: Saving, log: Log): Saving {
  return saving.catch((error: unknown): { ok: false; error: Problem } => {
    log.error('saving', error);
    return { ok: false, error: aProblem('internal') };
  });
}

function tooLate(): { ok: false; error: Problem } {
  return { ok: false, error: aProblem('write-failed', undefined, 'the disk does not answer') };
}
