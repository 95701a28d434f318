import { type ClusterEdges, type CopyCluster, clusterPairs } from './clusters';
import { containmentAt, type PackedPairs, pairCount, pairFields } from './packed-pairs';

/** Pairs as clusters need to know them. @param places of pairs in the list. */
function edgesOf(pairs: Uint32Array, places: ArrayLike<number>): ClusterEdges {
  const [a, b] = [new Uint32Array(places.length), new Uint32Array(places.length)];
  const containments = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    a[index] = pairs[place * pairFields] as number;
    b[index] = pairs[place * pairFields + 1] as number;
    containments[index] = containmentAt(pairs, place);
  }
  return { a, b, containments };
}

/** The clusters of some pairs only. @param places of these in the list, rising. */
export function clustersAmong(
  { pairs }: Pick<PackedPairs, 'pairs'>,
  places: ArrayLike<number>,
): CopyCluster[] {
  return clusterPairs(edgesOf(pairs, places));
}

/** The clusters of all pairs. @param pairs as in `PackedPairs`. */
export function clustersOf({ pairs }: Pick<PackedPairs, 'pairs'>): CopyCluster[] {
  const all = Uint32Array.from({ length: pairCount({ pairs }) }, (_, place) => place);
  return clustersAmong({ pairs }, all);
}

/** Core, whether it is chained, how many members. */
const headFields = 3;

/** Packs clusters into numbers, which go from thread to thread at once: their heads, then the members. */
export function packClusters(clusters: readonly CopyCluster[]): Uint32Array {
  const length = clusters.reduce((sum, { members }) => sum + headFields + members.length, 0);
  const packed = new Uint32Array(length);
  let at = 0;
  for (const { core, members, isChained } of clusters) {
    packed.set([core, isChained ? 1 : 0, members.length, ...members], at);
    at += headFields + members.length;
  }
  return packed;
}

/** Where a cluster ends that begins at some place. */
function endOf(packed: Uint32Array, at: number): number {
  return at + headFields + (packed[at + 2] as number);
}

/**
 * Some of the clusters, under other numbers for their articles.
 * @param numberOf an article's number, or -1 where it leaves its clusters out; growing with the old one.
 */
export function keepClusters(
  packed: Uint32Array,
  numberOf: (article: number) => number,
): Uint32Array {
  const kept = new Uint32Array(packed.length);
  let to = 0;
  for (let at = 0; at < packed.length; at = endOf(packed, at)) {
    const end = endOf(packed, at);
    let member = at + headFields;
    for (; member < end; member += 1) {
      const number = numberOf(packed[member] as number);
      if (number === -1) break;
      kept[to + member - at] = number;
    }
    if (member < end) continue;
    kept[to] = numberOf(packed[at] as number);
    kept[to + 1] = packed[at + 1] as number;
    kept[to + 2] = packed[at + 2] as number;
    to += end - at;
  }
  return kept.subarray(0, to);
}

/** Puts two lists of clusters together in one order. @param y has no article that is in `x`. */
export function mergeClusters(x: Uint32Array, y: Uint32Array): Uint32Array {
  const merged = new Uint32Array(x.length + y.length);
  let [inX, inY] = [0, 0];
  while (inX < x.length || inY < y.length) {
    const firstOfX = x[inX + headFields] ?? Number.POSITIVE_INFINITY;
    const isX = firstOfX < (y[inY + headFields] ?? Number.POSITIVE_INFINITY);
    const [from, at] = isX ? [x, inX] : [y, inY];
    const end = endOf(from, at);
    merged.set(from.subarray(at, end), inX + inY);
    if (isX) inX = end;
    else inY = end;
  }
  return merged;
}

/** What `packClusters` packed. */
export function unpackClusters(
  packed: Uint32Array,
): (CopyCluster & { readonly members: number[] })[] {
  const clusters = [];
  for (let at = 0; at < packed.length; ) {
    const [core = 0, isChained = 0, count = 0] = packed.subarray(at, at + headFields);
    const members = Array.from(packed.subarray(at + headFields, at + headFields + count));
    clusters.push({ core, members, isChained: isChained === 1 });
    at += headFields + count;
  }
  return clusters;
}
