import path from 'node:path';
import { type BrowserWindow, app, session, shell } from 'electron';
import { type AppConfig, readAppConfig } from './app/app-config';
import { setAppMenu } from './app/app-menu';
import { beginApp } from './app/app-start';
import { createCorpusOpener } from './app/corpus-opener';
import { createDialogs } from './app/dialogs';
import { ensureExampleCorpus } from './app/example-corpus';
import { isOnlyInstance, onSecondStart, saveBeforeLeaving } from './app/lifecycle';
import { type Log, createLog } from './app/log';
import { applyAppearance, builtFiles, openMainWindow } from './app/main-window';
import { createRecentCorpora } from './app/recent-corpora';
import { createHandlers } from './ipc/handlers';
import { registerHandlers } from './ipc/register-handlers';
import { createEventSender } from './ipc/send-event';
import { claimAppScheme, serveApp } from './security/app-protocol';
import { stayOffline } from './security/stay-offline';
import { guardSession, guardWebContents } from './security/web-contents-guard';
import { createSettingsService } from './services/settings/settings-service';
import { createWorkspace } from './services/workspace';

const now = () => new Date();

/** Everything that has to be decided before Chromium starts. */
function prepare(): void {
  const { isPackaged } = app;
  const config = readAppConfig({ argv: process.argv, cwd: process.cwd(), env: process.env, isPackaged });
  if (config.userDataFolder !== null) app.setPath('userData', config.userDataFolder);
  const stateFolder = app.getPath('userData');
  // Apart from ours: where file names have no case, Chromium's `Cache` would be our `cache`.
  app.setPath('sessionData', path.join(stateFolder, 'chromium'));
  // Root has no Chromium sandbox, and asking for one all the same makes it crash in a loop.
  if (config.hasChromiumSandbox) app.enableSandbox();
  stayOffline(app.commandLine);
  claimAppScheme();
  if (!isOnlyInstance(app, config.corpusFolder)) return app.exit(0);
  const log = createAppLog(stateFolder, isPackaged);
  app.whenReady().then(() => start(config, stateFolder, log)).catch((error: unknown) => {
    log.error('starting', error);
    app.exit(1);
  });
}

function createAppLog(stateFolder: string, isPackaged: boolean): Log {
  const file = path.join(stateFolder, 'hashiya.log');
  const log = createLog(
    isPackaged ? { file, now } : { file, now, echo: (line) => process.stderr.write(line) },
  );
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  process.on('uncaughtException', (error) => log.error('uncaught exception', error));
  return log;
}

/** Puts the parts together, from those that know least to the window. */
function start({ corpusFolder, wantsDevtools }: AppConfig, stateFolder: string, log: Log): void {
  let window: BrowserWindow | null = null;
  const { preloadFile, rendererFolder } = builtFiles(app.getAppPath());
  guardWebContents(app, { log, wantsDevtools });
  guardSession(session.defaultSession, { log, wantsDevtools });
  serveApp(session.defaultSession, rendererFolder);
  setAppMenu();

  const settings = createSettingsService({ folder: stateFolder, now, onTrouble: log.error });
  const recents = createRecentCorpora(settings);
  const dialogs = createDialogs(() => window, () => settings.current().language);
  const send = createEventSender(() => window?.webContents ?? null);
  const cacheFolder = path.join(stateFolder, 'cache');
  const workspace = createWorkspace({
    stateFolder, cacheFolder, now, annotator: settings.current().annotator,
    events: {
      progress: (done, total) => send('corpus.progress', { done, total }),
      saved: (event) => send('sidecar.saved', event),
      saveFailed: (event) => send('sidecar.saveFailed', event),
    },
  });
  const resources = app.isPackaged ? process.resourcesPath : app.getAppPath();
  const exampleFolder = () =>
    ensureExampleCorpus(path.join(resources, 'examples', 'news'), path.join(stateFolder, 'example-news'));
  const opener = createCorpusOpener({ workspace, recents, exampleFolder });
  const appearance = () => applyAppearance(window, settings);

  appearance();
  window = openMainWindow({ preloadFile, settings, wantsDevtools, log });
  saveBeforeLeaving({ app, window, work: workspace, dialogs, log });
  const appStart = beginApp({ opener, named: corpusFolder, problems: settings.problems, send, log });
  onSecondStart(app, () => window, (folder) => void appStart.openFromOutside(folder));
  const { platform } = process;
  registerHandlers(createHandlers({
    start: appStart, opener, recents, workspace, settings, dialogs, applyAppearance: appearance,
    showFolder: (folder) => shell.openPath(folder), platform, version: app.getVersion(),
  }), log);
}

try {
  prepare();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
}
