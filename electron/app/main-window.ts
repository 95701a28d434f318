import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin, isOwnUrl } from '../security/trusted-url';
import type { SettingsService } from '../services/settings/settings-service';
import { offerTextFieldMenu } from './app-menu';
import type { Log } from './log';
import { firstPlace, minimumSize } from './window-place';

interface MainWindowOptions {
  readonly preloadFile: string;
  readonly settings: SettingsService;
  readonly wantsDevtools: boolean;
  readonly log: Log;
}

/** The paper of each theme, so that the window does not flash before the page is drawn. */
const paper = { light: '#f3efe6', dark: '#131210' };

/** Shows a crashed page again, but not one that crashes at once each time. */
const MIN_LIFE_MS = 30_000;

/** Opens the window of the app. It shows itself when there is something to see. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const { settings, log, wantsDevtools } = options;
  const window = createWindow(options);
  window.once('ready-to-show', () => show(window, settings));
  window.webContents.on('dom-ready', () => applyZoom(window, settings));
  // The page has sent what it has by then; it may not keep the window from closing.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  window.on('close', () => rememberPlace(window, settings));
  followTheme(window);
  offerTextFieldMenu(window, () => settings.current().language);
  comeBackAfterCrash(window, log);
  comeBackFromElsewhere(window, log);
  loadPage(window, log);
  if (wantsDevtools) window.webContents.openDevTools({ mode: 'detach' });
  return window;
}

/** Puts the settings that the window itself shows into effect. */
export function applyAppearance(window: BrowserWindow | null, settings: SettingsService): void {
  nativeTheme.themeSource = settings.current().theme;
  if (window !== null && !window.isDestroyed()) applyZoom(window, settings);
}

/** The folder of the built app: preload and page. */
export function builtFiles(appPath: string): {
  preloadFile: string;
  rendererFolder: string;
  workersFolder: string;
} {
  const dist = path.join(appPath, 'dist');
  return {
    preloadFile: path.join(dist, 'electron', 'preload.cjs'),
    rendererFolder: path.join(dist, 'renderer'),
    workersFolder: path.join(dist, 'electron', 'workers'),
  };
}

function createWindow({ preloadFile, settings, wantsDevtools }: MainWindowOptions): BrowserWindow {
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  return new BrowserWindow({
    ...firstPlace(settings.windowPlace(), displays),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Hashiya · حاشية',
    backgroundColor: paperNow(),
    show: false,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      devTools: wantsDevtools,
      zoomFactor: settings.current().zoom,
    },
  });
}

function loadPage(window: BrowserWindow, log: Log): void {
  window.loadURL(`${appOrigin}/`).catch((error: unknown) => {
    log.error('loading the page', error);
    // An empty window can be closed; one that was never shown can't.
    if (!window.isDestroyed()) window.show();
  });
}

function show(window: BrowserWindow, settings: SettingsService): void {
  if (settings.windowPlace()?.isMaximized) window.maximize();
  window.show();
}

function applyZoom(window: BrowserWindow, settings: SettingsService): void {
  window.webContents.setZoomFactor(settings.current().zoom);
}

function rememberPlace(window: BrowserWindow, settings: SettingsService): void {
  settings.rememberWindowPlace({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
}

function paperNow(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}

function followTheme(window: BrowserWindow): void {
  const follow = () => window.setBackgroundColor(paperNow());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}

/** `about:blank` is entered without asking, so it can't be refused beforehand. */
function comeBackFromElsewhere(window: BrowserWindow, log: Log): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (isOwnUrl(url)) return;
    log.warn('the window left the page');
    loadPage(window, log);
  });
}

function comeBackAfterCrash(window: BrowserWindow, log: Log): void {
  let startedAt = performance.now();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.warn(`the page is gone: ${reason}`);
    const lived = performance.now() - startedAt;
    startedAt = performance.now();
    if (lived >= MIN_LIFE_MS && !window.isDestroyed()) window.webContents.reload();
  });
}
