import type { ComparedPair, ComparedPassage } from './compare-articles';

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

/** Puts sorted lists of different pairs together into one sorted list. */
export function mergePairs(lists: readonly PackedPairs[]): PackedPairs {
  const total = (of: 'pairs' | 'passages') => lists.reduce((sum, one) => sum + one[of].length, 0);
  const merged = {
    pairs: new Uint32Array(total('pairs')),
    passages: new Uint32Array(total('passages')),
  };
  const places = lists.map(() => ({ pair: 0, passage: 0 }));
  let [toPair, toPassage] = [0, 0];
  for (;;) {
    const next = smallest(lists, places);
    if (next === -1) return merged;
    const { pairs, passages } = lists[next] as PackedPairs;
    const place = places[next] as { pair: number; passage: number };
    const length = (pairs[place.pair + 6] as number) * passageFields;
    merged.pairs.set(pairs.subarray(place.pair, place.pair + pairFields), toPair);
    merged.passages.set(passages.subarray(place.passage, place.passage + length), toPassage);
    toPair += pairFields;
    toPassage += length;
    place.pair += pairFields;
    place.passage += length;
  }
}

/** The list whose next pair comes first; -1 where all are at their end. */
function smallest(lists: readonly PackedPairs[], places: readonly { pair: number }[]): number {
  let best = -1;
  let [bestA, bestB] = [0, 0];
  for (const [index, { pairs }] of lists.entries()) {
    const { pair } = places[index] as { pair: number };
    if (pair >= pairs.length) continue;
    const [a, b] = [pairs[pair] as number, pairs[pair + 1] as number];
    if (best === -1 || a < bestA || (a === bestA && b < bestB))
      [best, bestA, bestB] = [index, a, b];
  }
  return best;
}
