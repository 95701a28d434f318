import { parentPort, workerData } from 'node:worker_threads';
import { transferable } from '../../platform/thread-pool';
import type { CorpusCopies, FindRequest } from './find-in-corpus';
import { cacheFolderOf, chainProblems } from './find-in-corpus';
import { PairCache } from './pair-cache';

/** Of which corpus, and where its cache is. */
export type RecallRequest = Omit<FindRequest, 'startedAt'>;

/**
 * What the last run found, without a look at any article: some may have changed since.
 * @returns `null` where there is no cache, or none that can be read.
 */
export function recallCopies(request: RecallRequest): CorpusCopies | null {
  const folder = cacheFolderOf(request);
  const cached = folder === null ? null : new PairCache(folder).load();
  if (cached === null) return null;
  const { paths, contents, pairs, passages, clusters } = cached;
  return {
    pairs,
    passages,
    paths: paths.strings,
    contents,
    clusters,
    problems: chainProblems(cached),
  };
}

/** Recalls on a thread of its own: the cache of a large corpus is large. */
export function runRecall(): void {
  const port = parentPort;
  if (port === null) throw new Error('it runs on a thread of its own');
  const found = recallCopies(workerData as RecallRequest);
  port.postMessage(found, transferable(found));
}
