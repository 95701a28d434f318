import type { ComparedPair, ComparedPassage } from './compare-articles';
import { enlarged, joinNumbers } from './join-numbers';

/** Pairs as plain numbers, sorted by `a`, then `b`: 28 bytes a pair and 24 a passage. */
export interface PackedPairs {
  /** `pairFields` numbers a pair. */
  readonly pairs: Uint32Array;
  /** `passageFields` numbers a passage, in the order of the pairs. */
  readonly passages: Uint32Array;
}

/** The numbers of a pair: `a`, `b`, its shingles (of `a`, of `b`, shared), flags, how many passages. */
export const pairFields = 7;
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

/** The larger of the two containments of a pair by its place in the list; 1 where it is exact. */
export function containmentAt(pairs: Uint32Array, index: number): number {
  const at = index * pairFields;
  if (((pairs[at + 5] as number) & exactFlag) !== 0) return 1;
  // Of the two containments that of the smaller article is the larger one.
  const smaller = Math.min(pairs[at + 2] as number, pairs[at + 3] as number);
  return (pairs[at + 4] as number) / Math.max(1, smaller);
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

/** Puts lists one after the other. @param lists each sorted, and its pairs after those before it. */
export function joinPairs(lists: readonly PackedPairs[]): PackedPairs {
  return {
    pairs: joinNumbers(lists.map(({ pairs }) => pairs)),
    passages: joinNumbers(lists.map(({ passages }) => passages)),
  };
}

/** A pair of a list: where it begins, and where its passages do. */
interface Cursor {
  pair: number;
  passage: number;
}

/** Moves a stretch of pairs with their passages within a list. */
function movePairs({ pairs, passages }: PackedPairs, from: Cursor, end: Cursor, to: Cursor): void {
  pairs.copyWithin(to.pair, from.pair, end.pair);
  passages.copyWithin(to.passage, from.passage, end.passage);
}

/** How many numbers the passages of a pair have. */
function passageLength({ pairs }: PackedPairs, pair: number): number {
  return (pairs[pair + 6] as number) * passageFields;
}

/**
 * Leaves out pairs that hold no more, and gives the others their new numbers.
 * @returns where the list ends now, and the articles that lost pairs.
 */
function keepPairs(list: PackedPairs, numbers: Int32Array): { end: Cursor; lost: number[] } {
  const { pairs } = list;
  const at = { pair: 0, passage: 0 };
  const end = { pair: 0, passage: 0 };
  let from = { ...at };
  const lost: number[] = [];
  const keep = () => {
    movePairs(list, from, at, end);
    end.pair += at.pair - from.pair;
    end.passage += at.passage - from.passage;
  };
  while (at.pair < pairs.length) {
    const a = numbers[pairs[at.pair] as number] as number;
    const b = numbers[pairs[at.pair + 1] as number] as number;
    const length = passageLength(list, at.pair);
    if (a === -1 || b === -1) {
      keep();
      for (const one of [a, b]) if (one !== -1) lost.push(one);
      from = { pair: at.pair + pairFields, passage: at.passage + length };
    } else {
      pairs[at.pair] = a;
      pairs[at.pair + 1] = b;
    }
    at.pair += pairFields;
    at.passage += length;
  }
  keep();
  return { end, lost };
}

/** Puts pairs among those of a list that has room for them behind its end. Both are sorted. */
function insertPairs(list: PackedPairs, end: Cursor, found: PackedPairs): void {
  const at = { ...end };
  const to = {
    pair: end.pair + found.pairs.length,
    passage: end.passage + found.passages.length,
  };
  let last = found.passages.length;
  // From the back: each pair is moved once, to where it stays.
  for (let next = found.pairs.length - pairFields; next >= 0; next -= pairFields) {
    const until = { ...at };
    while (at.pair > 0 && isBehind(list.pairs, at.pair - pairFields, found.pairs, next)) {
      at.pair -= pairFields;
      at.passage -= passageLength(list, at.pair);
    }
    to.pair -= until.pair - at.pair;
    to.passage -= until.passage - at.passage;
    movePairs(list, at, until, to);
    const length = passageLength(found, next);
    to.pair -= pairFields;
    to.passage -= length;
    list.pairs.set(found.pairs.subarray(next, next + pairFields), to.pair);
    list.passages.set(found.passages.subarray(last - length, last), to.passage);
    last -= length;
  }
}

/** Whether one pair comes after another one. */
function isBehind(pairs: Uint32Array, pair: number, others: Uint32Array, other: number): boolean {
  const [a, otherA] = [pairs[pair] as number, others[other] as number];
  return (
    a > otherA || (a === otherA && (pairs[pair + 1] as number) > (others[other + 1] as number))
  );
}

/** The first numbers of an array's memory, or of a larger one that begins alike. */
function roomFor(array: Uint32Array, used: number, length: number): Uint32Array {
  const room = (array.buffer.byteLength - array.byteOffset) / array.BYTES_PER_ELEMENT;
  if (length <= room) return new Uint32Array(array.buffer, array.byteOffset, length);
  return enlarged(array.subarray(0, used), length);
}

/**
 * Puts what was found anew among what is known: in its memory, which is used up by that, as far as
 * there is room behind it.
 * @param known sorted; nothing else may lie behind its arrays in their memory.
 * @param numbers by article: the number it now has, growing with the old one; -1 where its pairs are
 *   known no more.
 * @param found sorted, under the new numbers; pairs that are not known.
 * @returns also the articles that lost pairs, under their new numbers.
 */
export function renewPairs(
  known: PackedPairs,
  numbers: Int32Array,
  found: PackedPairs,
): PackedPairs & { readonly lost: readonly number[] } {
  const { end, lost } = keepPairs(known, numbers);
  const renewed = {
    pairs: roomFor(known.pairs, end.pair, end.pair + found.pairs.length),
    passages: roomFor(known.passages, end.passage, end.passage + found.passages.length),
  };
  insertPairs(renewed, end, found);
  return { ...renewed, lost };
}
