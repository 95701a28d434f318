import { enoughContainment } from './clusters';
import { clustersAmong, keepClusters, mergeClusters, packClusters } from './packed-clusters';
import { containmentAt, type PackedPairs, pairCount, pairFields } from './packed-pairs';

/** What became of the pairs of an earlier run. */
export interface RenewedPairs {
  /** By article of then: its number now, growing with the old one; -1 where its pairs held no more. */
  readonly numbers: Int32Array;
  /** The articles of now that lost pairs. */
  readonly lost: readonly number[];
  /** Pairs that were found instead. */
  readonly found: Pick<PackedPairs, 'pairs'>;
  /** All pairs of now. */
  readonly renewed: Pick<PackedPairs, 'pairs'>;
}

/** Marks the articles of a pair where one of them is marked, and says whether that was news. */
function spreadOver(pairs: Uint32Array, index: number, isMarked: Uint8Array): boolean {
  const a = pairs[index * pairFields] as number;
  const b = pairs[index * pairFields + 1] as number;
  if (isMarked[a] === isMarked[b] || containmentAt(pairs, index) < enoughContainment) return false;
  isMarked[a] = 1;
  isMarked[b] = 1;
  return true;
}

/**
 * Marks all that hang together with marked articles, by pairs that may make a cluster: over single
 * passages most of a corpus hangs together.
 */
function spread(pairs: Uint32Array, isMarked: Uint8Array): void {
  const count = pairCount({ pairs });
  for (let hasSpread = true; hasSpread; ) {
    hasSpread = false;
    // To and fro: along a chain in the order of paths it goes all the way at once.
    for (let index = 0; index < count; index += 1) {
      if (spreadOver(pairs, index, isMarked)) hasSpread = true;
    }
    for (let index = count - 1; index >= 0; index -= 1) {
      if (spreadOver(pairs, index, isMarked)) hasSpread = true;
    }
  }
}

/** By article of now: 1 where it hangs together with one that gained or lost pairs. */
function touchedIn({ lost, found, renewed }: RenewedPairs, articles: number): Uint8Array {
  const isTouched = new Uint8Array(articles);
  for (const article of lost) isTouched[article] = 1;
  for (let at = 0; at < found.pairs.length; at += pairFields) {
    isTouched[found.pairs[at] as number] = 1;
    isTouched[found.pairs[at + 1] as number] = 1;
  }
  spread(renewed.pairs, isTouched);
  return isTouched;
}

/** The places of the pairs among marked articles. */
function pairsAmong(pairs: Uint32Array, isMarked: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < pairs.length; at += pairFields) {
    const isAmong = isMarked[pairs[at] as number] === 1 && isMarked[pairs[at + 1] as number] === 1;
    if (isAmong) places.push(at / pairFields);
  }
  return places;
}

/**
 * Puts clusters together anew where pairs came or went, and keeps the others: which articles make a
 * cluster depends on nothing but the pairs among those that hang together with them.
 * @param before as `packClusters` has them, under the numbers of then.
 * @param articles how many there are now.
 * @returns what `clusterPairs` says of all pairs, packed.
 */
export function renewClusters(
  before: Uint32Array,
  pairs: RenewedPairs,
  articles: number,
): Uint32Array {
  const { numbers, renewed } = pairs;
  const isTouched = touchedIn(pairs, articles);
  const kept = keepClusters(before, (old) => {
    const article = numbers[old] as number;
    return article === -1 || isTouched[article] === 1 ? -1 : article;
  });
  const fresh = clustersAmong(renewed, pairsAmong(renewed.pairs, isTouched));
  return mergeClusters(kept, packClusters(fresh));
}
