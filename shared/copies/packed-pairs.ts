import type { ComparedPair, ComparedPassage } from './compare-articles';
import { joinNumbers } from './join-numbers';

/** Pairs as plain numbers, sorted by `a`, then `b`: 28 bytes a pair and 24 a passage. */
export interface PackedPairs {
  /** `pairFields` numbers a pair. */
  readonly pairs: Uint32Array;
  /** `passageFields` numbers a passage, in the order of the pairs. */
  readonly passages: Uint32Array;
}

const pairFields = 7;
const passageFields = 6;
const exactFlag = 0x100;

/** How many pairs there are. */
export function pairCount({ pairs }: Pick<PackedPairs, 'pairs'>): number {
  return pairs.length / pairFields;
}

/** Packs pairs in the order they come. */
export function packPairs(list: readonly ComparedPair[]): PackedPairs {
  const pairs = new Uint32Array(list.length * pairFields);
  const total = list.reduce((sum, { passages }) => sum + passages.length, 0);
  const passages = new Uint32Array(total * passageFields);
  let at = 0;
  for (const [index, pair] of list.entries()) {
    const { a, b, shinglesOfA, shinglesOfB, sharedShingles, differences, isExact } = pair;
    const flags = differences | (isExact ? exactFlag : 0);
    const row = [a, b, shinglesOfA, shinglesOfB, sharedShingles, flags, pair.passages.length];
    pairs.set(row, index * pairFields);
    for (const { aStart, aEnd, bStart, bEnd, words, differences: differing } of pair.passages) {
      passages.set([aStart, aEnd, bStart, bEnd, words, differing], at);
      at += passageFields;
    }
  }
  return { pairs, passages };
}

/** What two articles share, without the passages. */
export type PairSummary = Omit<ComparedPair, 'passages'> & { readonly passageCount: number };

/** One pair by its place in the list. */
export function summaryAt(pairs: Uint32Array, index: number): PairSummary {
  const at = index * pairFields;
  const field = (offset: number) => pairs[at + offset] as number;
  return {
    a: field(0),
    b: field(1),
    shinglesOfA: field(2),
    shinglesOfB: field(3),
    sharedShingles: field(4),
    isExact: (field(5) & exactFlag) !== 0,
    differences: field(5) & (exactFlag - 1),
    passageCount: field(6),
  };
}

/** One passage by its place in the list of all passages. */
export function passageAt(passages: Uint32Array, index: number): ComparedPassage {
  const at = index * passageFields;
  const field = (offset: number) => passages[at + offset] as number;
  return {
    aStart: field(0),
    aEnd: field(1),
    bStart: field(2),
    bEnd: field(3),
    words: field(4),
    differences: field(5),
  };
}

/** All pairs in order, each with its passages. */
export function* eachPair(packed: PackedPairs): Generator<ComparedPair> {
  let next = 0;
  for (let index = 0; index < pairCount(packed); index += 1) {
    const { passageCount, ...summary } = summaryAt(packed.pairs, index);
    const passages: ComparedPassage[] = [];
    for (let i = 0; i < passageCount; i += 1) passages.push(passageAt(packed.passages, next + i));
    next += passageCount;
    yield { ...summary, passages };
  }
}

/** The pairs that an article is in, in order, each with its passages. Reads the whole list once. */
export function* pairsWith(packed: PackedPairs, article: number): Generator<ComparedPair> {
  const { pairs, passages } = packed;
  let next = 0;
  for (let at = 0; at < pairs.length; at += pairFields) {
    const count = pairs[at + 6] as number;
    if (pairs[at] === article || pairs[at + 1] === article) {
      const { passageCount, ...summary } = summaryAt(pairs, at / pairFields);
      const own = Array.from({ length: passageCount }, (_, i) => passageAt(passages, next + i));
      yield { ...summary, passages: own };
    }
    next += count;
  }
}

/**
 * Keeps the pairs of which both articles are wanted, under other numbers.
 * @param numbers by article: its new number, growing with the old one; -1 where it isn't wanted.
 */
export function renumberPairs(packed: PackedPairs, numbers: Int32Array): PackedPairs {
  const { pairs, passages } = packed;
  const keptPairs = new Uint32Array(pairs.length);
  const keptPassages = new Uint32Array(passages.length);
  let [from, toPair, toPassage] = [0, 0, 0];
  for (let at = 0; at < pairs.length; at += pairFields) {
    const length = (pairs[at + 6] as number) * passageFields;
    const [a, b] = [numbers[pairs[at] as number] ?? -1, numbers[pairs[at + 1] as number] ?? -1];
    if (a >= 0 && b >= 0) {
      keptPairs.set(pairs.subarray(at, at + pairFields), toPair);
      keptPairs.set([a, b], toPair);
      keptPassages.set(passages.subarray(from, from + length), toPassage);
      toPair += pairFields;
      toPassage += length;
    }
    from += length;
  }
  return { pairs: keptPairs.slice(0, toPair), passages: keptPassages.slice(0, toPassage) };
}

/** Puts lists one after the other. @param lists each sorted, and its pairs after those before it. */
export function joinPairs(lists: readonly PackedPairs[]): PackedPairs {
  return {
    pairs: joinNumbers(lists.map(({ pairs }) => pairs)),
    passages: joinNumbers(lists.map(({ passages }) => passages)),
  };
}

/** A place in a sorted list of pairs. */
class PairCursor {
  private pair = 0;
  private passage = 0;

  constructor(private readonly list: PackedPairs) {}

  get isAtEnd(): boolean {
    return this.pair >= this.list.pairs.length;
  }

  /** Takes the pairs that come before the one at which another list is. */
  takeBefore(other: PairCursor): PackedPairs {
    const { pairs, passages } = this.list;
    const { pair, passage } = this;
    while (!this.isAtEnd && this.isBefore(other)) {
      this.passage += (pairs[this.pair + 6] as number) * passageFields;
      this.pair += pairFields;
    }
    return {
      pairs: pairs.subarray(pair, this.pair),
      passages: passages.subarray(passage, this.passage),
    };
  }

  private isBefore(other: PairCursor): boolean {
    if (other.isAtEnd) return true;
    const theirs = other.list.pairs;
    const [a, b] = [this.list.pairs[this.pair] as number, this.list.pairs[this.pair + 1] as number];
    const [otherA, otherB] = [theirs[other.pair] as number, theirs[other.pair + 1] as number];
    return a < otherA || (a === otherA && b < otherB);
  }
}

/** Puts two sorted lists of different pairs together into one. */
export function mergePairs(x: PackedPairs, y: PackedPairs): PackedPairs {
  const [inX, inY] = [new PairCursor(x), new PairCursor(y)];
  const parts: PackedPairs[] = [];
  while (!inX.isAtEnd || !inY.isAtEnd) parts.push(inX.takeBefore(inY), inY.takeBefore(inX));
  return joinPairs(parts);
}
