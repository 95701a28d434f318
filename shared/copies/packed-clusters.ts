import { type ClusterEdges, type CopyCluster, clusterPairs } from './clusters';
import { type PackedPairs, pairCount, summaryAt } from './packed-pairs';

/** Pairs as clusters need to know them. */
export function edgesOf({ pairs }: Pick<PackedPairs, 'pairs'>): ClusterEdges {
  const count = pairCount({ pairs });
  const [a, b] = [new Uint32Array(count), new Uint32Array(count)];
  const containments = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const pair = summaryAt(pairs, index);
    a[index] = pair.a;
    b[index] = pair.b;
    // Of the two containments that of the smaller article is the larger one.
    const smaller = Math.min(pair.shinglesOfA, pair.shinglesOfB);
    containments[index] = pair.isExact ? 1 : pair.sharedShingles / Math.max(1, smaller);
  }
  return { a, b, containments };
}

/** The clusters of all pairs. @param pairs as in `PackedPairs`. */
export function clustersOf(pairs: Pick<PackedPairs, 'pairs'>): CopyCluster[] {
  return clusterPairs(edgesOf(pairs));
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
