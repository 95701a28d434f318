import { pushTo } from '../text/push-to';
import { barrier, type WordsOnDemand, wordsIn } from './copy-corpus';
import { PairSet } from './pair-set';
import { shingleWords } from './shingle-table';

/** Articles of fewer words share too little to be found by seeds. */
const shortWords = 16;
/** Of more equal articles than this each is paired with the first one only. */
const mostTwins = 256;

/** With its boilerplate an article that is short without it has up to so many words. */
export const mostOfShort = shortWords * 4;

/** The words of a short article; `null` for a longer one, and for one that is hardly an article. */
function nameOf({ corpus, need }: WordsOnDemand, article: number): string | null {
  if ((corpus.counts[article] as number) > mostOfShort) return null;
  need(article);
  const words = wordsIn(corpus, article).filter((word) => word !== barrier);
  return words.length < shingleWords || words.length > shortWords ? null : words.join(' ');
}

function groupTwins(words: WordsOnDemand): Map<string, number[]> {
  const byWords = new Map<string, number[]>();
  for (let article = 0; article < words.corpus.counts.length; article += 1) {
    const name = nameOf(words, article);
    if (name === null) continue;
    pushTo(byWords, name, article);
  }
  return byWords;
}

/** Pairs of equal short articles. */
export interface ShortTwins {
  /** Sorted keys (`pairKey`). */
  readonly keys: Float64Array;
  /** Whether some are so many that only one of them is paired with the others. */
  readonly areTooMany: boolean;
}

/**
 * Finds short articles that are equal word by word: a headline twice is a copy, two headlines that
 * are merely short are not.
 * @param isStale where given, by article: only pairs with such a one are wanted.
 */
export function findShortTwins(
  words: WordsOnDemand,
  isStale: Uint8Array | null = null,
): ShortTwins {
  const pairs = new PairSet();
  let areTooMany = false;
  const isWanted = (a: number, b: number) =>
    a < b && (isStale === null || isStale[a] === 1 || isStale[b] === 1);
  for (const twins of groupTwins(words).values()) {
    const isMany = twins.length > mostTwins;
    areTooMany ||= isMany;
    for (const a of isMany ? twins.slice(0, 1) : twins) {
      for (const b of twins) if (isWanted(a, b)) pairs.add(a, b);
    }
  }
  return { keys: pairs.keys(), areTooMany };
}
