import { setPriority } from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CopyProgress } from '../../../shared/contract/copies';
import type { Result } from '../../../shared/model/result';
import { createThreadPool, transferable } from '../../platform/thread-pool';
import type { CorpusCopies, FindRequest } from './find-in-corpus';
import type { CopyPool } from './find-tools';

/** What the thread that leads the work is given. */
export interface FindingData {
  readonly request: FindRequest;
  readonly threads: number;
  /** Where the built files of the threads lie. */
  readonly workersFolder: string;
  readonly isQuiet: boolean;
}

/** What it says. */
export type FindingNews =
  | { readonly progress: CopyProgress }
  | { readonly result: Result<CorpusCopies | null> };

/** Sent to it to end the work. */
export const cancelFinding = 'cancel';

/** The niceness of work that nobody waits for. */
const spare = 10;

/** Lets everything else go first: this thread, and those that it starts from now on. */
function giveWay(): void {
  // Elsewhere the call is about the whole process, of which the window must not wait.
  if (process.platform === 'linux') setPriority(0, spare);
}

/** Leads the work from a thread of its own, so that nobody waits for it, and says what was found. */
export async function runFinding(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('it runs on a thread of its own');
  const { request, threads, workersFolder, isQuiet } = workerData as FindingData;
  if (isQuiet) giveWay();
  let isCancelled = false;
  port.on('message', (message) => {
    isCancelled ||= message === cancelFinding;
  });
  const pool: CopyPool = createThreadPool(path.join(workersFolder, 'copy-tasks.cjs'), threads);
  // The other threads start meanwhile.
  const { findInCorpus } = await import('./find-in-corpus');
  const say = (news: FindingNews, memory: ArrayBuffer[] = []) => port.postMessage(news, memory);
  const result = await findInCorpus(request, {
    pool,
    tell: (progress) => say({ progress }),
    isCancelled: () => isCancelled,
  });
  say({ result }, result.ok ? transferable(result.value) : []);
  await pool.close();
  port.close();
}
