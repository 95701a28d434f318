import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { PackedPairs } from '../../../shared/copies/packed-pairs';
import { aProblem, ok, type Problem, type Result } from '../../../shared/model/result';
import { sha256Hex } from '../../platform/hash';
import { sortProblems } from '../corpus/corpus-index';
import { findAgain } from './again/find-again';
import type { Contents } from './contents';
import { type Finding, findEverything } from './find-everything';
import { Cancelled, type FindTools, goOn } from './find-tools';
import { type ListedFiles, listFiles } from './list-files';
import { type LoadedWords, loadWords } from './load-words';
import { lookAtFiles } from './look-at-files';
import { markedBoilerplate } from './marked-boilerplate';
import { PairCache } from './pair-cache';
import { savePairs } from './save-pairs';
import { BrokenCache } from './segments';
import { WordCache } from './word-cache';

export interface FindRequest {
  /** The corpus, absolute. */
  readonly root: string;
  /** How the person named it, for messages. */
  readonly named: string;
  /** The app's cache folder; `null` remembers nothing and writes nothing at all. */
  readonly cacheFolder: string | null;
  /** The present moment, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** All copies in a corpus. */
export interface CorpusCopies extends PackedPairs {
  /** Paths of the articles; pairs and clusters name them by their place here. Sorted. */
  readonly paths: readonly string[];
  /** Of the articles. */
  readonly contents: Contents;
  /** What `unpackClusters` reads. */
  readonly clusters: Uint32Array;
  /** Articles and folders that could not be read. */
  readonly problems: readonly Problem[];
}

/** Where a corpus has its cache; `null` where nothing is remembered. */
export function cacheFolderOf({
  root,
  cacheFolder,
}: Pick<FindRequest, 'root' | 'cacheFolder'>): string | null {
  return cacheFolder === null
    ? null
    : path.join(cacheFolder, 'copies', sha256Hex(root).slice(0, 32));
}

/**
 * Finds all copies in a corpus. The same files give the same answer, whatever was in the cache, in
 * however many threads.
 * @returns `null` where the work was cancelled; `folder-…` where the corpus can't be read.
 */
export async function findInCorpus(
  request: FindRequest,
  tools: FindTools,
): Promise<Result<CorpusCopies | null>> {
  const { root, named } = request;
  const listed = await listFiles(root, named);
  if (!listed.ok) return listed;
  const folder = cacheFolderOf(request);
  try {
    const found = await findAmong(request, listed.value, folder, tools);
    const problems = sortProblems([...listed.value.problems, ...found.problems]);
    return ok({ ...found, problems });
  } catch (error) {
    if (error instanceof Cancelled) return ok(null);
    throw error;
  }
}

async function findAmong(
  request: FindRequest,
  listed: ListedFiles,
  folder: string | null,
  tools: FindTools,
): Promise<CorpusCopies> {
  if (folder === null) return findWith(request, listed, null, tools);
  // Disposable: it is made again. On a disk that breaks it twice, this run does without.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      return await findWith(request, listed, folder, tools);
    } catch (error) {
      if (!(error instanceof BrokenCache)) throw error;
      await rm(folder, { recursive: true, force: true });
    }
  }
  return findWith(request, listed, null, tools);
}

async function findWith(
  { root, startedAt }: FindRequest,
  { articles: files, sidecars }: ListedFiles,
  folder: string | null,
  tools: FindTools,
): Promise<CorpusCopies> {
  const cache = folder === null ? null : new WordCache(folder);
  const pairCache = folder === null ? null : new PairCache(folder);
  const looking = lookAtFiles(root, files.paths, tools);
  // Read here while the other threads look at the files.
  const [cached, cachedPairs] = [cache?.load() ?? null, pairCache?.load() ?? null];
  const states = await looking;
  const request = { root, files, states, cache, cached, scannedAt: startedAt };
  const loaded = await loadWords(request, tools);
  try {
    const marked = await markedBoilerplate(loaded, root, sidecars, tools);
    goOn(tools);
    const again = cachedPairs && (await findAgain(loaded, marked, cachedPairs, tools));
    await loaded.keep();
    const found = again ?? (await findEverything(loaded, marked, tools));
    if (pairCache !== null && !found.isAsSaved) await savePairs(pairCache, loaded, found);
    return copiesIn(loaded, found);
  } finally {
    await loaded.keep();
    loaded.words.close();
  }
}

function copiesIn({ articles }: LoadedWords, found: Finding): CorpusCopies {
  const { pairs, passages, clusters } = found;
  const { paths, contents, problems } = articles;
  const all = [...problems.values(), ...chainProblems(found)];
  return { pairs, passages, paths: paths.strings, contents, clusters, problems: all };
}

/** What stands in so many places that not all pairs of them were looked at is told. */
export function chainProblems({ huge }: Pick<Finding, 'huge'>): Problem[] {
  return huge.length > 0 ? [aProblem('copies-chained')] : [];
}
