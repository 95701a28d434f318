import path from 'node:path';
import { app, type BrowserWindow, session, shell } from 'electron';
import { setAppMenu } from './app/app-menu';
import { beginApp } from './app/app-start';
import { type Launch, startWhenReady } from './app/before-ready';
import { createCorpusOpener } from './app/corpus-opener';
import { createDialogs } from './app/dialogs';
import { ensureExampleCorpus } from './app/example-corpus';
import { onSecondStart, saveBeforeLeaving } from './app/lifecycle';
import { applyAppearance, builtFiles, openMainWindow } from './app/main-window';
import { createPrinter } from './app/printing';
import { createRecentCorpora } from './app/recent-corpora';
import { salvageSettings } from './app/salvage-settings';
import { createHandlers } from './ipc/handlers';
import { registerHandlers } from './ipc/register-handlers';
import { createEventSender } from './ipc/send-event';
import { serveApp } from './security/app-protocol';
import { guardSession, guardWebContents } from './security/web-contents-guard';
import { AnnotationIndex } from './services/annotations/annotation-index';
import { CopiesService } from './services/copies/copies-service';
import { createCopyFinder } from './services/copies/copy-finder';
import { ExportService } from './services/export/export-service';
import { clearUndone } from './services/import/clear-undone';
import { ImportDesk } from './services/import/import-desk';
import { createSettingsService } from './services/settings/settings-service';
import { createWorkspace } from './services/workspace';

const now = () => new Date();

/** Puts the parts together, from those that know least to the window. */
function start({ config, stateFolder, log }: Launch): void {
  const { wantsDevtools } = config;
  const { preloadFile, rendererFolder, workersFolder } = builtFiles(app.getAppPath());
  guardWebContents(app, { log, wantsDevtools });
  guardSession(session.defaultSession, { log, wantsDevtools });
  serveApp(session.defaultSession, rendererFolder);
  setAppMenu();

  let window: BrowserWindow | null = null;
  const settings = createSettingsService({
    folder: stateFolder,
    settingsIn: salvageSettings,
    now,
    onTrouble: log.error,
  });
  const recents = createRecentCorpora(settings);
  const dialogs = createDialogs(
    () => window,
    () => settings.current().language,
  );
  const send = createEventSender(() =>
    window?.isDestroyed() === false ? window.webContents : null,
  );
  const cacheFolder = path.join(stateFolder, 'cache');
  const workspace = createWorkspace({
    stateFolder,
    cacheFolder,
    annotator: settings.current().annotator,
    now,
    onTrouble: log.error,
    events: {
      progress: (done, total) => send('corpus.progress', { done, total }),
      saved: (event) => send('sidecar.saved', event),
      saveFailed: (event) => send('sidecar.saveFailed', event),
      changed: (event) => send('corpus.changed', event),
    },
  });
  const finder = createCopyFinder({ workersFolder });
  const copies = new CopiesService({
    finder,
    cacheFolder,
    now,
    onProgress: (progress) => send('copies.progress', progress),
  });
  const annotations = new AnnotationIndex({
    cacheFolder,
    now,
    onProgress: (progress) => send('annotations.progress', progress),
  });
  const exporting = new ExportService({
    finder,
    now,
    workersFolder,
    onProgress: (done, total) => send('export.progress', { done, total }),
  });
  const undoneFolder = path.join(stateFolder, 'undone-imports');
  void clearUndone({
    folder: undoneFolder,
    now,
    trash: (place) => shell.trashItem(place),
    onTrouble: log.error,
  });
  const importing = new ImportDesk({
    workspace,
    undoneFolder,
    now,
    onProgress: (done, total) => send('import.progress', { done, total }),
  });
  const opener = createCorpusOpener({
    workspace,
    recents,
    exampleFolder: () =>
      ensureExampleCorpus(exampleSource(), path.join(stateFolder, 'example-news')),
    onSwitched: () => {
      copies.cancel();
      annotations.cancel();
      exporting.cancel();
      importing.cancel();
    },
  });

  const appearance = () => applyAppearance(window, settings);
  appearance();
  window = openMainWindow({ preloadFile, settings, wantsDevtools, log });
  window.on('focus', () => void workspace.lookAround());
  saveBeforeLeaving({ app, window, work: workspace, dialogs, log });
  const { problems } = settings;
  const appStart = beginApp({ opener, named: config.corpusFolder, problems, send, log });
  onSecondStart(
    app,
    () => window,
    (folder) => void appStart.openFromOutside(folder),
  );
  const handlers = createHandlers({
    start: appStart,
    opener,
    recents,
    workspace,
    annotations,
    copies,
    exporting,
    importing,
    settings,
    dialogs,
    applyAppearance: appearance,
    showFolder: (folder) => shell.openPath(folder),
    showFile: (file) => shell.showItemInFolder(file),
    printer: createPrinter(() => window),
    platform: process.platform,
    version: app.getVersion(),
  });
  registerHandlers(handlers, log);
}

/** The example as it comes with the app; people get a copy of their own. */
function exampleSource(): string {
  const base = app.isPackaged ? process.resourcesPath : app.getAppPath();
  return path.join(base, 'examples', 'news');
}

startWhenReady(start);
