import { type AlignedPassage, PassageAligner } from './align-passages';
import { barrier, type CopyCorpus, wordsIn } from './copy-corpus';
import { differencesIn } from './passage-differences';
import { ShingleTable, shingleWords } from './shingle-table';

/** Fewer equal words in a passage are phrases of the language, not a copy. */
const passageWords = 8;
/** With this many in one passage, the passage alone makes a pair. */
const tellingWords = 12;
/** Below that, an article must largely stand in the other one. */
const tellingContainment = 0.3;

/** Two articles that share text. */
export interface ComparedPair {
  readonly a: number;
  readonly b: number;
  /** Different shingles of each article, and of those in both. */
  readonly shinglesOfA: number;
  readonly shinglesOfB: number;
  readonly sharedShingles: number;
  /** Whether all words outside boilerplate are the same. */
  readonly isExact: boolean;
  /** What differs within its passages: a sum of `differenceKind`s. */
  readonly differences: number;
  /** In the order of the first article. */
  readonly passages: readonly ComparedPassage[];
}

/** How much of each article stands in the other one: product.md's figures, all from 0 to 1. */
export interface PairFigures {
  readonly jaccard: number;
  readonly containmentOfA: number;
  readonly containmentOfB: number;
}

/** The figures of a pair. */
export function figuresOf(
  pair: Pick<ComparedPair, 'shinglesOfA' | 'shinglesOfB' | 'sharedShingles'>,
): PairFigures {
  const { shinglesOfA, shinglesOfB, sharedShingles } = pair;
  return {
    jaccard: sharedShingles / Math.max(1, shinglesOfA + shinglesOfB - sharedShingles),
    containmentOfA: sharedShingles / Math.max(1, shinglesOfA),
    containmentOfB: sharedShingles / Math.max(1, shinglesOfB),
  };
}

/** A passage in code points of each article, half-open. */
export interface ComparedPassage {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
  /** Equal words. */
  readonly words: number;
  /** A sum of `differenceKind`s. */
  readonly differences: number;
}

/** How many different shingles some articles have. */
export function* countShingles(
  corpus: CopyCorpus,
  articles: Iterable<number>,
): Generator<[article: number, shingles: number]> {
  const table = new ShingleTable();
  for (const article of articles) {
    table.fill(wordsIn(corpus, article));
    yield [article, table.size];
  }
}

/** Compares pairs of articles; those that share their first one are best compared in a row. */
export class ArticleComparer {
  private readonly table = new ShingleTable();
  private readonly aligner = new PassageAligner(this.table);
  private filledWith = -1;
  private words: Uint32Array = new Uint32Array(0);

  /** @param sizes by article: how many different shingles it has. */
  constructor(
    private readonly corpus: CopyCorpus,
    private readonly sizes: Uint32Array,
  ) {}

  /** What two articles share, or `null` where that is too little to call them copies. */
  compare(a: number, b: number): ComparedPair | null {
    if (a !== this.filledWith) {
      this.words = wordsIn(this.corpus, a);
      this.table.fill(this.words);
      this.filledWith = a;
    }
    const others = wordsIn(this.corpus, b);
    const passages = this.aligner.align(this.words, others, passageWords);
    const { sharedShingles } = this.aligner;
    const isExact = areEqual(this.words, others);
    const shinglesOfA = this.table.size;
    const shinglesOfB = this.sizes[b] as number;
    const smaller = Math.min(shinglesOfA, shinglesOfB);
    if (!isExact && !isTelling(passages, sharedShingles, smaller)) return null;
    if (passages.length === 0) passages.push(wholeArticles(this.words, others));
    const placed: ComparedPassage[] = [];
    let differences = 0;
    for (const passage of passages) {
      const one = this.placed(a, b, passage, others);
      placed.push(one);
      differences |= one.differences;
    }
    placed.sort(comparePlaces);
    return {
      a,
      b,
      shinglesOfA,
      shinglesOfB,
      sharedShingles,
      isExact,
      differences,
      passages: placed,
    };
  }

  private placed(a: number, b: number, passage: AlignedPassage, others: Uint32Array) {
    return {
      aStart: this.startOf(a, passage.aFrom),
      aEnd: this.endOf(a, passage.aTo - 1),
      bStart: this.startOf(b, passage.bFrom),
      bEnd: this.endOf(b, passage.bTo - 1),
      words: passage.equalWords,
      differences: differencesIn(this.words, others, passage),
    };
  }

  private startOf(article: number, word: number): number {
    const { starts, firsts } = this.corpus;
    return starts[(firsts[article] as number) + word] as number;
  }

  private endOf(article: number, word: number): number {
    const { starts, lengths, firsts } = this.corpus;
    const place = (firsts[article] as number) + word;
    return (starts[place] as number) + (lengths[place] as number);
  }
}

/** The order of passages. */
function comparePlaces(x: ComparedPassage, y: ComparedPassage): number {
  return x.aStart - y.aStart || x.bStart - y.bStart || x.aEnd - y.aEnd;
}

/** @param smaller how many different shingles the article with fewer of them has. */
function isTelling(passages: readonly AlignedPassage[], shared: number, smaller: number): boolean {
  for (const { equalWords } of passages) if (equalWords >= tellingWords) return true;
  return passages.length > 0 && smaller > 0 && shared / smaller >= tellingContainment;
}

/** Whether two articles are the same, word by word; fewer words than a shingle are no article. */
function areEqual(a: Uint32Array, b: Uint32Array): boolean {
  let [i, j, equal] = [nextWord(a, 0), nextWord(b, 0), 0];
  while (i < a.length && j < b.length) {
    if (a[i] !== b[j]) return false;
    equal += 1;
    i = nextWord(a, i + 1);
    j = nextWord(b, j + 1);
  }
  return i === a.length && j === b.length && equal >= shingleWords;
}

/** The first word from a place on that is no barrier. */
function nextWord(words: Uint32Array, from: number): number {
  let at = from;
  while (at < words.length && words[at] === barrier) at += 1;
  return at;
}

/** Two articles so short that they make no passage, but are the same. */
function wholeArticles(a: Uint32Array, b: Uint32Array): AlignedPassage {
  const [inA, inB] = [withoutEdges(a), withoutEdges(b)];
  const equalWords = a.reduce((sum, word) => sum + (word === barrier ? 0 : 1), 0);
  const runs = [{ a: inA.from, b: inB.from, length: inA.to - inA.from }];
  return { aFrom: inA.from, aTo: inA.to, bFrom: inB.from, bTo: inB.to, equalWords, runs };
}

/** From the first word that counts to the last one. */
function withoutEdges(words: Uint32Array): { from: number; to: number } {
  const from = words.findIndex((word) => word !== barrier);
  return { from, to: words.findLastIndex((word) => word !== barrier) + 1 };
}
