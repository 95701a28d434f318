import { crowdWords, nameOfWords } from '../../../../shared/copies/candidate-pairs';
import type { SeedList } from '../../../../shared/copies/seeds';
import type { LoadedWords } from '../load-words';
import type { CachedPairs } from '../pair-cache';
import { articleOf } from './scan-seeds';
import type { FoundAgain } from './seek-again';
import type { Touched } from './touched';

/** What has become too much to be looked at pair by pair, or has ceased to be. */
interface Flipped {
  readonly seeds: ReadonlySet<number>;
  readonly crowds: ReadonlySet<number>;
}

/** What is in one of two lists only, as far as it was touched. */
function flippedIn(
  before: Uint32Array,
  after: ReadonlySet<number>,
  touched: ReadonlySet<number>,
): ReadonlySet<number> {
  const then = new Set(before);
  return new Set([...touched].filter((one) => then.has(one) !== after.has(one)));
}

function flippedSince(cached: CachedPairs, found: FoundAgain, touched: Touched): Flipped {
  return {
    seeds: flippedIn(cached.common, found.common, touched.seeds.exact),
    crowds: flippedIn(cached.crowded, found.finder.crowded, touched.crowds.exact),
  };
}

/** The articles in which such a thing stands, of those whose own pairs would hold. */
function articlesWith(
  { seeds, crowds }: Flipped,
  { hashes, places, articles }: SeedList,
  { words: { corpus, need } }: LoadedWords,
  isStale: Uint8Array,
): Set<number> {
  const affected = new Set<number>();
  const isCrowd = (article: number, place: number) => {
    need(article);
    const end = (corpus.firsts[article] as number) + (corpus.counts[article] as number);
    return crowds.has(nameOfWords(corpus.hashes, place, end, crowdWords));
  };
  for (const [at, hash] of hashes.entries()) {
    const article = articleOf(articles[at] as number);
    if (isStale[article] === 1 || affected.has(article)) continue;
    const isHit = seeds.has(hash) || (crowds.size > 0 && isCrowd(article, places[at] as number));
    if (isHit) affected.add(article);
  }
  return affected;
}

/**
 * The articles of which the pairs have to be looked for as well, because something that stands in
 * them is now in too many places or no longer in too many.
 */
export function affectedArticles(
  loaded: LoadedWords,
  cached: CachedPairs,
  found: FoundAgain,
  touched: Touched,
  isStale: Uint8Array,
): ReadonlySet<number> {
  const flipped = flippedSince(cached, found, touched);
  if (flipped.seeds.size + flipped.crowds.size === 0) return new Set();
  return articlesWith(flipped, found.hits, loaded, isStale);
}
