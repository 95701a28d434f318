import type { ArticleWords } from './article-words';
import type { CopyCorpus } from './copy-corpus';

/** Lines of up to so many words are links, headings and datelines. */
export const shortWords = 12;

/** The lines of all articles that have words in them, one after the other. */
export interface CopyLines {
  /** By line: its first word, counted from the article's first one. */
  readonly words: Uint32Array;
  /** By line: a hash of its words, in which all numbers are alike. */
  readonly hashes: Uint32Array;
  /** By article: its first line. */
  readonly firsts: Uint32Array;
  /** By article: how many lines it has. */
  readonly counts: Uint32Array;
}

/** Puts the lines of articles one after the other. @param articles in the order of their paths. */
export function gatherLines(
  articles: readonly Pick<ArticleWords, 'lineFirsts' | 'lineHashes'>[],
): CopyLines {
  const total = articles.reduce((sum, { lineFirsts }) => sum + lineFirsts.length, 0);
  const lines: CopyLines = {
    words: new Uint32Array(total),
    hashes: new Uint32Array(total),
    firsts: new Uint32Array(articles.length),
    counts: new Uint32Array(articles.length),
  };
  let next = 0;
  for (const [article, { lineFirsts, lineHashes }] of articles.entries()) {
    lines.words.set(lineFirsts, next);
    lines.hashes.set(lineHashes, next);
    lines.firsts[article] = next;
    lines.counts[article] = lineFirsts.length;
    next += lineFirsts.length;
  }
  return lines;
}

/** Where one article's lines begin and end. A class: a function for each article would be dear. */
export class LineView {
  constructor(
    private readonly lines: Uint32Array,
    readonly first: number,
    readonly count: number,
    private readonly words: number,
  ) {}

  /** How many words its line has. @param line from 0. */
  length(line: number): number {
    const { lines, first } = this;
    const next = line + 1 < this.count ? (lines[first + line + 1] as number) : this.words;
    return next - (lines[first + line] as number);
  }
}

/** A view of one article's lines. */
export function linesOf(corpus: CopyCorpus, lines: CopyLines, article: number): LineView {
  const first = lines.firsts[article] as number;
  const count = lines.counts[article] as number;
  return new LineView(lines.words, first, count, corpus.counts[article] as number);
}
