import {
  type ClusterEdges,
  type CopyCluster,
  closeTies,
  clusterPairs,
  compareLists,
  pickEdges,
} from './clusters';
import { groupsOf } from './groups';
import { edgesOf, packClusters, unpackClusters } from './packed-clusters';
import { eachTie, type PackedPairs } from './packed-pairs';

type Pairs = Pick<PackedPairs, 'pairs'>;

/** What an earlier run knew, and what became of it. */
export interface RenewedPairs {
  /** All pairs of then. */
  readonly known: Pairs;
  /** By article of then: its number now, growing with the old one; -1 where its pairs held no more. */
  readonly numbers: Int32Array;
  /** Pairs that were found instead. */
  readonly found: Pairs;
  /** All pairs of now. */
  readonly renewed: Pairs;
}

/** The articles that gained or lost pairs. */
function* articlesWithOtherPairs({ known, numbers, found }: RenewedPairs): Generator<number> {
  for (const { a, b } of eachTie(found)) {
    yield a;
    yield b;
  }
  for (const { a, b } of eachTie(known)) {
    const [x, y] = [numbers[a] as number, numbers[b] as number];
    if (x === -1 && y !== -1) yield y;
    if (y === -1 && x !== -1) yield x;
  }
}

/**
 * By article of now: whether it hangs together with one that gained or lost pairs. Only ties that
 * may make a cluster count: over single passages most of a corpus hangs together.
 */
function touchedIn(
  edges: ClusterEdges,
  pairs: RenewedPairs,
  articles: number,
): (article: number) => boolean {
  const firsts = groupsOf(articles, closeTies(edges));
  const isTouched = new Uint8Array(articles);
  for (const article of articlesWithOtherPairs(pairs)) isTouched[firsts[article] as number] = 1;
  return (article) => isTouched[firsts[article] as number] === 1;
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
  const edges = edgesOf(pairs.renewed);
  const isTouched = touchedIn(edges, pairs, articles);
  const isKept = (article: number) => article !== -1 && !isTouched(article);
  const nowOf = (article: number) => pairs.numbers[article] as number;
  const kept: CopyCluster[] = [];
  for (const { core, members, isChained } of unpackClusters(before)) {
    const now = members.map(nowOf);
    if (now.every(isKept)) kept.push({ core: nowOf(core), members: now, isChained });
  }
  const clusters = [...kept, ...clusterPairs(pickEdges(edges, isTouched))];
  return packClusters(clusters.sort((x, y) => compareLists(x.members, y.members)));
}
