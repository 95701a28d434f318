import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CopyProgress } from '../../../shared/contract/copies';
import type { Result } from '../../../shared/model/result';
import { createInlinePool, fewNewObjects } from '../../platform/thread-pool';
import { CopyWorker } from './copy-tasks';
import { type CorpusCopies, type FindRequest, findInCorpus } from './find-in-corpus';
import type { CopyPool } from './find-tools';
import { type RecallRequest, recallCopies } from './recall-copies';
import { cancelFinding, type FindingData, type FindingNews } from './run-finding';

export interface FindOptions {
  readonly onProgress?: (progress: CopyProgress) => void;
  /** Ends the work early; what had been read by then is in the cache. */
  readonly signal?: AbortSignal;
  /** Whether nobody waits for it: it then takes what the machine has to spare. */
  readonly isQuiet?: boolean;
}

/** Finds the copies in a corpus, without holding up the thread that asks. */
export interface CopyFinder {
  /**
   * @returns `null` where it was cancelled; `folder-…` where the corpus can't be read.
   * @throws where a thread dies.
   */
  find(request: FindRequest, options?: FindOptions): Promise<Result<CorpusCopies | null>>;
  /** What an earlier run found, as it was kept; `null` where nothing was. @throws where a thread dies. */
  recall(request: RecallRequest): Promise<CorpusCopies | null>;
}

export interface FinderOptions {
  /** Where the built files of the threads lie; `null` does all the work on this thread. */
  readonly workersFolder: string | null;
  /** How many threads work; by default as many as there are processors, up to 4. */
  readonly threads?: number | undefined;
}

const mostThreads = 4;

/** The answer is the same for any number of threads. */
export function createCopyFinder({ workersFolder, threads }: FinderOptions): CopyFinder {
  const most = threads ?? Math.min(mostThreads, availableParallelism());
  if (workersFolder === null) {
    return { find: findHere, recall: async (request) => recallCopies(request) };
  }
  return {
    find: (request, options = {}) => {
      const isQuiet = options.isQuiet === true;
      const count = isQuiet ? Math.max(1, most - 1) : most;
      return findOnThreads({ request, threads: count, workersFolder, isQuiet }, options);
    },
    recall: (request) => recallOnThread(request, workersFolder),
  };
}

async function findHere(request: FindRequest, { onProgress, signal }: FindOptions = {}) {
  const pool: CopyPool = createInlinePool(new CopyWorker().run);
  return findInCorpus(request, {
    pool,
    tell: (progress) => onProgress?.(progress),
    isCancelled: () => signal?.aborted === true,
  });
}

function findOnThreads(
  data: FindingData,
  { onProgress, signal }: FindOptions,
): Promise<Result<CorpusCopies | null>> {
  const worker = new Worker(path.join(data.workersFolder, 'find-copies.cjs'), {
    workerData: data,
    resourceLimits: fewNewObjects,
  });
  const cancel = () => worker.postMessage(cancelFinding);
  return new Promise<Result<CorpusCopies | null>>((resolve, reject) => {
    if (signal?.aborted === true) cancel();
    signal?.addEventListener('abort', cancel);
    worker.on('message', (news: FindingNews) => {
      if ('progress' in news) onProgress?.(news.progress);
      else resolve(news.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread that finds copies ended early')));
  }).finally(() => signal?.removeEventListener('abort', cancel));
}

function recallOnThread(
  workerData: RecallRequest,
  workersFolder: string,
): Promise<CorpusCopies | null> {
  const worker = new Worker(path.join(workersFolder, 'recall-copies.cjs'), { workerData });
  return new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread that recalls copies ended early')));
  });
}
