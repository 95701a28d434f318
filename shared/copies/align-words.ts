import { classOfHash, wordClass } from './word-classes';

/** The words of a stretch of text as numbers, and which of them begin a sentence or a line. */
export interface WordRow {
  readonly hashes: Uint32Array;
  readonly beginsSentence: Uint8Array;
}

/** So many pairs of words are compared at most. */
export const alignedPairLimit = 4_000_000;

const matchGain = 8;
/** A number in the place of a number is a change of that number; two other words are no kin. */
const otherNumberGain = 2;
const otherWordCost = 4;
const gapCost = 8;
/** Sentences are dropped and put in as a whole more often than ends of two of them. */
const sentenceGapCost = 6;

const never = -0x40000000;
/** What a best way came from: two bits each for the pair, the dropped and the put in word. */
const from = { pair: 0, dropped: 1, putIn: 2, nowhere: 3 } as const;

function pairGain(a: number, b: number): number {
  if (a === b) return matchGain;
  const areNumbers = classOfHash(a) === wordClass.number && classOfHash(b) === wordClass.number;
  return areNumbers ? otherNumberGain : -otherWordCost;
}

/** Two neighbouring rows of the scores, and the ways to all cells. */
class ScoreTable {
  private readonly width: number;
  private readonly ways: Uint8Array;
  private pair: Int32Array;
  private dropped: Int32Array;
  private putIn: Int32Array;
  private end = { score: 0, row: 0, column: 0 };

  constructor(
    private readonly a: WordRow,
    private readonly b: WordRow,
  ) {
    this.width = b.hashes.length + 1;
    this.ways = new Uint8Array((a.hashes.length + 1) * this.width).fill(from.nowhere);
    this.pair = new Int32Array(this.width).fill(never);
    this.dropped = new Int32Array(this.width).fill(never);
    this.putIn = new Int32Array(this.width).fill(never);
    for (let row = 1; row <= a.hashes.length; row += 1) this.fillRow(row);
  }

  private fillRow(row: number): void {
    const { a, b, width, ways } = this;
    const pair = new Int32Array(width).fill(never);
    const dropped = new Int32Array(width).fill(never);
    const putIn = new Int32Array(width).fill(never);
    const dropCost = a.beginsSentence[row - 1] === 1 ? sentenceGapCost : gapCost;
    const word = a.hashes[row - 1] as number;
    for (let column = 1; column < width; column += 1) {
      const [up, left] = [column, column - 1];
      const gain = pairGain(word, b.hashes[left] as number);
      const before = best(this.pair[left], this.dropped[left], this.putIn[left], 0);
      // Words before the first pair cost nothing on either side.
      const ofPair = before.score > 0 ? before : begun;
      pair[column] = ofPair.score + gain;
      const ofDropped = best(this.pair[up], this.dropped[up], this.putIn[up], dropCost, 'dropped');
      dropped[column] = ofDropped.score;
      const addCost = b.beginsSentence[left] === 1 ? sentenceGapCost : gapCost;
      const ofPutIn = best(pair[left], dropped[left], putIn[left], addCost, 'putIn');
      putIn[column] = ofPutIn.score;
      ways[row * width + column] = ofPair.way | (ofDropped.way << 2) | (ofPutIn.way << 4);
      this.keepBest(ofPair.score + gain, row, column);
    }
    [this.pair, this.dropped, this.putIn] = [pair, dropped, putIn];
  }

  /** Words after the last pair cost nothing either. */
  private keepBest(score: number, row: number, column: number): void {
    if (score > this.end.score) this.end = { score, row, column };
  }

  /** By word of `a`: its place in `b`, or -1. */
  places(): Int32Array {
    const places = new Int32Array(this.a.hashes.length).fill(-1);
    let { row, column } = this.end;
    let way: number = from.pair;
    while (row > 0 && column > 0 && way !== from.nowhere) {
      const cell = this.ways[row * this.width + column] as number;
      if (way === from.pair) {
        places[row - 1] = column - 1;
        [row, column, way] = [row - 1, column - 1, cell & 3];
      } else if (way === from.dropped) [row, way] = [row - 1, (cell >> 2) & 3];
      else [column, way] = [column - 1, (cell >> 4) & 3];
    }
    return places;
  }
}

interface Best {
  readonly score: number;
  readonly way: number;
}

const begun: Best = { score: 0, way: from.nowhere };

/** The best of three ways; opening a gap costs, going on with it does not. */
function best(
  pair = never,
  dropped = never,
  putIn = never,
  cost = 0,
  goesOn?: 'dropped' | 'putIn',
): Best {
  const ofDropped = dropped - (goesOn === 'dropped' ? 0 : cost);
  const ofPutIn = putIn - (goesOn === 'putIn' ? 0 : cost);
  const ofPair = pair - cost;
  if (ofPair >= ofDropped && ofPair >= ofPutIn) return { score: ofPair, way: from.pair };
  if (ofDropped >= ofPutIn) return { score: ofDropped, way: from.dropped };
  return { score: ofPutIn, way: from.putIn };
}

/**
 * Aligns two stretches of words, one after the other and none twice; what stands before the first
 * and after the last pair of either costs nothing. Local alignment (Smith and Waterman 1981) in which
 * a gap costs the same however long (Gotoh 1982): words that were dropped or put in together stay together, so that a sentence is not aligned with
 * the scattered words of its look-alike.
 * @returns by word of `a`: the place in `b` of the word that stands for it, equal or not, or -1; or
 *   `null` for more than `alignedPairLimit` pairs of words.
 */
export function alignWords(a: WordRow, b: WordRow): Int32Array | null {
  if (a.hashes.length * b.hashes.length > alignedPairLimit) return null;
  return new ScoreTable(a, b).places();
}
