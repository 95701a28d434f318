import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { claimAppScheme } from '../security/app-protocol';
import { stayOffline } from '../security/stay-offline';
import { type AppConfig, readAppConfig } from './app-config';
import { isOnlyInstance } from './lifecycle';
import { createLog, type Log } from './log';

/** What is settled before Chromium starts. */
export interface Launch {
  readonly config: AppConfig;
  /** Where the app keeps its settings, journal and log. */
  readonly stateFolder: string;
  readonly log: Log;
}

/** Decides what has to be decided before Chromium starts, and calls `start` when it has. */
export function startWhenReady(start: (launch: Launch) => void): void {
  try {
    const launch = prepare();
    if (launch === null) app.exit(0);
    else void startAfter(app.whenReady(), launch, start);
  } catch (error) {
    // No window and no log yet: the terminal is all there is.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}

async function startAfter(
  ready: Promise<void>,
  launch: Launch,
  start: (launch: Launch) => void,
): Promise<void> {
  try {
    await ready;
    start(launch);
  } catch (error) {
    launch.log.error('starting', error);
    app.exit(1);
  }
}

/** Answers `null` where another instance of the app takes over. */
function prepare(): Launch | null {
  const { isPackaged } = app;
  const { argv, env } = process;
  const config = readAppConfig({ argv, cwd: process.cwd(), env, isPackaged });
  if (config.userDataFolder !== null) app.setPath('userData', config.userDataFolder);
  const stateFolder = app.getPath('userData');
  // Apart from ours: where file names have no case, Chromium's `Cache` would be our `cache`.
  const chromiumFolder = path.join(stateFolder, 'chromium');
  mkdirSync(chromiumFolder, { recursive: true });
  app.setPath('sessionData', chromiumFolder);
  app.setPath('crashDumps', path.join(chromiumFolder, 'crashes'));
  // Root has no Chromium sandbox, and asking for one all the same makes it crash in a loop.
  if (config.hasChromiumSandbox) app.enableSandbox();
  stayOffline(app.commandLine);
  claimAppScheme();
  if (!isOnlyInstance(app, config.corpusFolder)) return null;
  return { config, stateFolder, log: createAppLog(stateFolder, isPackaged) };
}

function createAppLog(stateFolder: string, isPackaged: boolean): Log {
  const options = { file: path.join(stateFolder, 'hashiya.log'), now: () => new Date() };
  const echo = (line: string) => void process.stderr.write(line);
  const log = createLog(isPackaged ? options : { ...options, echo });
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  process.on('uncaughtException', (error) => log.error('uncaught exception', error));
  return log;
}
