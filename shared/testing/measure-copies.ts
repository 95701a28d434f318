import { foldForSearch } from '../text/fold-arabic';
import { pushTo } from '../text/push-to';
import type { PlantedArticle, PlantedParagraph } from './planted-copies';

/** A pair as it was found. Articles by their place in the list; spans in code points, half-open. */
export interface FoundPair {
  readonly a: number;
  readonly b: number;
  readonly jaccard: number;
  readonly containmentOfA: number;
  readonly containmentOfB: number;
  readonly passages: readonly FoundPassage[];
}

export interface FoundPassage {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** How many there were, and how many of them were found. */
export interface Recall {
  found: number;
  total: number;
}

/** Found copies against what was planted. */
export interface PlantedMeasure {
  /** Passages of a source and its copies with up to 10 % of their words changed. */
  readonly upTo10: Recall;
  /** Those with more, up to 16 %. */
  readonly above10: Recall;
  /** Found pairs, and those of them that share a planted paragraph (in `found`). */
  readonly precision: Recall;
}

function key(a: number, b: number): string {
  return `${a} ${b}`;
}

/** By paragraph: the articles that have it, in order. */
function placesOf(articles: readonly PlantedArticle[]) {
  const places = new Map<number, { article: number; paragraph: PlantedParagraph }[]>();
  for (const [article, { paragraphs }] of articles.entries()) {
    for (const paragraph of paragraphs) {
      pushTo(places, paragraph.origin, { article, paragraph });
    }
  }
  return places;
}

/** Whether at least 80 % of a paragraph's words lie in some spans. */
function isCovered(
  text: string,
  { start, end }: PlantedParagraph,
  spans: readonly (readonly [start: number, end: number])[],
): boolean {
  let [all, covered] = [0, 0];
  for (const { index } of text.slice(start, end).matchAll(/\S+/g)) {
    all += 1;
    const at = start + index;
    if (spans.some(([from, to]) => at >= from && at < to)) covered += 1;
  }
  return covered >= all * 0.8;
}

type Place = { readonly article: number; readonly paragraph: PlantedParagraph };

/** All pairs of places of one paragraph in two articles, the earlier article first. */
function* copiedParagraphs(articles: readonly PlantedArticle[]): Generator<[Place, Place]> {
  for (const places of placesOf(articles).values()) {
    for (const [index, source] of places.entries()) {
      for (const copy of places.slice(index + 1)) {
        if (source.article !== copy.article) yield [source, copy];
      }
    }
  }
}

/**
 * Measures passages and pairs against the truth. A passage is found where at least 80 % of its words
 * are covered on both sides by passages of the pair that lie on each other.
 */
export function measurePlanted(
  articles: readonly PlantedArticle[],
  found: readonly FoundPair[],
): PlantedMeasure {
  const byArticles = new Map(found.map((pair) => [key(pair.a, pair.b), pair]));
  const planted = new Set<string>();
  const upTo10 = { found: 0, total: 0 };
  const above10 = { found: 0, total: 0 };
  for (const [source, copy] of copiedParagraphs(articles)) {
    const name = key(source.article, copy.article);
    planted.add(name);
    const { changed } = copy.paragraph;
    // Two copies of one source differ by more than either of them.
    if (source.paragraph.changed > 0 || changed > 0.16) continue;
    const recall = changed <= 0.1 ? upTo10 : above10;
    recall.total += 1;
    const pair = byArticles.get(name);
    if (pair !== undefined && isFound(articles, source, copy, pair)) recall.found += 1;
  }
  const right = found.filter(({ a, b }) => planted.has(key(a, b))).length;
  return { upTo10, above10, precision: { found: right, total: found.length } };
}

function isFound(
  articles: readonly PlantedArticle[],
  source: Place,
  copy: Place,
  { passages }: FoundPair,
): boolean {
  const [inA, inB] = [source.paragraph, copy.paragraph];
  const both = passages.filter(
    ({ aStart, aEnd, bStart, bEnd }) =>
      aStart < inA.end && aEnd > inA.start && bStart < inB.end && bEnd > inB.start,
  );
  const [a, b] = [articles[source.article]?.text ?? '', articles[copy.article]?.text ?? ''];
  return (
    isCovered(
      a,
      inA,
      both.map(({ aStart, aEnd }) => [aStart, aEnd]),
    ) &&
    isCovered(
      b,
      inB,
      both.map(({ bStart, bEnd }) => [bStart, bEnd]),
    )
  );
}

/** Exact figures of all pairs of articles that share a shingle. */
export interface ExactFigures {
  readonly jaccard: number;
  readonly containmentOfA: number;
  readonly containmentOfB: number;
}

/** The shingles of an article's body, as strings: nothing here is shared with what is measured. */
function shinglesOf({ text, body }: PlantedArticle): Set<string> {
  const words = foldForSearch(text.slice(body.start, body.end)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/**
 * Compares every article with every other one, over exact sets of shingles of their bodies.
 * @returns by `"a b"`: the figures of the pairs that share any.
 */
function bruteForce(articles: readonly PlantedArticle[]): Map<string, ExactFigures> {
  const sets = articles.map(shinglesOf);
  const figures = new Map<string, ExactFigures>();
  for (const [b, ofB] of sets.entries()) {
    for (const [a, ofA] of sets.slice(0, b).entries()) {
      let shared = 0;
      for (const shingle of ofB) if (ofA.has(shingle)) shared += 1;
      if (shared === 0) continue;
      figures.set(key(a, b), {
        jaccard: shared / (ofA.size + ofB.size - shared),
        containmentOfA: shared / ofA.size,
        containmentOfB: shared / ofB.size,
      });
    }
  }
  return figures;
}

/** Found pairs against brute force. */
export interface BruteForceMeasure {
  /** Pairs of which one largely (30 %) stands in the other. */
  readonly pairs: Recall;
  /** Found pairs, and those of them whose three figures are the exact ones (in `found`). */
  readonly figures: Recall;
}

export function measureAgainstBruteForce(
  articles: readonly PlantedArticle[],
  found: readonly FoundPair[],
): BruteForceMeasure {
  const exact = bruteForce(articles);
  const names = new Set(found.map(({ a, b }) => key(a, b)));
  const pairs = { found: 0, total: 0 };
  for (const [name, { containmentOfA, containmentOfB }] of exact) {
    if (Math.max(containmentOfA, containmentOfB) < 0.3) continue;
    pairs.total += 1;
    if (names.has(name)) pairs.found += 1;
  }
  const right = found.filter((pair) => {
    const figures = exact.get(key(pair.a, pair.b));
    return (
      figures?.jaccard === pair.jaccard &&
      figures.containmentOfA === pair.containmentOfA &&
      figures.containmentOfB === pair.containmentOfB
    );
  });
  return { pairs, figures: { found: right.length, total: found.length } };
}
