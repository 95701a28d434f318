import { barrier } from './copy-corpus';
import { placesLookedAt, type ShingleTable, shingleWords } from './shingle-table';

/** A stretch of words that two articles share, aligned. In words from each article's first one. */
export interface AlignedPassage {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** How many words on each side are equal to the one they are aligned with. */
  readonly equalWords: number;
  /** The runs of equal words it is made of, in order; what lies between them differs. */
  readonly runs: readonly EqualRun[];
}

/** Words that are equal one by one. */
export interface EqualRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words that may lie between two runs of one passage, on either side. */
const longestGap = 14;
/** How many more words may lie there on one side than on the other: a sentence put in is no change. */
const longestShift = 6;
/**
 * What an equal word is worth and what a word in a gap costs: whole numbers, since whatever has a
 * fraction put into it is compiled anew.
 */
const wordScore = 2;
const gapCost = 1;
/** Less than any score. */
const never = -0x40000000;
/** How many runs before one are looked at for the one it goes on from. */
const runsLookedAt = 48;
/** Looking for further words at the ends of a passage stops after so many that differ. */
const endMisses = 4;

/** A run with the best chain of runs that ends in it. */
interface ChainedRun {
  a: number;
  b: number;
  length: number;
  score: number;
  before: ChainedRun | null;
  isUsed: boolean;
}

/** Aligns one article, whose shingles are in a table, with others. */
export class PassageAligner {
  /** By diagonal: up to which word of the other article its runs reach. */
  private reached = new Int32Array(4096);
  /** How many different shingles the last two articles share. */
  sharedShingles = 0;

  constructor(private readonly table: ShingleTable) {}

  /**
   * The passages that two articles share, the better ones first.
   * @param a the words of the article in the table.
   * @param fewest passages with fewer equal words are noise and left out.
   */
  align(a: Uint32Array, b: Uint32Array, fewest: number): AlignedPassage[] {
    const runs = this.findRuns(a, b);
    chainRuns(runs);
    const passages: AlignedPassage[] = [];
    for (const chain of takeChains(runs)) {
      const passage = passageOf(a, b, chain);
      if (passage.equalWords >= fewest) passages.push(passage);
    }
    return passages;
  }

  private findRuns(a: Uint32Array, b: Uint32Array): ChainedRun[] {
    const { table } = this;
    const runs: ChainedRun[] = [];
    this.sharedShingles = 0;
    this.forgetReached(a.length + b.length);
    table.beginComparison();
    // The run that was found last: within it the words of the two articles are known to be equal.
    let shift = 0;
    let end = 0;
    for (let at = 0; at + shingleWords <= b.length; at += 1) {
      const isInRun = at + shingleWords <= end;
      const slot = isInRun ? table.slotOfPlace(at + shift) : table.slotAt(b, at);
      if (slot === -1) continue;
      if (table.meet(slot)) this.sharedShingles += 1;
      let place = table.firstPlace(slot);
      for (let looked = 0; place !== -1 && looked < placesLookedAt; looked += 1) {
        const length = this.addRun(a, b, place, at, runs);
        if (at + length > end) {
          shift = place - at;
          end = at + length;
        }
        place = table.placeAfter(place);
      }
    }
    return runs;
  }

  private forgetReached(diagonals: number): void {
    if (this.reached.length < diagonals) this.reached = new Int32Array(diagonals * 2);
    else this.reached.fill(0, 0, diagonals);
  }

  /** @returns how long the run is; 0 where it is part of one that was found before. */
  private addRun(
    a: Uint32Array,
    b: Uint32Array,
    atA: number,
    atB: number,
    runs: ChainedRun[],
  ): number {
    const diagonal = atA - atB + b.length;
    if ((this.reached[diagonal] as number) > atB) return 0;
    let length: number = shingleWords;
    while (isEqual(a, b, atA + length, atB + length)) length += 1;
    this.reached[diagonal] = atB + length;
    runs.push({ a: atA, b: atB, length, score: length * wordScore, before: null, isUsed: false });
    return length;
  }
}

function isEqual(a: Uint32Array, b: Uint32Array, atA: number, atB: number): boolean {
  return atA < a.length && atB < b.length && a[atA] === b[atB] && a[atA] !== barrier;
}

/** What a run adds to a chain that ends in another one; `never` where it can't follow. */
function gain(before: ChainedRun, run: ChainedRun): number {
  if (run.a <= before.a || run.b <= before.b) return never;
  const gapA = run.a - before.a - before.length;
  const gapB = run.b - before.b - before.length;
  const overlap = Math.max(0, -gapA, -gapB);
  const gap = Math.max(gapA, gapB) + overlap;
  if (overlap >= run.length || gap > longestGap) return never;
  if (Math.abs(gapA - gapB) > longestShift) return never;
  return (run.length - overlap) * wordScore - gap * gapCost;
}

/** Finds for each run the best one to go on from (chaining of seeds by dynamic programming). */
function chainRuns(runs: readonly ChainedRun[]): void {
  for (let i = 1; i < runs.length; i += 1) {
    const run = runs[i] as ChainedRun;
    for (let j = i - 1; j >= Math.max(0, i - runsLookedAt); j -= 1) {
      const before = runs[j] as ChainedRun;
      const score = before.score + gain(before, run);
      if (score <= run.score) continue;
      run.score = score;
      run.before = before;
    }
  }
}

/** The best chains, each run in one of them at most. */
function takeChains(runs: readonly ChainedRun[]): ChainedRun[][] {
  // Sorting is stable: of equal scores the run that was found first comes first.
  const byScore = [...runs].sort((x, y) => y.score - x.score);
  const chains: ChainedRun[][] = [];
  for (const last of byScore) {
    const chain: ChainedRun[] = [];
    for (let run: ChainedRun | null = last; run !== null; run = run.before) {
      if (run.isUsed) break;
      run.isUsed = true;
      chain.push(run);
    }
    if (chain.length > 0) chains.push(chain.reverse());
  }
  return chains;
}

/** The runs of a chain without the words that two of them share. */
function trimmed(chain: readonly ChainedRun[]): EqualRun[] {
  const runs: EqualRun[] = [];
  let [endA, endB] = [0, 0];
  for (const { a, b, length } of chain) {
    const overlap = Math.max(0, endA - a, endB - b);
    if (overlap >= length) continue;
    runs.push({ a: a + overlap, b: b + overlap, length: length - overlap });
    [endA, endB] = [a + length, b + length];
  }
  return runs;
}

function passageOf(a: Uint32Array, b: Uint32Array, chain: readonly ChainedRun[]): AlignedPassage {
  const inner = trimmed(chain);
  const first = inner[0] as EqualRun;
  const last = inner.at(-1) as EqualRun;
  const before = furtherRuns(a, b, first.a - 1, first.b - 1, -1);
  const after = furtherRuns(a, b, last.a + last.length, last.b + last.length, 1);
  const runs = joined([...before.reverse(), ...filled(a, b, inner), ...after]);
  const [start, end] = [runs[0] as EqualRun, runs.at(-1) as EqualRun];
  return {
    aFrom: start.a,
    aTo: end.a + end.length,
    bFrom: start.b,
    bTo: end.b + end.length,
    equalWords: runs.reduce((sum, run) => sum + run.length, 0),
    runs,
  };
}

/** Puts equal words that stand alone between two runs in, where one word was put for another. */
function filled(a: Uint32Array, b: Uint32Array, runs: readonly EqualRun[]): EqualRun[] {
  const all: EqualRun[] = [];
  for (const run of runs) {
    const before = all.at(-1);
    all.push(run);
    if (before === undefined) continue;
    const [fromA, fromB] = [before.a + before.length, before.b + before.length];
    if (run.a - fromA !== run.b - fromB) continue;
    all.pop();
    for (let i = 0; fromA + i < run.a; i += 1) {
      if (isEqual(a, b, fromA + i, fromB + i)) all.push({ a: fromA + i, b: fromB + i, length: 1 });
    }
    all.push(run);
  }
  return all;
}

/** Runs that follow one another as one. */
function joined(runs: readonly EqualRun[]): EqualRun[] {
  const all: EqualRun[] = [];
  let last = runs[0] as EqualRun;
  for (let i = 1; i < runs.length; i += 1) {
    const { a, b, length } = runs[i] as EqualRun;
    if (last.a + last.length === a && last.b + last.length === b) {
      last = { a: last.a, b: last.b, length: last.length + length };
    } else {
      all.push(last);
      last = { a, b, length };
    }
  }
  all.push(last);
  return all;
}

/**
 * Single equal words beyond an end of a passage, as far as they outweigh those that differ; one
 * word put in or dropped is stepped over.
 */
function furtherRuns(a: Uint32Array, b: Uint32Array, fromA: number, fromB: number, step: 1 | -1) {
  const runs: EqualRun[] = [];
  let i = fromA;
  let j = fromB;
  let score = 0;
  let best = 0;
  let kept = 0;
  while (score > best - endMisses && a[i] !== undefined && b[j] !== undefined) {
    if (isEqual(a, b, i, j)) {
      runs.push({ a: i, b: j, length: 1 });
      score += 1;
      i += step;
      j += step;
      if (score > best) [best, kept] = [score, runs.length];
      continue;
    }
    if (a[i] === barrier || b[j] === barrier) break;
    score -= 1;
    if (isEqual(a, b, i + step, j)) i += step;
    else if (isEqual(a, b, i, j + step)) j += step;
    else {
      i += step;
      j += step;
    }
  }
  return runs.slice(0, kept);
}
