import { type ClusterEdges, type CopyCluster, clusterPairs } from './clusters';
import { articlesAt, containmentAt, type PackedPairs, pairCount } from './packed-pairs';

/** Pairs as clusters need to know them. @param places of pairs in the list. */
function edgesOf(pairs: Uint32Array, places: ArrayLike<number>): ClusterEdges {
  const [a, b] = [new Uint32Array(places.length), new Uint32Array(places.length)];
  const containments = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    [a[index], b[index]] = articlesAt(pairs, place);
    containments[index] = containmentAt(pairs, place);
  }
  return { a, b, containments };
}

/** The clusters of all pairs. @param pairs as in `PackedPairs`. */
export function clustersOf({ pairs }: Pick<PackedPairs, 'pairs'>): CopyCluster[] {
  const all = Uint32Array.from({ length: pairCount({ pairs }) }, (_, place) => place);
  return clusterPairs(edgesOf(pairs, all));
}

/** The clusters of some pairs only. @param places of these in the list, rising. */
export function clustersAmong(
  { pairs }: Pick<PackedPairs, 'pairs'>,
  places: readonly number[],
): CopyCluster[] {
  return clusterPairs(edgesOf(pairs, places));
}

/** Packs clusters into numbers, which go from thread to thread at once: core, chained, count, members. */
export function packClusters(clusters: readonly CopyCluster[]): Uint32Array {
  const length = clusters.reduce((sum, { members }) => sum + 3 + members.length, 0);
  const packed = new Uint32Array(length);
  let at = 0;
  for (const { core, members, isChained } of clusters) {
    packed.set([core, isChained ? 1 : 0, members.length, ...members], at);
    at += 3 + members.length;
  }
  return packed;
}

/** What `packClusters` packed. */
export function unpackClusters(
  packed: Uint32Array,
): (CopyCluster & { readonly members: number[] })[] {
  const clusters = [];
  for (let at = 0; at < packed.length; ) {
    const [core = 0, isChained = 0, count = 0] = packed.subarray(at, at + 3);
    const members = Array.from(packed.subarray(at + 3, at + 3 + count));
    clusters.push({ core, members, isChained: isChained === 1 });
    at += 3 + count;
  }
  return clusters;
}
