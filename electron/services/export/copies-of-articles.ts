import { figuresOf } from '../../../shared/copies/compare-articles';
import { groupsOf, type Tie } from '../../../shared/copies/groups';
import { containmentAt, eachPair, pairCount, summaryAt } from '../../../shared/copies/packed-pairs';
import type { ExportCopy } from '../../../shared/formats/export-document';
import { isCopyLink } from '../../../shared/model/link';
import { leakageBound, type SharedText } from '../../../shared/splits/leakage';
import { pushTo } from '../../../shared/text/push-to';
import type { CorpusCopies } from '../copies/find-in-corpus';
import type { CorpusIndex } from '../corpus/corpus-index';

/** Which articles of a corpus belong together; articles by their places in the index. */
export interface ArticleGroups {
  /** By article: the first one of those that no split may part from it. */
  readonly firsts: Int32Array;
  /** By article: the first one of its cluster of copies. */
  readonly clusterFirsts: Int32Array;
  /** Path of the first article of its cluster; `null` where an article has no copies. */
  clusterOf(article: number): string | null;
  /** The copies of an article that sort after it; none where they are not wanted. */
  copiesOf(article: number): readonly ExportCopy[];
  /** All pairs that share a passage. */
  readonly pairs: readonly SharedText[];
}

type PlaceOf = (path: string) => number | undefined;

/** What was found, with the articles by their places in the index. */
function foundPairs(copies: CorpusCopies, placeOf: PlaceOf): SharedText[] {
  const places = copies.paths.map(placeOf);
  const pairs: SharedText[] = [];
  for (let index = 0; index < pairCount(copies); index += 1) {
    const pair = summaryAt(copies.pairs, index);
    const [a, b] = [places[pair.a], places[pair.b]];
    if (a === undefined || b === undefined) continue;
    pairs.push({ a, b, containment: containmentAt(copies.pairs, index) });
  }
  return pairs;
}

/** What people decided: links that say two articles share text, and clusters that were put together. */
function decidedTies(index: CorpusIndex, placeOf: PlaceOf): Tie[] {
  const links = index.articles
    .flatMap(({ sidecars }) => [...sidecars.values()])
    .flatMap(({ summary }) => summary?.links ?? [])
    .filter(isCopyLink);
  const merges = [...index.corpusFiles.values()]
    .flatMap(({ content }) => content?.clusterDecisions ?? [])
    .flatMap((decision) => (decision.kind === 'merge' ? [decision] : []));
  return [...links, ...merges].flatMap((one) => {
    const [a, b] = [placeOf(one.a.path), placeOf(one.b.path)];
    return a === undefined || b === undefined ? [] : [{ a, b }];
  });
}

function pairKey({ a, b }: Tie): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

/** Pairs of articles that somebody said are no copies, or not of one cluster. */
function decidedApart(index: CorpusIndex, placeOf: PlaceOf): Set<string> {
  const links = index.articles
    .flatMap(({ sidecars }) => [...sidecars.values()])
    .flatMap(({ summary }) => summary?.links ?? [])
    .filter(({ scope, verdict }) => scope === 'article' && verdict === 'different');
  const cuts = [...index.corpusFiles.values()]
    .flatMap(({ content }) => content?.clusterDecisions ?? [])
    .flatMap((decision) => (decision.kind === 'cut' ? [decision] : []));
  const pairs = [...links, ...cuts].flatMap((one) => {
    const [a, b] = [placeOf(one.a.path), placeOf(one.b.path)];
    return a === undefined || b === undefined ? [] : [pairKey({ a, b })];
  });
  return new Set(pairs);
}

/** Files with the same bytes, also those too short for anything to be found in them. */
function sameBytes({ articles }: CorpusIndex): Tie[] {
  const firsts = new Map<string, number>();
  const ties: Tie[] = [];
  for (const [b, { facts }] of articles.entries()) {
    const a = firsts.get(facts.sha256);
    if (a === undefined) firsts.set(facts.sha256, b);
    else if (facts.characters > 0) ties.push({ a, b });
  }
  return ties;
}

/** What was found, by the path of the first article of each pair. */
function copiesByFirst(copies: CorpusCopies): Map<string, ExportCopy[]> {
  const byFirst = new Map<string, ExportCopy[]>();
  for (const pair of eachPair(copies)) {
    const [a = '', b = ''] = [copies.paths[pair.a], copies.paths[pair.b]];
    const passages = pair.passages.map(({ aStart, aEnd, bStart, bEnd, words }) => ({
      a: { start: aStart, end: aEnd },
      b: { start: bStart, end: bEnd },
      words,
    }));
    const copy = { path: b, ...figuresOf(pair), passages };
    pushTo(byFirst, a, copy);
  }
  return byFirst;
}

/**
 * Puts together the articles that are copies of one another: by what was found, by what people decided,
 * and by the files' bytes. "Not a copy" parts clusters, but no split: what shares text leaks, whatever
 * it is called.
 */
export function groupArticles(
  index: CorpusIndex,
  copies: CorpusCopies,
  areCopiesWanted: boolean,
): ArticleGroups {
  const places = new Map(index.articles.map(({ path }, place) => [path, place]));
  const placeOf: PlaceOf = (path) => places.get(path);
  const pairs = foundPairs(copies, placeOf);
  const found = [
    ...pairs.filter(({ containment }) => containment >= leakageBound),
    ...sameBytes(index),
  ];
  const decided = decidedTies(index, placeOf);
  const apart = decidedApart(index, placeOf);
  const together = found.filter((pair) => !apart.has(pairKey(pair)));
  const firsts = groupsOf(index.articles.length, [...found, ...decided]);
  const clusterFirsts = groupsOf(index.articles.length, [...together, ...decided]);
  const sizes = new Map<number, number>();
  for (const first of clusterFirsts) sizes.set(first, (sizes.get(first) ?? 0) + 1);
  const clusterOf = (article: number) => {
    const first = clusterFirsts[article] ?? article;
    return (sizes.get(first) ?? 1) > 1 ? (index.articles[first]?.path ?? null) : null;
  };
  const listed = areCopiesWanted ? copiesByFirst(copies) : new Map<string, ExportCopy[]>();
  const copiesOf = (article: number) => listed.get(index.articles[article]?.path ?? '') ?? [];
  return { firsts, clusterFirsts, clusterOf, copiesOf, pairs };
}
