import type { ArticleWords } from './article-words';

/**
 * The words of all articles one after the other, in memory that workers can share. An article is
 * its number in the order of paths; a place is a word of some article.
 */
export interface CopyCorpus {
  /** By place: the word's hash, or `barrier` where it is boilerplate. */
  readonly hashes: Uint32Array;
  /** By place: where the word begins in its article, in code points. */
  readonly starts: Uint32Array;
  /** By place: its length in code points. */
  readonly lengths: Uint8Array;
  /** By article: the place of its first word. */
  readonly firsts: Uint32Array;
  /** By article: how many words it has. */
  readonly counts: Uint32Array;
}

/** The words of a corpus, of which not all need be in memory yet. */
export interface WordsOnDemand {
  readonly corpus: CopyCorpus;
  /** Called before an article's words are looked at. */
  readonly need: (article: number) => void;
}

// One for all: code that calls another one each time is compiled anew for it.
const nothingToDo = () => undefined;

/** Words that are all in memory. */
export function inMemory(corpus: CopyCorpus): WordsOnDemand {
  return { corpus, need: nothingToDo };
}

/** Stands in place of a word that neither makes nor hides a copy. Equals nothing, itself included. */
export const barrier = 0;

/** Puts the words of articles one after the other. @param articles in the order of their paths. */
export function gatherCorpus(articles: readonly ArticleWords[]): CopyCorpus {
  const total = articles.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const corpus: CopyCorpus = {
    hashes: new Uint32Array(total),
    starts: new Uint32Array(total),
    lengths: new Uint8Array(total),
    firsts: new Uint32Array(articles.length),
    counts: new Uint32Array(articles.length),
  };
  let place = 0;
  for (const [article, { hashes, starts, lengths }] of articles.entries()) {
    corpus.hashes.set(hashes, place);
    corpus.starts.set(starts, place);
    corpus.lengths.set(lengths, place);
    corpus.firsts[article] = place;
    corpus.counts[article] = hashes.length;
    place += hashes.length;
  }
  return corpus;
}

/** The words of an article, barriers among them. */
export function wordsIn({ hashes, firsts, counts }: CopyCorpus, article: number): Uint32Array {
  const first = firsts[article] as number;
  return hashes.subarray(first, first + (counts[article] as number));
}
