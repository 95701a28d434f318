/** A verified pair as clusters need to know it. */
export interface ClusterEdge {
  readonly a: number;
  readonly b: number;
  /** The larger of the two containments, 0 to 1. */
  readonly containment: number;
}

/** Articles that are copies of one another, or of the core. */
export interface CopyCluster {
  /** The article that shares most with the others. */
  readonly core: number;
  /** All of them, the core among them, in the order of paths. */
  readonly members: readonly number[];
  /** Whether some article is in another cluster as well: two clusters that hang together in a chain. */
  readonly isChained: boolean;
}

/** An article belongs to a core only where one of the two largely stands in the other. */
const enoughContainment = 0.3;
/** A new member is in a pair with more than this share of those that are in the cluster already. */
const enoughMembers = 0.5;

type Neighbours = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The pairs of each article of which one stands so largely in the other. */
function neighboursOf(edges: readonly ClusterEdge[], least: number): Neighbours {
  const neighbours = new Map<number, Map<number, number>>();
  const connect = (from: number, to: number, containment: number) => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, new Map([[to, containment]]));
    else known.set(to, containment);
  };
  for (const { a, b, containment } of edges) {
    if (containment < least) continue;
    connect(a, b, containment);
    connect(b, a, containment);
  }
  return neighbours;
}

/** The neighbours of a core that belong together: each also shares something with most others. */
function membersAround(
  core: number,
  neighbours: Neighbours,
  pairs: Neighbours,
  isFree: (article: number) => boolean,
) {
  const around = [...(neighbours.get(core) ?? [])].filter(([article]) => isFree(article));
  around.sort(([x, ofX], [y, ofY]) => ofY - ofX || x - y);
  const members = [core];
  for (const [article] of around) {
    const own = pairs.get(article);
    const shared = members.filter((member) => own?.has(member) === true).length;
    if (shared > members.length * enoughMembers) members.push(article);
  }
  return members;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/**
 * Puts articles together that verified pairs hold together, never by what a chain of them implies:
 * each member is largely a copy of the core, or the core of it, and shares some passage with more
 * than half of the members before it. What is left over joins its best partner in a cluster of its own, which then shares that partner: a chain
 * A–B–C whose ends share nothing comes out as {A, B} and {B, C}.
 *
 * The order of the edges doesn't matter. Clusters come in the order of their first members.
 */
export function clusterPairs(edges: readonly ClusterEdge[]): CopyCluster[] {
  const neighbours = neighboursOf(edges, enoughContainment);
  const pairs = neighboursOf(edges, 0);
  const weight = new Map([...neighbours].map(([article, own]) => [article, sum(own.values())]));
  const heavier = (x: number, y: number) => (weight.get(y) ?? 0) - (weight.get(x) ?? 0) || x - y;
  const order = [...neighbours.keys()].sort(heavier);
  const taken = new Set<number>();
  const groups: { core: number; members: number[] }[] = [];
  for (const core of order) {
    if (taken.has(core)) continue;
    const members = membersAround(core, neighbours, pairs, (article) => !taken.has(article));
    if (members.length < 2) continue;
    for (const member of members) taken.add(member);
    groups.push({ core, members });
  }
  const leftOver = order.filter((article) => !taken.has(article));
  for (const article of leftOver) {
    const own = [...(neighbours.get(article) ?? [])];
    const [partner] = own.sort(([x, ofX], [y, ofY]) => ofY - ofX || x - y)[0] ?? [];
    if (partner !== undefined) groups.push({ core: partner, members: [partner, article] });
  }
  return asClusters(groups);
}

function asClusters(groups: readonly { core: number; members: number[] }[]): CopyCluster[] {
  const times = new Map<number, number>();
  for (const { members } of groups) {
    for (const member of members) times.set(member, (times.get(member) ?? 0) + 1);
  }
  return groups
    .map(({ core, members }) => ({
      core,
      members: [...members].sort((x, y) => x - y),
      isChained: members.some((member) => (times.get(member) ?? 0) > 1),
    }))
    .sort((x, y) => compareLists(x.members, y.members));
}

function compareLists(x: readonly number[], y: readonly number[]): number {
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const difference = (x[i] as number) - (y[i] as number);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}
