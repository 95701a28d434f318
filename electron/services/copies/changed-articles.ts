import { CandidateFinder, crowdWords, nameOfWords } from '../../../shared/copies/candidate-pairs';
import { type CopyCorpus, gatherCorpus } from '../../../shared/copies/copy-corpus';
import type { Candidates } from '../../../shared/copies/find-copies';
import { mergeKeys } from '../../../shared/copies/pair-set';
import { listSeeds, type SeedNames, seedNames, sortSeeds } from '../../../shared/copies/seeds';
import { findShortTwins } from '../../../shared/copies/short-twins';
import type { LoadedArticle, LoadedWords } from './load-words';
import { type CachedPairs, pairRowFields } from './pair-cache';
import { readWords } from './read-words';

/** With more of the articles changed than this, everything is looked for anew. */
const mostChanged = 0.2;

/** What of an earlier run holds, and what has to be looked for. */
export interface Changes {
  /** By article of the earlier run: its number now, or -1 where its pairs hold no more. */
  readonly numbers: Int32Array;
  /** By article: whether its pairs have to be looked for. */
  readonly isStale: Uint8Array;
  readonly candidates: Candidates;
  /** Whether the articles are those of the earlier run, all of them. */
  readonly isUnchanged: boolean;
}

/** What an article is to who compares contents: its bytes, and how they were decoded. */
export function contentOf({ sha256, override }: LoadedArticle): string {
  return `${sha256} ${override ?? ''}`;
}

/** Articles of now and of the earlier run that are not the same in both. */
interface Difference {
  readonly numbers: Int32Array;
  /** By article of now. */
  readonly isStale: Uint8Array;
  /** Articles of the earlier run that are gone or changed. */
  readonly gone: readonly number[];
  /** Articles of now that were not, or not so, in the earlier run. */
  readonly fresh: readonly number[];
}

function compareRuns(
  { articles }: LoadedWords,
  masks: Uint32Array,
  cached: CachedPairs,
): Difference {
  const { paths, contents } = cached.facts;
  const byPath = new Map(articles.map(({ path }, article) => [path, article]));
  const numbers = new Int32Array(paths.length).fill(-1);
  const isStale = new Uint8Array(articles.length).fill(1);
  const gone: number[] = [];
  for (const [index, path] of paths.entries()) {
    const article = byPath.get(path);
    const isSame =
      article !== undefined &&
      contentOf(articles[article] as LoadedArticle) === contents[index] &&
      masks[article] === cached.rows[index * pairRowFields + 2];
    if (!isSame) gone.push(index);
    else {
      numbers[index] = article;
      isStale[article] = 0;
    }
  }
  const fresh = articles.flatMap((_, article) => (isStale[article] === 1 ? [article] : []));
  return { numbers, isStale, gone, fresh };
}

/** The words of an article without barriers. */
function bareWords(root: string, { path, override }: LoadedArticle): Uint32Array {
  return readWords(root, path, override).words.hashes.slice();
}

/** What may stand in more or in fewer places than before. */
interface Touched {
  readonly seeds: SeedNames;
  /** Names of `crowdWords`. */
  readonly crowds: ReadonlySet<number>;
}

/** What stands in changed articles as they are and as they were, barriers or not. */
function touchedBy(
  { corpus, articles }: LoadedWords,
  root: string,
  cached: CachedPairs,
  { gone, fresh }: Difference,
): Touched {
  const then = gone.map((index) => {
    const [first = 0, count = 0] = cached.rows.subarray(index * pairRowFields);
    return corpus.hashes.slice(first, first + count);
  });
  const now = fresh.map((article) => bareWords(root, articles[article] as LoadedArticle));
  const lists = [...then, ...now];
  const none = new Uint32Array(0);
  const noLengths = new Uint8Array(0);
  const bare = gatherCorpus(
    lists.map((hashes) => ({
      hashes,
      starts: none,
      lengths: noLengths,
      lineFirsts: none,
      lineHashes: none,
    })),
  );
  const crowds = new Set<number>();
  for (const hashes of lists) {
    for (let at = 0; at < hashes.length; at += 1) {
      crowds.add(nameOfWords(hashes, at, hashes.length, crowdWords));
    }
  }
  return { seeds: seedNames(bare, lists.keys()), crowds };
}

/** Whether any of some numbers is in a set. */
function meets(numbers: Uint32Array, set: ReadonlySet<number>): boolean {
  return numbers.some((number) => set.has(number));
}

/** What is in one of two lists only, as far as it was touched. */
function flippedIn(
  before: Uint32Array,
  after: readonly number[],
  touched: ReadonlySet<number>,
): ReadonlySet<number> {
  const [then, now] = [new Set(before), new Set(after)];
  const isFlipped = (one: number, other: ReadonlySet<number>) =>
    touched.has(one) && !other.has(one);
  return new Set([
    ...[...then].filter((one) => isFlipped(one, now)),
    ...[...now].filter((one) => isFlipped(one, then)),
  ]);
}

/** What has become too much to be looked at pair by pair, or has ceased to be. */
interface Flipped {
  readonly seeds: ReadonlySet<number>;
  readonly crowds: ReadonlySet<number>;
}

/** The articles in which such a thing stands, of those whose own pairs would hold. */
function articlesWith(
  { seeds: ofSeeds, crowds }: Flipped,
  { hashes, places, articles }: ReturnType<typeof sortSeeds>,
  corpus: CopyCorpus,
  isStale: Uint8Array,
): ReadonlySet<number> {
  const affected = new Set<number>();
  if (ofSeeds.size + crowds.size === 0) return affected;
  for (const [at, hash] of hashes.entries()) {
    const article = articles[at] as number;
    if (isStale[article] === 1 || affected.has(article)) continue;
    const end = (corpus.firsts[article] as number) + (corpus.counts[article] as number);
    const name = () => nameOfWords(corpus.hashes, places[at] as number, end, crowdWords);
    if (ofSeeds.has(hash) || (crowds.size > 0 && crowds.has(name()))) affected.add(article);
  }
  return affected;
}

/** Marks further articles of which the pairs have to be looked for. */
function spread(affected: ReadonlySet<number>, { isStale, numbers }: Difference): void {
  for (const article of affected) isStale[article] = 1;
  for (const [index, article] of numbers.entries()) {
    if (affected.has(article)) numbers[index] = -1;
  }
}

/** A list with what was touched in it put anew. */
function renewed(
  before: Uint32Array,
  after: readonly number[],
  touched: ReadonlySet<number>,
): Uint32Array {
  const kept = [...before].filter((one) => !touched.has(one));
  return Uint32Array.from([...kept, ...after.filter((one) => touched.has(one))]).sort();
}

/**
 * Finds what has to be compared after a change: pairs with a changed article, and pairs of articles
 * that share a seed of which there are now too many or no longer too many. The result is the same
 * as if everything had been looked for anew.
 * @returns `null` where that is to be done: too much changed, or what stands in very many places.
 */
export function findChanges(
  words: LoadedWords,
  root: string,
  masks: Uint32Array,
  cached: CachedPairs,
): Changes | null {
  const { corpus, articles, generation } = words;
  if (cached.facts.generation !== generation) return null;
  const difference = compareRuns(words, masks, cached);
  const { gone, fresh, isStale, numbers } = difference;
  if (gone.length + fresh.length > articles.length * mostChanged) return null;
  const touched = touchedBy(words, root, cached, difference);
  if (meets(cached.huge, touched.seeds.exact)) return null;
  let seeds = sortSeeds(listSeeds(corpus, { of: touched.seeds }));
  const now = new CandidateFinder(corpus, isStale);
  now.find(seeds);
  if (now.huge.length > 0) return null;
  const flipped = {
    seeds: flippedIn(cached.common, now.common, touched.seeds.exact),
    crowds: flippedIn(cached.crowded, now.crowded, touched.crowds),
  };
  const affected = articlesWith(flipped, seeds, corpus, isStale);
  let finder = now;
  if (affected.size > 0) {
    spread(affected, difference);
    // Seeds of these articles stand where they stood, but pairs with them are looked for again.
    const stale = articles.flatMap((_, article) => (isStale[article] === 1 ? [article] : []));
    if (stale.length > articles.length * mostChanged) return null;
    seeds = sortSeeds(listSeeds(corpus, { of: seedNames(corpus, stale) }));
    finder = new CandidateFinder(corpus, isStale);
    finder.find(seeds);
    if (finder.huge.length > 0) return null;
  }
  const twins = findShortTwins(corpus, isStale);
  if (twins.areTooMany) return null;
  return {
    numbers,
    isStale,
    isUnchanged: gone.length + fresh.length === 0,
    candidates: {
      keys: mergeKeys([finder.pairs.keys(), twins.keys]),
      common: renewed(cached.common, now.common, touched.seeds.exact),
      crowded: renewed(cached.crowded, now.crowded, touched.crowds),
      huge: cached.huge,
    },
  };
}
