import { wordsIn } from '../../../../shared/copies/copy-corpus';
import type { Candidates } from '../../../../shared/copies/find-copies';
import { type PackedPairs, renewPairs } from '../../../../shared/copies/packed-pairs';
import { mergeKeys, pairOfKey } from '../../../../shared/copies/pair-set';
import { renewClusters } from '../../../../shared/copies/renew-clusters';
import {
  findShortTwins,
  mostOfShort,
  type ShortTwins,
} from '../../../../shared/copies/short-twins';
import type { Barriers, MarkedBoilerplate } from '../barriers';
import { compareAll } from '../compare-all';
import { countShingles, type Finding } from '../find-everything';
import type { FindTools } from '../find-tools';
import type { LoadedWords } from '../load-words';
import { packStretches, stretchesAt } from '../packed-stretches';
import { type CachedPairs, pairRowAt } from '../pair-cache';
import { BrokenCache } from '../segments';
import { sumOfHashes } from '../words-in-memory';
import { compareRuns, type RunDifference } from './compare-runs';
import { affectedArticles } from './flipped';
import { renewBarriers } from './renew-barriers';
import { seekAgain } from './seek-again';
import { touchedBy } from './touched';

/** With more of the articles changed than this, everything is looked for anew. */
const mostChanged = 0.2;

function isTooMuch({ isStale, gone, fresh }: RunDifference): boolean {
  return gone.length + fresh.length > isStale.length * mostChanged;
}

/** The words of changed articles as they are and as they were, barriers or not. */
function changedWords(
  { words }: LoadedWords,
  cached: CachedPairs,
  { gone, fresh }: RunDifference,
): Uint32Array[] {
  const { firsts, counts } = words.corpus;
  const now = fresh.map((article) =>
    words.bareWords(firsts[article] as number, counts[article] as number),
  );
  const then = gone.map((old) => {
    const count = pairRowAt(cached, old, 'words');
    const hashes = words.bareWords(pairRowAt(cached, old, 'firstWord'), count);
    if (sumOfHashes(hashes) !== pairRowAt(cached, old, 'hashSum')) throw new BrokenCache('pairs');
    return hashes;
  });
  return [...now, ...then];
}

/** The words of stale articles, with their barriers. */
function staleWords({ words }: LoadedWords, { isStale }: RunDifference): Uint32Array[] {
  const stale = [...isStale.keys()].filter((article) => isStale[article] === 1);
  return stale.map((article) => {
    words.need(article);
    return wordsIn(words.corpus, article);
  });
}

/** All that neither makes nor hides a copy, of all articles. */
function allStretches({ articles }: LoadedWords, { marked, stretches }: Barriers) {
  if (marked.size === 0) return stretches;
  return packStretches(articles.paths.count, (article) => [
    ...stretchesAt(stretches, article),
    ...(marked.get(article) ?? []),
  ]);
}

/** Finds twins, where any article that changed is a short one. */
function twinsAgain(
  { words }: LoadedWords,
  cached: CachedPairs,
  { gone, isStale }: RunDifference,
): ShortTwins {
  const { counts } = words.corpus;
  const isShort =
    gone.some((old) => pairRowAt(cached, old, 'words') <= mostOfShort) ||
    counts.some((count, article) => isStale[article] === 1 && count <= mostOfShort);
  if (!isShort) return { keys: new Float64Array(0), areTooMany: false };
  return findShortTwins(words, isStale);
}

/** A list with what was touched in it put anew. */
function renewed(
  before: Uint32Array,
  after: ReadonlySet<number>,
  touched: ReadonlySet<number>,
): Uint32Array {
  const kept = [...before].filter((one) => !touched.has(one));
  return Uint32Array.from([...kept, ...[...after].filter((one) => touched.has(one))]).sort();
}

/** What has to be compared; `null` where something stands in too many places. */
async function seek(
  loaded: LoadedWords,
  barriers: Barriers,
  cached: CachedPairs,
  difference: RunDifference,
  tools: FindTools,
): Promise<Candidates | null> {
  const { isStale } = difference;
  const stretches = allStretches(loaded, barriers);
  const touched = touchedBy(changedWords(loaded, cached, difference));
  if (cached.huge.some((seed) => touched.seeds.exact.has(seed))) return null;
  const found = await seekAgain(loaded, stretches, touched, isStale, tools);
  if (found.finder.huge.size > 0) return null;
  let { finder } = found;
  const affected = affectedArticles(loaded, cached, found, touched, isStale);
  if (affected.size > 0) {
    for (const article of affected) difference.forgetPairs(article);
    // Seeds of these articles stand where they stood, but pairs with them are looked for again.
    const words = staleWords(loaded, difference);
    if (words.length > isStale.length * mostChanged) return null;
    ({ finder } = await seekAgain(loaded, stretches, touchedBy(words), isStale, tools));
    if (finder.huge.size > 0) return null;
  }
  const twins = twinsAgain(loaded, cached, difference);
  if (twins.areTooMany) return null;
  return {
    keys: mergeKeys([finder.pairs.keys(), twins.keys]),
    common: renewed(cached.common, found.common, touched.seeds.exact),
    crowded: renewed(cached.crowded, found.finder.crowded, touched.crowds.exact),
    huge: cached.huge,
  };
}

/** What an earlier run found, where nothing changed since. */
function asItWas(cached: CachedPairs, marked: MarkedBoilerplate): Finding {
  const { pairs, passages, clusters, common, crowded, huge, stretches } = cached;
  const boilerplate = { labels: new Set(cached.labels), lines: new Set(cached.siteLines) };
  const barriers = { marked, boilerplate, stretches };
  return { pairs, passages, clusters, common, crowded, huge, barriers, isAsSaved: true };
}

/** Puts pairs that were found anew among those that hold, and clusters with them. */
function renewFound(
  cached: CachedPairs,
  { numbers, isStale }: RunDifference,
  found: PackedPairs,
): Pick<Finding, 'pairs' | 'passages' | 'clusters'> {
  const { lost, ...renewed } = renewPairs(cached, numbers, found);
  const pairs = { numbers, lost, found, renewed };
  return { ...renewed, clusters: renewClusters(cached.clusters, pairs, isStale.length) };
}

/** Counts the shingles of stale articles, and takes over what was counted of the others. */
async function countAgain(
  { memory }: LoadedWords,
  cached: CachedPairs,
  { olds, isStale }: RunDifference,
  tools: FindTools,
): Promise<void> {
  const sizes = new Uint32Array(memory.sizes);
  const stale: number[] = [];
  for (let article = 0; article < olds.length; article += 1) {
    if (isStale[article] === 1) stale.push(article);
    else sizes[article] = pairRowAt(cached, olds[article] as number, 'size');
  }
  await countShingles(stale, tools);
}

/**
 * Finds what changed since an earlier run: pairs with a changed article, and pairs of articles that
 * share a seed of which there are now too many or no longer too many. The result is the same as if
 * everything had been looked for anew, but of most articles no word is looked at one by one: they
 * pass by once (`scan-seeds.ts`), in search of what stands in the changed ones.
 * @returns `null` where that is to be done: too much changed, or what stands in very many places.
 * @throws Cancelled, BrokenCache.
 */
export async function findAgain(
  loaded: LoadedWords,
  marked: MarkedBoilerplate,
  cached: CachedPairs,
  tools: FindTools,
): Promise<Finding | null> {
  if (cached.generation !== loaded.generation) return null;
  const difference = compareRuns(loaded, marked, cached);
  if (difference.gone.length + difference.fresh.length === 0) return asItWas(cached, marked);
  if (isTooMuch(difference)) return null;
  const barriers = renewBarriers(loaded, marked, cached, difference);
  if (isTooMuch(difference)) return null;
  const candidates = await seek(loaded, barriers, cached, difference, tools);
  if (candidates === null) return null;
  const { keys, ...crowds } = candidates;
  for (const key of keys) for (const article of pairOfKey(key)) loaded.words.needPlaces(article);
  await countAgain(loaded, cached, difference, tools);
  const found = renewFound(cached, difference, await compareAll(keys, tools));
  return { ...found, ...crowds, barriers, isAsSaved: false };
}
