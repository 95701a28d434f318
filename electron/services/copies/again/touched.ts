import { crowdWords, nameOfWords } from '../../../../shared/copies/candidate-pairs';
import { type HashSet, hashSetOf } from '../../../../shared/copies/hash-set';
import { eachSeedBetween } from '../../../../shared/copies/seeds';

/** What may stand in more or in fewer places than before. */
export interface Touched {
  readonly seeds: HashSet;
  /** Names of `crowdWords`. */
  readonly crowds: HashSet;
}

/** What stands in some articles. @param articles the words of each. */
export function touchedBy(articles: readonly Uint32Array[]): Touched {
  const seeds = new Set<number>();
  const crowds = new Set<number>();
  for (const words of articles) {
    eachSeedBetween(words, 0, words.length, (hash) => seeds.add(hash));
    for (let at = 0; at < words.length; at += 1) {
      crowds.add(nameOfWords(words, at, words.length, crowdWords));
    }
  }
  // No name.
  crowds.delete(0);
  return { seeds: hashSetOf(seeds), crowds: hashSetOf(crowds) };
}
