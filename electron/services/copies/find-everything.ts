import type { Candidates } from '../../../shared/copies/find-copies';
import { clustersOf, packClusters } from '../../../shared/copies/packed-clusters';
import type { PackedPairs } from '../../../shared/copies/packed-pairs';
import { mergeKeys } from '../../../shared/copies/pair-set';
import { findShortTwins } from '../../../shared/copies/short-twins';
import { type Barriers, type MarkedBoilerplate, placeBarriers } from './barriers';
import { compareAll } from './compare-all';
import { ask, askAll, type FindTools, goOn, pieces } from './find-tools';
import type { LoadedWords } from './load-words';

/** All pairs of a corpus, and what the next run wants to know. */
export interface Finding extends PackedPairs, Omit<Candidates, 'keys'> {
  /** As `packClusters` has them. */
  readonly clusters: Uint32Array;
  readonly barriers: Barriers;
  /** Whether this is what the cache has. */
  readonly isAsSaved: boolean;
}

/**
 * Seeds are sought part by part, so that few of them are in memory at a time: each part goes through
 * all words, but memory that is touched for the first time is dearer than that.
 */
const wordsPerPart = { least: 500_000, most: 2_500_000 };
const goodParts = 8;
const articlesPerCount = 500;

/** Counts the different shingles of some articles. */
export async function countShingles(articles: readonly number[], tools: FindTools): Promise<void> {
  const parts = pieces(articles, articlesPerCount);
  await Promise.all(parts.map((part) => ask<'count'>(tools, { kind: 'count', articles: part })));
  goOn(tools);
}

/** Looks at all seeds. The parts make no difference to what is found. */
async function seekAll({ words }: LoadedWords, tools: FindTools): Promise<Candidates> {
  const total = words.corpus.counts.reduce((sum, count) => sum + count, 0);
  const { least, most } = wordsPerPart;
  const perPart = Math.min(most, Math.max(least, total / goodParts));
  let parts = 1;
  while (parts < tools.pool.threads || parts * perPart < total) parts *= 2;
  const tasks = Array.from({ length: parts }, (_, part) => ({
    size: Math.ceil(total / parts),
    task: { kind: 'seek' as const, part: { part, parts } },
  }));
  const found = await askAll<'seek'>(tools, 'seeking', tasks);
  goOn(tools);
  const together = (of: 'common' | 'crowded' | 'huge') =>
    Uint32Array.from(found.flatMap((one) => [...one[of]])).sort();
  return {
    keys: mergeKeys([...found.map(({ keys }) => keys), findShortTwins(words).keys]),
    common: together('common'),
    crowded: together('crowded'),
    huge: together('huge'),
  };
}

/** Looks at all articles. @throws Cancelled, BrokenCache. */
export async function findEverything(
  loaded: LoadedWords,
  marked: MarkedBoilerplate,
  tools: FindTools,
): Promise<Finding> {
  loaded.words.needAll();
  const barriers = placeBarriers(loaded, marked);
  goOn(tools);
  await countShingles([...loaded.words.corpus.counts.keys()], tools);
  const { keys, ...crowds } = await seekAll(loaded, tools);
  const found = await compareAll(keys, tools);
  const clusters = packClusters(clustersOf(found));
  return { ...found, clusters, ...crowds, barriers, isAsSaved: false };
}
