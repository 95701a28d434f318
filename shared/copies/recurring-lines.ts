import type { CopyCorpus } from './copy-corpus';
import { type CopyLines, type LineView, linesOf, shortWords } from './copy-lines';
import { type HashSet, isIn } from './hash-set';
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

/** Calls back for each line that may be a site's own words, by its place in the article. */
export function eachSuspect(view: LineView, visit: (line: number) => void): void {
  const { count } = view;
  const longLines: number[] = [];
  for (let line = 0; line < count; line += 1) {
    const length = view.length(line);
    const isAtEdge = line < edgeLines || line >= count - edgeLines;
    if (length <= labelWords || (length <= shortWords && isAtEdge)) visit(line);
    else if (length > shortWords) longLines.push(line);
  }
  for (let index = 0; index < longLines.length; index += 1) {
    const isOuter = index < edgeParagraphs || index >= longLines.length - edgeParagraphs;
    const line = longLines[index] as number;
    if (isOuter && view.length(line) < paragraphWords) visit(line);
  }
}

/** The articles in which some line stands, in their order. */
export function* articlesWithLines(lines: CopyLines, wanted: HashSet): Generator<number> {
  for (let article = 0; article < lines.counts.length; article += 1) {
    const first = lines.firsts[article] as number;
    const end = first + (lines.counts[article] as number);
    let at = first;
    while (at < end && !isIn(wanted, lines.hashes[at] as number)) at += 1;
    if (at < end) yield article;
  }
}

/** All suspect lines, by their place in the article; sorted by their hash, then by article. */
function listSuspects(corpus: CopyCorpus, lines: CopyLines, wanted: HashSet | null): SeedList {
  const suspects = new SeedRoom();
  suspects.clear(wanted === null ? lines.hashes.length : 1024);
  const articles = wanted === null ? lines.counts.keys() : articlesWithLines(lines, wanted);
  for (const article of articles) {
    const view = linesOf(corpus, lines, article);
    eachSuspect(view, (line) => {
      const hash = lines.hashes[view.first + line] as number;
      if (wanted === null || isIn(wanted, hash)) suspects.put(hash, line, article);
    });
  }
  return sortSeeds(suspects.first());
}

/** A line that may be a site's own words, and recurs. */
export interface RecurringLine {
  readonly hash: number;
  readonly isShort: boolean;
  /** In the order of paths. */
  readonly articles: readonly number[];
}

/** The lines that recur as suspects. @param wanted where given, the only ones looked at. */
export function recurringLines(
  corpus: CopyCorpus,
  lines: CopyLines,
  wanted: HashSet | null,
): RecurringLine[] {
  const { hashes, places, articles } = listSuspects(corpus, lines, wanted);
  const found: RecurringLine[] = [];
  for (let from = 0; from < hashes.length; ) {
    const hash = hashes[from] as number;
    let to = from + 1;
    while (to < hashes.length && hashes[to] === hash) to += 1;
    if (to - from >= fewest.short) {
      const view = linesOf(corpus, lines, articles[from] as number);
      const isShort = view.length(places[from] as number) <= shortWords;
      const members = [...new Set(articles.subarray(from, to))];
      const isEnough = members.length >= (isShort ? fewest.short : fewest.long);
      if (isEnough) found.push({ hash, isShort, articles: members });
    }
    from = to;
  }
  return found;
}
