import { type CodePointOffset, codePoint } from '../model/span';
import type { AlignedPassage, EqualRun } from './align-passages';
import { type ArticleWords, wordsOf } from './article-words';
import { classOfHash, wordClass } from './word-classes';

/** What can differ between a passage and its copy; flags that add up. */
export const differenceKind = { number: 1, attribution: 2, name: 4, word: 8 } as const;

/** Words of one article in the place of those of the other; an empty side means they were put in. */
interface Gap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** How far before a changed word a title makes it a name: `الرئيس الأميركي دونالد ترامب`. */
const titleReach = 3;

/** What lies between two runs. */
function gapBetween(before: EqualRun, run: EqualRun): Gap {
  return {
    aFrom: before.a + before.length,
    aTo: run.a,
    bFrom: before.b + before.length,
    bTo: run.b,
  };
}

function isEmpty({ aFrom, aTo, bFrom, bTo }: Gap): boolean {
  return aFrom >= aTo && bFrom >= bTo;
}

/** Some words in a row, half-open; a view of each gap would be dear. */
interface Stretch {
  readonly words: Uint32Array;
  readonly from: number;
  readonly to: number;
}

function stands({ words, from, to }: Stretch, hash: number): boolean {
  for (let at = from; at < to; at += 1) if (words[at] === hash) return true;
  return false;
}

/** The classes of words that stand on one side of a gap and not on the other, as difference flags. */
function flagsOf({ words, from, to }: Stretch, others: Stretch): number {
  let flags = 0;
  for (let at = from; at < to; at += 1) {
    const hash = words[at] as number;
    if (stands(others, hash)) continue;
    const what = classOfHash(hash);
    if (what === wordClass.number) flags |= differenceKind.number;
    else if (what === wordClass.attribution) flags |= differenceKind.attribution;
    else flags |= isNamePlace(words, at) ? differenceKind.name : differenceKind.word;
  }
  return flags;
}

function isNamePlace(words: Uint32Array, at: number): boolean {
  for (let i = Math.max(0, at - titleReach); i < at; i += 1) {
    if (classOfHash(words[i] as number) === wordClass.title) return true;
  }
  return false;
}

function gapFlags(a: Uint32Array, b: Uint32Array, { aFrom, aTo, bFrom, bTo }: Gap): number {
  const inA = { words: a, from: aFrom, to: aTo };
  const inB = { words: b, from: bFrom, to: bTo };
  const flags = flagsOf(inA, inB) | flagsOf(inB, inA);
  // The same words in another order, or once more.
  return flags === 0 ? differenceKind.word : flags;
}

/** What differs within an aligned passage: a sum of `differenceKind`s. */
export function differencesIn(a: Uint32Array, b: Uint32Array, { runs }: AlignedPassage): number {
  let flags = 0;
  for (let i = 1; i < runs.length; i += 1) {
    const gap = gapBetween(runs[i - 1] as EqualRun, runs[i] as EqualRun);
    if (!isEmpty(gap)) flags |= gapFlags(a, b, gap);
  }
  return flags;
}

/** A difference between a passage and its copy, in code points of each passage's text, half-open. */
export interface PassageDifference {
  /** A sum of `differenceKind`s. */
  readonly kinds: number;
  readonly a: { readonly start: CodePointOffset; readonly end: CodePointOffset };
  readonly b: { readonly start: CodePointOffset; readonly end: CodePointOffset };
}

/** So many pairs of words are compared at most; longer stretches count as one difference. */
const pairLimit = 4_000_000;

/** Runs of equal words on a longest common subsequence (Wagner and Fischer 1974). */
function commonRuns(a: Uint32Array, b: Uint32Array): EqualRun[] {
  if (a.length * b.length > pairLimit) return [];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j]
          ? (lengths[at + width + 1] as number) + 1
          : Math.max(lengths[at + width] as number, lengths[at + 1] as number);
    }
  }
  return runsAlong(a, b, lengths);
}

function runsAlong(a: Uint32Array, b: Uint32Array, lengths: Uint16Array): EqualRun[] {
  const width = b.length + 1;
  const runs: EqualRun[] = [];
  let [i, j, length] = [0, 0, 0];
  const end = () => {
    if (length > 0) runs.push({ a: i - length, b: j - length, length });
    length = 0;
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      length += 1;
      i += 1;
      j += 1;
      continue;
    }
    end();
    const at = i * width + j;
    if ((lengths[at + width] as number) >= (lengths[at + 1] as number)) i += 1;
    else j += 1;
  }
  end();
  return runs;
}

function spanOf({ starts, lengths }: ArticleWords, from: number, to: number) {
  const endOf = (word: number) => (starts[word] as number) + (lengths[word] as number);
  if (from < to) return { start: codePoint(starts[from] as number), end: codePoint(endOf(to - 1)) };
  // Where words are missing: behind the word before.
  const at = codePoint(from === 0 ? 0 : endOf(from - 1));
  return { start: at, end: at };
}

/**
 * What differs between a passage and its copy, word by word, in order. Spellings that fold alike
 * (tashkeel, alef, digits) are no difference.
 * @param a and `b`: the exact texts of the two passages.
 */
export function describeDifferences(a: string, b: string): PassageDifference[] {
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  const edge = { a: 0, b: 0, length: 0 };
  const end = { a: inA.hashes.length, b: inB.hashes.length, length: 0 };
  const runs = [edge, ...commonRuns(inA.hashes, inB.hashes), end];
  return runs
    .slice(1)
    .map((run, index) => gapBetween(runs[index] as EqualRun, run))
    .filter((gap) => !isEmpty(gap))
    .map((gap) => ({
      kinds: gapFlags(inA.hashes, inB.hashes, gap),
      a: spanOf(inA, gap.aFrom, gap.aTo),
      b: spanOf(inB, gap.bFrom, gap.bTo),
    }));
}
