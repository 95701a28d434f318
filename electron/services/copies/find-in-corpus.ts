import path from 'node:path';
import { type CopyCluster, clusterPairs } from '../../../shared/copies/clusters';
import { figuresOf } from '../../../shared/copies/compare-articles';
import type { Candidates } from '../../../shared/copies/find-copies';
import {
  joinPairs,
  mergePairs,
  type PackedPairs,
  pairCount,
  renumberPairs,
  summaryAt,
} from '../../../shared/copies/packed-pairs';
import { mergeKeys } from '../../../shared/copies/pair-set';
import { findShortTwins } from '../../../shared/copies/short-twins';
import { aProblem, ok, type Problem, type Result } from '../../../shared/model/result';
import { sha256Hex } from '../../platform/hash';
import { sortProblems } from '../corpus/corpus-index';
import { type Changes, contentOf, findChanges } from './changed-articles';
import type { CopyTask } from './copy-tasks';
import { ask, askAll, Cancelled, type FindTools, goOn } from './find-tools';
import { listFiles } from './list-files';
import { type LoadedWords, loadWords } from './load-words';
import { type CachedPairs, PairCache, pairRowFields } from './pair-cache';
import { placeBarriers } from './place-barriers';
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
  /** By article: hash of its bytes. */
  readonly sha256s: readonly string[];
  readonly clusters: readonly CopyCluster[];
  /** Articles and folders that could not be read. */
  readonly problems: readonly Problem[];
}

/**
 * Seeds are sought part by part, so that few of them are in memory at a time: each part goes through
 * all words, but memory that is touched for the first time is dearer than that.
 */
const wordsPerPart = { least: 500_000, most: 2_500_000 };
const goodParts = 8;
const articlesPerCount = 2000;
const pairsPerTask = 1000;

/** Counts the different shingles of each article, or takes the count over from an earlier run. */
async function countShingles(
  { articles, memory }: LoadedWords,
  cached: CachedPairs | null,
  changes: Changes | null,
  tools: FindTools,
): Promise<void> {
  const sizes = new Uint32Array(memory.sizes);
  for (const [index, article] of changes?.numbers.entries() ?? []) {
    if (article >= 0) sizes[article] = cached?.rows[index * pairRowFields + 3] ?? 0;
  }
  const tasks: Extract<CopyTask, { kind: 'count' }>[] = [];
  for (let from = 0; from < articles.length; from += articlesPerCount) {
    const all = Array.from({ length: Math.min(articlesPerCount, articles.length - from) });
    const numbers = all.map((_, index) => from + index);
    const wanted = numbers.filter((article) => changes?.isStale[article] !== 0);
    if (wanted.length > 0) tasks.push({ kind: 'count', articles: wanted });
  }
  await Promise.all(tasks.map((task) => ask<'count'>(tools, task)));
  goOn(tools);
}

/** Looks at all seeds. The parts make no difference to what is found. */
async function seekAll({ corpus }: LoadedWords, tools: FindTools): Promise<Candidates> {
  const words = corpus.counts.reduce((sum, count) => sum + count, 0);
  const { least, most } = wordsPerPart;
  const perPart = Math.min(most, Math.max(least, words / goodParts));
  let parts = 1;
  while (parts < tools.pool.threads || parts * perPart < words) parts *= 2;
  const tasks = Array.from({ length: parts }, (_, part) => ({
    size: Math.ceil(words / parts),
    task: { kind: 'seek' as const, filter: { part, parts } },
  }));
  const found = await askAll<'seek'>(tools, 'seeking', tasks);
  goOn(tools);
  const together = (of: 'common' | 'crowded' | 'huge') =>
    Uint32Array.from(found.flatMap((one) => [...one[of]])).sort();
  return {
    keys: mergeKeys([...found.map(({ keys }) => keys), findShortTwins(corpus).keys]),
    common: together('common'),
    crowded: together('crowded'),
    huge: together('huge'),
  };
}

async function compareAll(keys: Float64Array, tools: FindTools): Promise<PackedPairs> {
  const tasks = [];
  for (let from = 0; from < keys.length; from += pairsPerTask) {
    const part = keys.slice(from, from + pairsPerTask);
    tasks.push({ size: part.length, task: { kind: 'compare' as const, keys: part } });
  }
  const found = await askAll<'compare'>(tools, 'comparing', tasks);
  goOn(tools);
  return joinPairs(found);
}

/** The clusters of all pairs. */
export function clustersOf(packed: PackedPairs): CopyCluster[] {
  const edges = [];
  for (let index = 0; index < pairCount(packed); index += 1) {
    const pair = summaryAt(packed.pairs, index);
    const { containmentOfA, containmentOfB } = figuresOf(pair);
    const containment = pair.isExact ? 1 : Math.max(containmentOfA, containmentOfB);
    edges.push({ a: pair.a, b: pair.b, containment });
  }
  return clusterPairs(edges);
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

type Listed = Extract<Awaited<ReturnType<typeof listFiles>>, { ok: true }>['value'];

async function findAmong(
  { root, startedAt }: FindRequest,
  { articles: files, sidecars }: Listed,
  folder: string | null,
  tools: FindTools,
): Promise<CorpusCopies> {
  const cache = folder === null ? null : new WordCache(folder);
  const words = await loadWords({ root, files, cache, scannedAt: startedAt }, tools);
  goOn(tools);
  const masks = await placeBarriers(words, root, sidecars, tools);
  goOn(tools);
  const pairCache = folder === null ? null : new PairCache(folder);
  const cached = pairCache?.load() ?? null;
  const changes = cached === null ? null : findChanges(words, root, masks, cached);
  await countShingles(words, cached, changes, tools);
  const candidates = changes?.candidates ?? (await seekAll(words, tools));
  const compared = await compareAll(candidates.keys, tools);
  const isKnown = cached !== null && changes !== null;
  const found = isKnown ? mergePairs(renumberPairs(cached, changes.numbers), compared) : compared;
  const isAsSaved = isKnown && changes.isUnchanged;
  if (pairCache !== null && !isAsSaved) await save(pairCache, words, masks, found, candidates);
  return {
    ...found,
    paths: words.articles.map((article) => article.path),
    sha256s: words.articles.map((article) => article.sha256),
    clusters: clustersOf(found),
    problems: [
      ...words.articles.flatMap(({ problem }) => problem ?? []),
      ...chainProblems(candidates),
    ],
  };
}

/** What stands in so many places that not all pairs of them were looked at is told. */
export function chainProblems({ huge }: Pick<Candidates, 'huge'>): Problem[] {
  return huge.length > 0 ? [aProblem('copies-chained')] : [];
}

async function save(
  cache: PairCache,
  { articles, generation, memory }: LoadedWords,
  masks: Uint32Array,
  { pairs, passages }: PackedPairs,
  { common, crowded, huge }: Candidates,
): Promise<void> {
  const sizes = new Uint32Array(memory.sizes);
  const rows = articles.flatMap(({ first, count }, article) => {
    return [first, count, masks[article] as number, sizes[article] as number];
  });
  const paths = articles.map((article) => article.path);
  const facts = { generation, paths, contents: articles.map(contentOf) };
  try {
    await cache.save({
      facts,
      rows: Uint32Array.from(rows),
      pairs,
      passages,
      common,
      crowded,
      huge,
    });
  } catch {
    // A cache that can't be written is no loss: the next run looks for everything again.
  }
}
