import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { programUnderTest } from '../../e2e/fixtures/hashiya-app';

/** An app that can be started to see how long it takes. */
export interface Startable {
  readonly appFolder: string;
  /** What stands in the page once the app is ready. */
  readonly ready: string;
  readonly userData: string;
  readonly args?: readonly string[];
}

const hook = path.resolve(import.meta.dirname, 'tell-ready.cjs');

/** Starts an app, waits until its window is ready, and ends it. @returns the milliseconds to ready. */
export async function startOnce(app: Startable): Promise<number> {
  const { executablePath, hasChromiumSandbox } = programUnderTest();
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...inherited } = process.env;
  const args = [
    ...(hasChromiumSandbox ? [] : ['--no-sandbox']),
    ...['-r', hook, app.appFolder, `--user-data-dir=${app.userData}`],
    ...(app.args ?? []),
  ];
  const startedAt = performance.now();
  const program = spawn(executablePath, args, {
    env: { ...inherited, HASHIYA_TEST: '1', HASHIYA_BENCH_READY: app.ready },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let readyAt: number | null = null;
  let said = '';
  program.stdout.on('data', (chunk: Buffer) => {
    if (chunk.includes('ready')) readyAt = performance.now();
  });
  program.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  await once(program, 'close');
  if (readyAt === null) throw new Error(`no window became ready: ${said}`);
  return readyAt - startedAt;
}
