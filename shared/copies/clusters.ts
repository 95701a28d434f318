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

/** The pairs of each article side by side, in flat arrays: there may be a million of them. */
interface Neighbours {
  /** By article: where its neighbours begin; one more at the end. */
  readonly firsts: Uint32Array;
  /** The other article of each pair, rising within one article. */
  readonly articles: Uint32Array;
  readonly containments: Float64Array;
}

function neighboursOf(edges: readonly ClusterEdge[]): Neighbours {
  // Sorted, or the sum of an article's containments would hang on the order they come in.
  const sorted = [...edges].sort((x, y) => x.a - y.a || x.b - y.b);
  const count = sorted.reduce((most, { a, b }) => Math.max(most, a + 1, b + 1), 0);
  const firsts = new Uint32Array(count + 1);
  const next = new Uint32Array(count);
  for (const { a, b } of sorted) {
    next[a] = (next[a] as number) + 1;
    next[b] = (next[b] as number) + 1;
  }
  for (let article = 0; article < count; article += 1) {
    firsts[article + 1] = (firsts[article] as number) + (next[article] as number);
    next[article] = firsts[article] as number;
  }
  const articles = new Uint32Array(sorted.length * 2);
  const containments = new Float64Array(sorted.length * 2);
  const connect = (from: number, to: number, containment: number) => {
    const at = next[from] as number;
    articles[at] = to;
    containments[at] = containment;
    next[from] = at + 1;
  };
  for (const { a, b, containment } of sorted) {
    connect(a, b, containment);
    connect(b, a, containment);
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
  /** By article: the last article that was seen to be in a pair with it, plus one. */
  private readonly seenWith: Uint32Array;
  private readonly weights: Float64Array;

  constructor(private readonly pairs: Neighbours) {
    const count = pairs.firsts.length - 1;
    this.isTaken = new Uint8Array(count);
    this.seenWith = new Uint32Array(count);
    this.weights = new Float64Array(count);
    for (let article = 0; article < count; article += 1) {
      for (const { containment } of this.closeTo(article)) {
        this.weights[article] = (this.weights[article] as number) + containment;
      }
    }
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

  groups(): Group[] {
    const { weights, isTaken } = this;
    const all = Array.from(weights.keys()).filter((article) => weights[article] !== 0);
    const order = all.sort((x, y) => (weights[y] as number) - (weights[x] as number) || x - y);
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
 * The order of the edges doesn't matter. Clusters come in the order of their first members.
 */
export function clusterPairs(edges: readonly ClusterEdge[]): CopyCluster[] {
  return asClusters(new ClusterBuilder(neighboursOf(edges)).groups());
}

function asClusters(groups: readonly Group[]): CopyCluster[] {
  const once = new Set<number>();
  const often = new Set<number>();
  for (const { members } of groups) {
    for (const member of members) (once.has(member) ? often : once).add(member);
  }
  return groups
    .map(({ core, members }) => ({
      core,
      members: [...members].sort((x, y) => x - y),
      isChained: members.some((member) => often.has(member)),
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
