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
  let total = 0;
  for (const { passages } of list) total += passages.length;
  const passages = new Uint32Array(total * passageFields);
  let pairPlace = 0;
  let passagePlace = 0;
  for (const pair of list) {
    packPair(pair, pairs, pairPlace);
    pairPlace += pairFields;
    for (const passage of pair.passages) {
      packPassage(passage, passages, passagePlace);
      passagePlace += passageFields;
    }
  }
  return { pairs, passages };
}

function packPair(pair: ComparedPair, pairs: Uint32Array, at: number): void {
  pairs[at] = pair.a;
  pairs[at + 1] = pair.b;
  pairs[at + 2] = pair.shinglesOfA;
  pairs[at + 3] = pair.shinglesOfB;
  pairs[at + 4] = pair.sharedShingles;
  pairs[at + 5] = pair.differences | (pair.isExact ? exactFlag : 0);
  pairs[at + 6] = pair.passages.length;
}

function packPassage(passage: ComparedPassage, passages: Uint32Array, at: number): void {
  passages[at] = passage.aStart;
  passages[at + 1] = passage.aEnd;
  passages[at + 2] = passage.bStart;
  passages[at + 3] = passage.bEnd;
  passages[at + 4] = passage.words;
  passages[at + 5] = passage.differences;
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

/** Which articles are in pairs, pair by pair. */
export function* eachTie({
  pairs,
}: Pick<PackedPairs, 'pairs'>): Generator<{ a: number; b: number }> {
  for (let at = 0; at < pairs.length; at += pairFields) {
    yield { a: pairs[at] as number, b: pairs[at + 1] as number };
  }
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

/** Puts lists one after the other. @param lists each sorted, and its pairs after those before it. */
export function joinPairs(lists: readonly PackedPairs[]): PackedPairs {
  return {
    pairs: joinNumbers(lists.map(({ pairs }) => pairs)),
    passages: joinNumbers(lists.map(({ passages }) => passages)),
  };
}

/** Walks through a list of pairs, with the numbers that their articles have now. */
class PairCursor {
  private pair = 0;
  private passage = 0;
  a = 0;
  b = 0;

  /** @param numbers by article: its number now, or -1: then its pairs are left out. */
  constructor(
    private readonly list: PackedPairs,
    private readonly numbers: Int32Array | null,
  ) {
    this.settle();
  }

  get isAtEnd(): boolean {
    return this.pair >= this.list.pairs.length;
  }

  /** How many numbers the passages of the present pair have. */
  get passageLength(): number {
    return (this.list.pairs[this.pair + 6] as number) * passageFields;
  }

  next(): void {
    this.skip();
    this.settle();
  }

  private skip(): void {
    this.passage += this.passageLength;
    this.pair += pairFields;
  }

  /** Goes on to a pair that is wanted. */
  private settle(): void {
    while (!this.isAtEnd) {
      this.a = this.numberOf(this.list.pairs[this.pair] as number);
      this.b = this.numberOf(this.list.pairs[this.pair + 1] as number);
      if (this.a >= 0 && this.b >= 0) return;
      this.skip();
    }
  }

  private numberOf(article: number): number {
    return this.numbers === null ? article : (this.numbers[article] ?? -1);
  }

  isBefore(other: PairCursor): boolean {
    if (this.isAtEnd || other.isAtEnd) return other.isAtEnd;
    return this.a < other.a || (this.a === other.a && this.b < other.b);
  }

  /** Copies the present pair and its passages to places in another list. */
  copyTo({ pairs, passages }: PackedPairs, pair: number, passage: number): void {
    pairs[pair] = this.a;
    pairs[pair + 1] = this.b;
    for (let field = 2; field < pairFields; field += 1) {
      pairs[pair + field] = this.list.pairs[this.pair + field] as number;
    }
    const length = this.passageLength;
    for (let at = 0; at < length; at += 1) {
      passages[passage + at] = this.list.passages[this.passage + at] as number;
    }
  }
}

/**
 * Puts what was found anew among what is known.
 * @param known sorted.
 * @param numbers by article: the number it now has, growing with the old one; -1 where its pairs are
 *   known no more.
 * @param found sorted, under the new numbers; pairs that are not known.
 */
export function renewPairs(
  known: PackedPairs,
  numbers: Int32Array,
  found: PackedPairs,
): PackedPairs {
  const room = {
    pairs: new Uint32Array(known.pairs.length + found.pairs.length),
    passages: new Uint32Array(known.passages.length + found.passages.length),
  };
  const [old, fresh] = [new PairCursor(known, numbers), new PairCursor(found, null)];
  let [pair, passage] = [0, 0];
  while (!old.isAtEnd || !fresh.isAtEnd) {
    const next = old.isBefore(fresh) ? old : fresh;
    next.copyTo(room, pair, passage);
    pair += pairFields;
    passage += next.passageLength;
    next.next();
  }
  return { pairs: room.pairs.subarray(0, pair), passages: room.passages.subarray(0, passage) };
}
