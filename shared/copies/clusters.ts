/** Verified pairs as clusters need to know them, in flat arrays: there may be a million of them. */
export interface ClusterEdges {
  /** By pair: its two articles. Sorted by the first, then the second one. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** By pair: the larger of the two containments, 0 to 1. */
  readonly containments: Float64Array;
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
export const enoughContainment = 0.3;
/** A new member is in a pair with more than this share of those that are in the cluster already. */
const enoughMembers = 0.5;

/** The pairs of each article side by side. */
interface Neighbours {
  /** By article: where its neighbours begin; one more at the end. */
  readonly firsts: Uint32Array;
  /** The other article of each pair, rising within one article. */
  readonly articles: Uint32Array;
  readonly containments: Float64Array;
}

/** Where the neighbours of each article begin. */
function firstNeighbours({ a, b }: ClusterEdges): Uint32Array {
  let count = 0;
  // The second of a pair is the greater one.
  for (let pair = 0; pair < b.length; pair += 1) count = Math.max(count, (b[pair] as number) + 1);
  const firsts = new Uint32Array(count + 1);
  for (const side of [a, b]) {
    for (let pair = 0; pair < side.length; pair += 1) {
      const next = (side[pair] as number) + 1;
      firsts[next] = (firsts[next] as number) + 1;
    }
  }
  for (let article = 0; article < count; article += 1) {
    firsts[article + 1] = (firsts[article + 1] as number) + (firsts[article] as number);
  }
  return firsts;
}

function neighboursOf({ a, b, containments: ofPairs }: ClusterEdges): Neighbours {
  const firsts = firstNeighbours({ a, b, containments: ofPairs });
  const next = firsts.slice();
  const articles = new Uint32Array(a.length * 2);
  const containments = new Float64Array(a.length * 2);
  for (let end = 0; end < a.length * 2; end += 1) {
    const pair = end >> 1;
    const [from, to] = end % 2 === 0 ? [a, b] : [b, a];
    const article = from[pair] as number;
    const at = next[article] as number;
    articles[at] = to[pair] as number;
    containments[at] = ofPairs[pair] as number;
    next[article] = at + 1;
  }
  return { firsts, articles, containments };
}

interface Neighbour {
  readonly article: number;
  readonly containment: number;
}

/** Puts clusters together, a core at a time. */
class ClusterBuilder {
  private readonly isTaken: Uint8Array;
  private readonly isVisited: Uint8Array;
  /** By article: the last article that was seen to be in a pair with it, plus one. */
  private readonly seenWith: Uint32Array;
  private readonly weights: Float64Array;

  constructor(private readonly pairs: Neighbours) {
    const count = pairs.firsts.length - 1;
    this.isTaken = new Uint8Array(count);
    this.isVisited = new Uint8Array(count);
    this.seenWith = new Uint32Array(count);
    this.weights = new Float64Array(count);
    for (let article = 0; article < count; article += 1)
      this.weights[article] = this.weigh(article);
  }

  /** How much an article shares with those that are close to it. */
  private weigh(article: number): number {
    const { firsts, containments } = this.pairs;
    let weight = 0;
    for (let at = firsts[article] as number; at < (firsts[article + 1] as number); at += 1) {
      const containment = containments[at] as number;
      if (containment >= enoughContainment) weight += containment;
    }
    return weight;
  }

  /** The articles of which one largely stands in the other, in the order of paths. */
  private closeTo(article: number): Neighbour[] {
    const { firsts, articles, containments } = this.pairs;
    const close: Neighbour[] = [];
    for (let at = firsts[article] as number; at < (firsts[article + 1] as number); at += 1) {
      const containment = containments[at] as number;
      if (containment < enoughContainment) continue;
      close.push({ article: articles[at] as number, containment });
    }
    return close;
  }

  private closestFirst(article: number): Neighbour[] {
    return this.closeTo(article).sort(
      (x, y) => y.containment - x.containment || x.article - y.article,
    );
  }

  /** Whether an article is in a pair with more than half of some others. */
  private sharesWithMost(article: number, members: readonly number[]): boolean {
    const { firsts, articles } = this.pairs;
    for (let at = firsts[article] as number; at < (firsts[article + 1] as number); at += 1) {
      this.seenWith[articles[at] as number] = article + 1;
    }
    let shared = 0;
    for (const member of members) if (this.seenWith[member] === article + 1) shared += 1;
    return shared > members.length * enoughMembers;
  }

  /** The neighbours of a core that belong together: each also shares something with most others. */
  private membersAround(core: number): number[] {
    const members = [core];
    for (const { article } of this.closestFirst(core)) {
      if (this.isTaken[article] === 0 && this.sharesWithMost(article, members)) {
        members.push(article);
      }
    }
    return members;
  }

  /** The articles that close neighbours lead to from one of them, which have not been visited yet. */
  private reachedFrom(article: number): number[] {
    const reached = [article];
    this.isVisited[article] = 1;
    for (let next = 0; next < reached.length; next += 1) {
      for (const { article: other } of this.closeTo(reached[next] as number)) {
        if (this.isVisited[other] === 1) continue;
        this.isVisited[other] = 1;
        reached.push(other);
      }
    }
    return reached;
  }

  /** Groups of articles that nothing else is close to. */
  private groupsAmong(articles: readonly number[]): Group[] {
    const { weights, isTaken } = this;
    const order = articles.toSorted(
      (x, y) => (weights[y] as number) - (weights[x] as number) || x - y,
    );
    const groups: Group[] = [];
    for (const core of order) {
      if (isTaken[core] === 1) continue;
      const members = this.membersAround(core);
      if (members.length < 2) continue;
      for (const member of members) isTaken[member] = 1;
      groups.push({ core, members });
    }
    for (const article of order) {
      const partner = isTaken[article] === 1 ? undefined : this.closestFirst(article)[0]?.article;
      if (partner !== undefined) groups.push({ core: partner, members: [partner, article] });
    }
    return groups;
  }

  groups(): Group[] {
    const groups: Group[] = [];
    for (let article = 0; article < this.weights.length; article += 1) {
      if (this.weights[article] === 0 || this.isVisited[article] === 1) continue;
      groups.push(...this.groupsAmong(this.reachedFrom(article)));
    }
    return groups;
  }
}

interface Group {
  readonly core: number;
  readonly members: readonly number[];
}

/**
 * Puts articles together that verified pairs hold together, never by what a chain of them implies:
 * each member is largely a copy of the core, or the core of it, and shares some passage with more
 * than half of the members before it. What is left over joins its best partner in a cluster of its
 * own, which then shares that partner: a chain A–B–C whose ends share nothing comes out as {A, B}
 * and {B, C}.
 *
 * Clusters come in the order of their first members.
 */
export function clusterPairs(edges: ClusterEdges): CopyCluster[] {
  const neighbours = neighboursOf(edges);
  const groups = new ClusterBuilder(neighbours).groups();
  return asClusters(groups, neighbours.firsts.length - 1);
}

function asClusters(groups: readonly Group[], articles: number): CopyCluster[] {
  const clustersWith = new Uint32Array(articles);
  for (const { members } of groups) {
    for (const member of members) clustersWith[member] = (clustersWith[member] as number) + 1;
  }
  return groups
    .map(({ core, members }) => ({
      core,
      members: [...members].sort((x, y) => x - y),
      isChained: members.some((member) => (clustersWith[member] as number) > 1),
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
