import { pushTo } from '../text/push-to';
import { barrier, type CopyCorpus } from './copy-corpus';
import { type CopyLines, type LineView, linesOf, shortWords } from './copy-lines';
import { LineRelations } from './line-relations';
import { type SeedList, SeedRoom, sortSeeds } from './seeds';

/** Lines of up to so many words are labels and menus, wherever they recur. */
const labelWords = 6;
/** How many lines from either end of a file a short one counts as standing at its head or tail. */
const edgeLines = 6;
/** How many of the outermost longer lines may be a site's own words. */
const edgeParagraphs = 3;
/**
 * From so many words on a line is a paragraph of an article, however often it recurs: a closing one
 * that others took over is a copy, and what is boilerplate all the same can be marked.
 */
const paragraphWords = 25;
/** In how many articles a line must recur: a short one, a longer one. */
const fewest = { short: 4, long: 5 };
/** So many of the articles in which a line recurs are compared with one another. */
const sampled = 6;
/** What share of the compared pairs must have nothing else in common. */
const enoughUnrelated = 2 / 3;

/** Calls back for each line that may be a site's own words, by its place in the article. */
function eachSuspect(view: LineView, visit: (line: number) => void): void {
  const { count } = view;
  const longLines: number[] = [];
  for (let line = 0; line < count; line += 1) {
    const length = view.length(line);
    const isAtEdge = line < edgeLines || line >= count - edgeLines;
    if (length <= labelWords || (length <= shortWords && isAtEdge)) visit(line);
    else if (length > shortWords) longLines.push(line);
  }
  for (const [index, line] of longLines.entries()) {
    const isOuter = index < edgeParagraphs || index >= longLines.length - edgeParagraphs;
    const length = view.length(line);
    if (isOuter && length < paragraphWords) visit(line);
  }
}

/** All suspect lines, by their place in the article; sorted by their hash, then by article. */
function listSuspects(corpus: CopyCorpus, lines: CopyLines): SeedList {
  const suspects = new SeedRoom();
  suspects.clear(lines.hashes.length);
  for (let article = 0; article < lines.counts.length; article += 1) {
    const view = linesOf(corpus, lines, article);
    eachSuspect(view, (line) => {
      suspects.put(lines.hashes[view.first + line] as number, line, article);
    });
  }
  return sortSeeds(suspects.first());
}

/** The same line in several articles, once for each. */
interface Recurrence {
  readonly hash: number;
  readonly isShort: boolean;
  /** In the order of paths. */
  readonly articles: readonly number[];
  /** Where it stands in the list of suspects, half-open. */
  readonly from: number;
  readonly to: number;
}

function recurrences(corpus: CopyCorpus, lines: CopyLines, suspects: SeedList): Recurrence[] {
  const { hashes, places, articles } = suspects;
  const found: Recurrence[] = [];
  for (let from = 0; from < hashes.length; ) {
    const hash = hashes[from] as number;
    let to = from + 1;
    while (to < hashes.length && hashes[to] === hash) to += 1;
    if (to - from >= fewest.short) {
      const view = linesOf(corpus, lines, articles[from] as number);
      const isShort = view.length(places[from] as number) <= shortWords;
      const members = [...new Set(articles.subarray(from, to))];
      const isEnough = members.length >= (isShort ? fewest.short : fewest.long);
      if (isEnough) found.push({ hash, isShort, articles: members, from, to });
    }
    from = to;
  }
  return found;
}

/** Some of the articles, evenly over the order of paths. */
function sample(articles: readonly number[]): number[] {
  if (articles.length <= sampled) return [...articles];
  return Array.from(
    { length: sampled },
    (_, index) => articles[Math.floor((index * articles.length) / sampled)] as number,
  );
}

/** Whether the articles in which a line recurs have, most of them, nothing else in common. */
function isOnUnrelated({ hash, articles }: Recurrence, relations: LineRelations): boolean {
  const chosen = sample(articles);
  let [unrelated, pairs] = [0, 0];
  for (let j = 1; j < chosen.length; j += 1) {
    for (let i = 0; i < j; i += 1) {
      pairs += 1;
      if (relations.areUnrelated(chosen[i] as number, chosen[j] as number, hash)) unrelated += 1;
    }
  }
  return unrelated >= pairs * enoughUnrelated;
}

/** Stretches of words in one article, from its first one, half-open. */
export type WordStretches = readonly (readonly [from: number, to: number])[];

/**
 * Finds the lines that are a site's own words and not an article's: they recur at the head or tail
 * of files, or as short lines and lists of links, in articles that have nothing else in common. A
 * story stands in many files as well, but those share more than one of its lines.
 *
 * @returns where they stand, by article. The order of the articles' words in memory doesn't matter.
 */
export function findBoilerplate(corpus: CopyCorpus, lines: CopyLines): Map<number, WordStretches> {
  const suspects = listSuspects(corpus, lines);
  const recurring = recurrences(corpus, lines, suspects);
  const labels = new Set(recurring.filter(({ isShort }) => isShort).map(({ hash }) => hash));
  const relations = new LineRelations(corpus, lines, labels);
  const found = new Map<number, [number, number][]>();
  for (const one of recurring) {
    if (!isOnUnrelated(one, relations)) continue;
    for (let at = one.from; at < one.to; at += 1) {
      const article = suspects.articles[at] as number;
      const view = linesOf(corpus, lines, article);
      const line = suspects.places[at] as number;
      const from = lines.words[view.first + line] as number;
      pushTo(found, article, [from, from + view.length(line)] as [number, number]);
    }
  }
  return found;
}

/** The words that stand in stretches of an article's text, in code points. */
export function wordsWithin(
  { starts, lengths, firsts, counts }: CopyCorpus,
  article: number,
  spans: readonly { readonly start: number; readonly end: number }[],
): WordStretches {
  const first = firsts[article] as number;
  const end = first + (counts[article] as number);
  return spans.map((span) => {
    let from = first;
    while (from < end && (starts[from] as number) + (lengths[from] as number) <= span.start) {
      from += 1;
    }
    let to = from;
    while (to < end && (starts[to] as number) < span.end) to += 1;
    return [from - first, to - first];
  });
}

/** Puts barriers in the place of words. Changes `corpus.hashes`. */
export function setBarriers(corpus: CopyCorpus, article: number, stretches: WordStretches): void {
  const first = corpus.firsts[article] as number;
  for (const [from, to] of stretches) corpus.hashes.fill(barrier, first + from, first + to);
}
