import { type CopyCluster, compareLists, enoughContainment } from './clusters';
import { clustersAmong, packClusters, unpackClusters } from './packed-clusters';
import { articlesAt, containmentAt, type PackedPairs, pairCount } from './packed-pairs';

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
  const [a, b] = articlesAt(pairs, index);
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
  for (let index = 0; index < pairCount(found); index += 1) {
    for (const article of articlesAt(found.pairs, index)) isTouched[article] = 1;
  }
  spread(renewed.pairs, isTouched);
  return isTouched;
}

/** The places of the pairs among marked articles. */
function pairsAmong(pairs: Uint32Array, isMarked: Uint8Array): number[] {
  const places: number[] = [];
  for (let index = 0; index < pairCount({ pairs }); index += 1) {
    const [a, b] = articlesAt(pairs, index);
    if (isMarked[a] === 1 && isMarked[b] === 1) places.push(index);
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
  const isTouched = touchedIn(pairs, articles);
  const nowOf = (article: number) => pairs.numbers[article] as number;
  const isKept = (article: number) => article !== -1 && isTouched[article] === 0;
  const clusters: CopyCluster[] = [];
  for (const { core, members, isChained } of unpackClusters(before)) {
    const now = members.map(nowOf);
    if (now.every(isKept)) clusters.push({ core: nowOf(core), members: now, isChained });
  }
  const { renewed } = pairs;
  clusters.push(...clustersAmong(renewed, pairsAmong(renewed.pairs, isTouched)));
  return packClusters(clusters.sort((x, y) => compareLists(x.members, y.members)));
}
