import { barrier, type CopyCorpus, type WordsOnDemand } from './copy-corpus';
import { type CopyLines, linesOf } from './copy-lines';
import { hashSetOf } from './hash-set';
import { LineRelations } from './line-relations';
import {
  articlesWithLines,
  eachSuspect,
  type RecurringLine,
  recurringLines,
} from './recurring-lines';

/** So many of the articles in which a line recurs are compared with one another. */
const sampled = 6;
/** What share of the compared pairs must have nothing else in common. */
const enoughUnrelated = 2 / 3;

/** What is known of the lines of a corpus that recur, as sets of their hashes. */
export interface Boilerplate {
  /** Short lines that recur. */
  readonly labels: ReadonlySet<number>;
  /** Lines that are a site's own words. */
  readonly lines: ReadonlySet<number>;
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
function isOnUnrelated({ hash, articles }: RecurringLine, relations: LineRelations): boolean {
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

function hashesOf(lines: readonly RecurringLine[]): Set<number> {
  return new Set(lines.map(({ hash }) => hash));
}

function labelsAmong(lines: readonly RecurringLine[]): Set<number> {
  return hashesOf(lines.filter(({ isShort }) => isShort));
}

/**
 * Finds the lines that are a site's own words and not an article's: they recur at the head or tail
 * of files, or as short lines and lists of links, in articles that have nothing else in common. A
 * story stands in many files as well, but those share more than one of its lines.
 *
 * The order of the articles' words in memory doesn't matter.
 */
export function findBoilerplate(words: WordsOnDemand, lines: CopyLines): Boilerplate {
  const recurring = recurringLines(words.corpus, lines, null);
  const labels = labelsAmong(recurring);
  const relations = new LineRelations(words, lines, labels);
  return { labels, lines: hashesOf(recurring.filter((one) => isOnUnrelated(one, relations))) };
}

/** A set in which what was touched is put anew. */
function renewed(
  before: ReadonlySet<number>,
  touched: ReadonlySet<number>,
  now: ReadonlySet<number>,
): Set<number> {
  const kept = [...before].filter((one) => !touched.has(one));
  return new Set([...kept, ...now]);
}

/** What is in one of two sets only. */
function flippedIn(before: ReadonlySet<number>, now: ReadonlySet<number>): Set<number> {
  return new Set([
    ...[...before].filter((one) => !now.has(one)),
    ...[...now].filter((one) => !before.has(one)),
  ]);
}

/** The hashes of all lines of some articles. */
export function linesIn(lines: CopyLines, articles: Iterable<number>): Set<number> {
  const hashes = new Set<number>();
  for (const article of articles) {
    const first = lines.firsts[article] as number;
    const end = first + (lines.counts[article] as number);
    for (let at = first; at < end; at += 1) hashes.add(lines.hashes[at] as number);
  }
  return hashes;
}

/**
 * Finds them again after a change, with a look at those lines only of which something may have
 * changed: that stand in changed articles, or beside a label that has become one or is none any more.
 * @param touched hashes of all lines of changed articles, as they are and as they were.
 * @returns what `findBoilerplate` would, and the articles in which other lines than before are
 *   boilerplate.
 */
export function renewBoilerplate(
  before: Boilerplate,
  touched: ReadonlySet<number>,
  words: WordsOnDemand,
  lines: CopyLines,
): { boilerplate: Boilerplate; articles: number[] } {
  let looked = touched;
  let recurring = recurringLines(words.corpus, lines, hashSetOf(touched));
  const labels = renewed(before.labels, touched, labelsAmong(recurring));
  const flipped = flippedIn(before.labels, labels);
  if (flipped.size > 0) {
    const beside = linesIn(lines, articlesWithLines(lines, hashSetOf(flipped)));
    looked = new Set([...touched, ...beside]);
    recurring = recurringLines(words.corpus, lines, hashSetOf(looked));
  }
  const relations = new LineRelations(words, lines, labels);
  const now = hashesOf(recurring.filter((one) => isOnUnrelated(one, relations)));
  const own = renewed(before.lines, looked, now);
  const changed = hashSetOf(flippedIn(before.lines, own));
  return {
    boilerplate: { labels, lines: own },
    articles: [...articlesWithLines(lines, changed)],
  };
}

/** Stretches of words in one article, from its first one, half-open. */
export type WordStretches = readonly (readonly [from: number, to: number])[];

/** Where boilerplate stands in an article. */
export function boilerplateIn(
  corpus: CopyCorpus,
  lines: CopyLines,
  { lines: own }: Boilerplate,
  article: number,
): WordStretches {
  const view = linesOf(corpus, lines, article);
  const stretches: [from: number, to: number][] = [];
  eachSuspect(view, (line) => {
    if (!own.has(lines.hashes[view.first + line] as number)) return;
    const from = lines.words[view.first + line] as number;
    stretches.push([from, from + view.length(line)]);
  });
  return stretches;
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
  barWords(corpus.hashes, corpus.firsts[article] as number, stretches);
}

/** Puts barriers among the words of the article that begins at a place. Changes `hashes`. */
export function barWords(hashes: Uint32Array, first: number, stretches: WordStretches): void {
  for (const [from, to] of stretches) hashes.fill(barrier, first + from, first + to);
}
