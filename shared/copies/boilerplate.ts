import { barrier, type CopyCorpus } from './copy-corpus';
import { type CopyLines, type LineView, linesOf, shortWords } from './copy-lines';
import { LineRelations } from './line-relations';
import { type SeedList, sortSeeds } from './seeds';

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
function eachSuspect(view: LineView, visit: (line: number, length: number) => void): void {
  const { count } = view;
  const longLines: number[] = [];
  for (let line = 0; line < count; line += 1) {
    const length = view.length(line);
    const isAtEdge = line < edgeLines || line >= count - edgeLines;
    if (length <= labelWords || (length <= shortWords && isAtEdge)) visit(line, length);
    else if (length > shortWords) longLines.push(line);
  }
  for (const [index, line] of longLines.entries()) {
    const isOuter = index < edgeParagraphs || index >= longLines.length - edgeParagraphs;
    const length = view.length(line);
    if (isOuter && length < paragraphWords) visit(line, length);
  }
}

/** All suspect lines, sorted by their hash, then by article. */
function listSuspects(corpus: CopyCorpus, lines: CopyLines): SeedList {
  const hashes: number[] = [];
  const places: number[] = [];
  const articles: number[] = [];
  for (let article = 0; article < lines.counts.length; article += 1) {
    const view = linesOf(corpus, lines, article);
    eachSuspect(view, (line) => {
      hashes.push(lines.hashes[view.first + line] as number);
      places.push(line);
      articles.push(article);
    });
  }
  return sortSeeds({
    hashes: Uint32Array.from(hashes),
    places: Uint32Array.from(places),
    articles: Uint32Array.from(articles),
  });
}

/** The same line in several articles, once for each. */
interface Recurrence {
  readonly hash: number;
  readonly isShort: boolean;
  /** In the order of paths. */
  readonly articles: readonly number[];
}

function recurrences(corpus: CopyCorpus, lines: CopyLines, suspects: SeedList): Recurrence[] {
  const { hashes, places, articles } = suspects;
  const found: Recurrence[] = [];
  for (let from = 0; from < hashes.length; ) {
    let to = from + 1;
    while (to < hashes.length && hashes[to] === hashes[from]) to += 1;
    if (to - from >= fewest.short) {
      const view = linesOf(corpus, lines, articles[from] as number);
      const isShort = view.length(places[from] as number) <= shortWords;
      const members = [...new Set(articles.subarray(from, to))];
      const isEnough = members.length >= (isShort ? fewest.short : fewest.long);
      if (isEnough) found.push({ hash: hashes[from] as number, isShort, articles: members });
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

/**
 * Finds the lines that are a site's own words and not an article's: they recur at the head or tail
 * of files, or as short lines and lists of links, in articles that have nothing else in common. A
 * story stands in many files as well, but those share more than one of its lines.
 *
 * @returns the hashes of such lines. The order of the articles' words in memory doesn't matter.
 */
export function findBoilerplate(corpus: CopyCorpus, lines: CopyLines): Set<number> {
  const recurring = recurrences(corpus, lines, listSuspects(corpus, lines));
  const labels = new Set(recurring.filter(({ isShort }) => isShort).map(({ hash }) => hash));
  const relations = new LineRelations(corpus, lines, labels);
  return new Set(recurring.filter((one) => isOnUnrelated(one, relations)).map(({ hash }) => hash));
}

/** Stretches of words in one article, from its first one, half-open, in order. */
export type WordStretches = readonly (readonly [from: number, to: number])[];

/** Where the lines found by `findBoilerplate` stand in an article. */
export function boilerplateIn(
  corpus: CopyCorpus,
  lines: CopyLines,
  article: number,
  boilerplate: ReadonlySet<number>,
): WordStretches {
  const view = linesOf(corpus, lines, article);
  const stretches: [number, number][] = [];
  eachSuspect(view, (line, length) => {
    if (!boilerplate.has(lines.hashes[view.first + line] as number)) return;
    const from = lines.words[view.first + line] as number;
    stretches.push([from, from + length]);
  });
  return stretches.sort(([x], [y]) => x - y);
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
