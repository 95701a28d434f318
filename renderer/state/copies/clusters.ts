import type { ClusterDecision } from '../../../shared/model/corpus-file';
import { comparePaths } from '../../../shared/model/link';
import { remembered } from '../remembered';
import type { FoundList } from './found-copies';

type Found = FoundList['clusters'][number];

/** What somebody decided on clusters, with the articles by their places; -1 is one not in the list. */
export type PlacedDecision =
  | { readonly decision: ClusterDecision; readonly kind: 'canonical'; readonly article: number }
  | {
      readonly decision: ClusterDecision;
      readonly kind: 'cut' | 'merge';
      readonly a: number;
      readonly b: number;
    };

type Cut = PlacedDecision & { readonly kind: 'cut' | 'merge' };

/** A cluster as the present annotator has it: as found, and then cut, merged and given a head. */
export interface ReviewedCluster {
  /** The article that shares most with the others; clusters of a chain may have the same one. */
  readonly core: number;
  /** The article that tells it from all other clusters. */
  readonly own: number;
  /** Those that belong to it, sorted. */
  readonly members: readonly number[];
  /** The article that stands for it; `null` where nobody chose one. */
  readonly canonical: { readonly article: number; readonly decision: ClusterDecision } | null;
  /** Articles that were taken out, each with the decision. */
  readonly cut: readonly { readonly article: number; readonly decision: ClusterDecision }[];
  /** Why it is made of several that were found. */
  readonly merges: readonly ClusterDecision[];
  /** Whether an article of it is in another one as well. */
  readonly isChained: boolean;
}

/** The articles that are in several of some clusters. */
export const chainedIn = remembered(
  (clusters: readonly Pick<ReviewedCluster, 'members'>[]): ReadonlySet<number> => {
    const [once, twice] = [new Set<number>(), new Set<number>()];
    for (const { members } of clusters) {
      for (const member of members) (once.has(member) ? twice : once).add(member);
    }
    return twice;
  },
);

/** Finds the places of the articles that decisions name. */
export function placeDecisions(
  decisions: readonly ClusterDecision[],
  placeAt: (path: string) => number,
): PlacedDecision[] {
  return decisions.map((decision): PlacedDecision => {
    if (decision.kind === 'canonical') {
      return { decision, kind: 'canonical', article: placeAt(decision.article.path) };
    }
    const { kind, a, b } = decision;
    return { decision, kind, a: placeAt(a.path), b: placeAt(b.path) };
  });
}

interface Group {
  readonly clusters: Found[];
  readonly merges: ClusterDecision[];
}

/**
 * The article by which a found cluster is told from the others: its core, but of two that hang on a
 * core of others the second one, which is in no other cluster.
 */
function ownOf({ core, members }: Found, chained: ReadonlySet<number>): number {
  const alone = members.find((article) => !chained.has(article));
  return members.length === 2 && chained.has(core) && alone !== undefined ? alone : core;
}

/** The group that an article tells from the others, or else the first that it is in. */
function groupOf(
  groups: readonly Group[],
  article: number,
  chained: ReadonlySet<number>,
): Group | undefined {
  const isOwn = (cluster: Found) => ownOf(cluster, chained) === article;
  const has = ({ members }: Found) => members.includes(article);
  return (
    groups.find(({ clusters }) => clusters.some(isOwn)) ??
    groups.find(({ clusters }) => clusters.some(has))
  );
}

/** The found clusters, those put together that somebody merged. */
function mergedGroups(
  clusters: readonly Found[],
  merges: readonly Cut[],
  chained: ReadonlySet<number>,
): Group[] {
  let groups: Group[] = clusters.map((cluster) => ({ clusters: [cluster], merges: [] }));
  for (const { a, b, decision } of merges) {
    const [one, two] = [groupOf(groups, a, chained), groupOf(groups, b, chained)];
    if (one === undefined || two === undefined || one === two) continue;
    const both = {
      clusters: [...one.clusters, ...two.clusters],
      merges: [...one.merges, ...two.merges, decision],
    };
    groups = [...groups.filter((group) => group !== one && group !== two), both];
  }
  return groups;
}

function largestOf(clusters: readonly Found[]): Found {
  return clusters.reduce((one, two) => (two.members.length > one.members.length ? two : one));
}

function reviewed(
  group: Group,
  decisions: readonly PlacedDecision[],
  chained: ReadonlySet<number>,
): Omit<ReviewedCluster, 'isChained'> {
  const all = [...new Set(group.clusters.flatMap(({ members }) => members))].sort((x, y) => x - y);
  const cut = decisions.flatMap((one) =>
    one.kind === 'cut' && all.includes(one.a) && all.includes(one.b)
      ? [{ article: one.a, decision: one.decision }]
      : [],
  );
  const out = new Set(cut.map(({ article }) => article));
  const members = all.filter((article) => !out.has(article));
  const chosen = decisions.findLast(
    (one) => one.kind === 'canonical' && members.includes(one.article),
  );
  const canonical =
    chosen?.kind === 'canonical' ? { article: chosen.article, decision: chosen.decision } : null;
  const largest = largestOf(group.clusters);
  return {
    core: largest.core,
    own: ownOf(largest, chained),
    members,
    canonical,
    cut,
    merges: group.merges,
  };
}

/**
 * The clusters as one annotator has them, the largest first.
 * @param decisions of that annotator alone: two persons may see clusters differently.
 */
export function reviewClusters(
  clusters: readonly Found[],
  decisions: readonly PlacedDecision[],
): ReviewedCluster[] {
  const merges = decisions.filter((one): one is Cut => one.kind === 'merge');
  const chained = chainedIn(clusters);
  const groups = mergedGroups(clusters, merges, chained);
  const decided = groups.map((group) => reviewed(group, decisions, chained));
  const stillChained = chainedIn(decided);
  return decided
    .map((one) => ({ ...one, isChained: one.members.some((article) => stillChained.has(article)) }))
    .sort((x, y) => y.members.length - x.members.length || x.core - y.core || x.own - y.own);
}

/** The article that the others of a cluster are compared with. */
export function headOf({ core, canonical }: ReviewedCluster): number {
  return canonical?.article ?? core;
}

/** The article that a cluster is spoken of by. */
export function namedBy({ own, canonical }: ReviewedCluster): number {
  return canonical?.article ?? own;
}

/** An article of a cluster with the moment it was published, in ms since 1970. */
export interface DatedArticle {
  readonly article: number;
  readonly moment: number;
}

/**
 * The articles of a cluster in the order in which they were published, as far as their dates are known
 * for certain: only an ISO 8601 date counts.
 * @param publishedOf the date that is known of an article.
 */
export function timelineOf(
  articles: readonly number[],
  publishedOf: (article: number) => string | undefined,
): { readonly dated: readonly DatedArticle[]; readonly undated: readonly number[] } {
  const moments = articles.map((article) => {
    const written = publishedOf(article) ?? '';
    const moment = /^\d{4}(-\d{2}){0,2}(T|$)/.test(written) ? Date.parse(written) : Number.NaN;
    return { article, moment };
  });
  const dated = moments.filter(({ moment }) => !Number.isNaN(moment));
  return {
    dated: dated.sort((x, y) => x.moment - y.moment || x.article - y.article),
    undated: moments.filter(({ moment }) => Number.isNaN(moment)).map(({ article }) => article),
  };
}

/** Decisions in the order in which they were made. */
export function inOrderMade(decisions: readonly ClusterDecision[]): ClusterDecision[] {
  return [...decisions].sort((x, y) => comparePaths(x.createdAt, y.createdAt));
}
