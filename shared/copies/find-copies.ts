import type { ArticleWords } from './article-words';
import { boilerplateIn, findBoilerplate, setBarriers } from './boilerplate';
import { CandidateFinder } from './candidate-pairs';
import { ArticleComparer, type ComparedPair, countShingles } from './compare-articles';
import { type CopyCorpus, gatherCorpus, inMemory } from './copy-corpus';
import { gatherLines } from './copy-lines';
import { mergeKeys, PairSet, pairOfKey } from './pair-set';
import { listSeeds, type SeedPart, SeedRoom, sortSeeds } from './seeds';
import { findShortTwins } from './short-twins';

/** What was found among some seeds. */
export interface Candidates {
  /** The pairs worth comparing, as sorted keys (`pairKey`). */
  readonly keys: Float64Array;
  /** As in `Crowds`, sorted. */
  readonly common: Uint32Array;
  readonly crowded: Uint32Array;
  readonly huge: Uint32Array;
}

/** What is kept from one part of the seeds to the next. */
export class SeekRoom {
  /** Memory that is used again: the system has to clear what is new. */
  readonly seeds = new SeedRoom();
  readonly spare = new SeedRoom();
  /** Pairs that need not be looked at or told again: copies share seeds in most parts. */
  readonly pairs = new PairSet();
}

/**
 * Finds the pairs worth comparing among some seeds.
 * @param part which of the seeds are looked at.
 * @param room from the parts before.
 * @returns without the pairs of the parts before.
 */
export function candidatesAmong(
  corpus: CopyCorpus,
  part: SeedPart,
  { seeds, spare, pairs }: SeekRoom = new SeekRoom(),
): Candidates {
  const before = pairs.size;
  const finder = new CandidateFinder(inMemory(corpus), null, pairs);
  finder.find(sortSeeds(listSeeds(corpus, part, seeds), spare));
  return {
    keys: pairs.keys(before),
    common: Uint32Array.from(finder.common).sort(),
    crowded: Uint32Array.from(finder.crowded).sort(),
    huge: Uint32Array.from(finder.huge).sort(),
  };
}

/** Compares pairs. @param keys sorted, so that pairs with the same first article follow one another. */
export function comparePairs(
  corpus: CopyCorpus,
  sizes: Uint32Array,
  keys: Float64Array,
): ComparedPair[] {
  const comparer = new ArticleComparer(corpus, sizes);
  const pairs: ComparedPair[] = [];
  for (const key of keys) {
    const compared = comparer.compare(...pairOfKey(key));
    if (compared !== null) pairs.push(compared);
  }
  return pairs;
}

/**
 * Finds all copies among articles, in one go and on one thread.
 * @param articles in the order of their paths.
 * @param marked by article: stretches that somebody marked as boilerplate, in words.
 */
export function findCopies(
  articles: readonly ArticleWords[],
  marked: ReadonlyMap<number, readonly (readonly [from: number, to: number])[]> = new Map(),
): ComparedPair[] {
  const corpus = gatherCorpus(articles);
  const lines = gatherLines(articles);
  for (const [article, stretches] of marked) setBarriers(corpus, article, stretches);
  const boilerplate = findBoilerplate(inMemory(corpus), lines);
  for (const article of articles.keys()) {
    setBarriers(corpus, article, boilerplateIn(corpus, lines, boilerplate, article));
  }
  const keys = mergeKeys([
    candidatesAmong(corpus, { part: 0, parts: 1 }).keys,
    findShortTwins(inMemory(corpus)).keys,
  ]);
  const sizes = Uint32Array.from(countShingles(corpus, articles.keys()), ([, size]) => size);
  return comparePairs(corpus, sizes, keys);
}
