import type { Span } from '../model/span';

/** Spans in reading order that can be asked which of them lie at a place. */
export interface IntervalIndex<T> {
  /** All entries: by start, longer ones first where they start together. */
  readonly entries: readonly T[];
  /** Entries that share at least one UTF-16 unit with `[start, end)`, in reading order. */
  overlapping(start: number, end: number): T[];
  /** Entries that hold the offset or end at it, the shortest first; what a pointer between letters is on. */
  touching(offset: number): T[];
  /** Index of the first entry that starts at or after an offset; `entries.length` where none does. */
  firstFrom(offset: number): number;
}

/** Reading order: by start, longer ones first where they start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** So many neighbours are one leaf of the tree: to read them costs less than to branch between them. */
const leafSize = 16;

/** The greatest end in each leaf. */
function endsOfLeaves(ends: Float64Array): Float64Array {
  const greatest = new Float64Array(Math.ceil(ends.length / leafSize));
  for (let leaf = 0; leaf < greatest.length; leaf += 1) {
    const last = Math.min(ends.length, (leaf + 1) * leafSize);
    let end = Number.NEGATIVE_INFINITY;
    for (let index = leaf * leafSize; index < last; index += 1) {
      const here = ends[index] as number;
      if (here > end) end = here;
    }
    greatest[leaf] = end;
  }
  return greatest;
}

/**
 * The greatest end in each subtree of the balanced search tree that a sorted list is when it is
 * always halved; what is in the middle is the root of its stretch.
 */
function greatestEnds(ends: Float64Array): Float64Array {
  const greatest = new Float64Array(ends.length);
  const fill = (low: number, high: number): number => {
    if (low > high) return Number.NEGATIVE_INFINITY;
    const middle = (low + high) >> 1;
    const below = Math.max(fill(low, middle - 1), fill(middle + 1, high));
    const all = Math.max(below, ends[middle] as number);
    greatest[middle] = all;
    return all;
  };
  fill(0, ends.length - 1);
  return greatest;
}

/**
 * An index over sorted entries: an implicit interval tree (Cormen et al., Introduction to
 * Algorithms, §14.3, without pointers as in Li and Rong, "Bedtk: finding interval overlap with
 * implicit interval tree", Bioinformatics 37(9), 2021), whose leaves are some neighbours each.
 * Building reads the entries once; a question costs O(log n + k) for k answers.
 * @param entries sorted by `compareSpans` of their spans; not copied.
 */
export function createIntervalIndex<T>(
  entries: readonly T[],
  spanOf: (entry: T) => Span,
): IntervalIndex<T> {
  const starts = new Float64Array(entries.length);
  const ends = new Float64Array(entries.length);
  for (let index = 0; index < entries.length; index += 1) {
    const { start, end } = spanOf(entries[index] as T);
    starts[index] = start;
    ends[index] = end;
  }
  const greatest = greatestEnds(endsOfLeaves(ends));

  /** Entries with `start < before` and `end > after`, in order. */
  function between(before: number, after: number): number[] {
    const found: number[] = [];
    const read = (leaf: number): void => {
      const last = Math.min(entries.length, (leaf + 1) * leafSize);
      for (let index = leaf * leafSize; index < last; index += 1) {
        if ((starts[index] as number) >= before) return;
        if ((ends[index] as number) > after) found.push(index);
      }
    };
    const visit = (low: number, high: number): void => {
      if (low > high) return;
      const middle = (low + high) >> 1;
      if ((greatest[middle] as number) <= after) return;
      visit(low, middle - 1);
      if ((starts[middle * leafSize] as number) >= before) return;
      read(middle);
      visit(middle + 1, high);
    };
    visit(0, greatest.length - 1);
    return found;
  }

  const lengthAt = (index: number) => (ends[index] as number) - (starts[index] as number);
  return {
    entries,
    overlapping(start, end) {
      if (start >= end) return [];
      return between(end, start).map((index) => entries[index] as T);
    },
    touching(offset) {
      // Offsets are whole numbers: `end > offset - 1` is `end >= offset`.
      return between(offset + 1, offset - 1)
        .sort((a, b) => lengthAt(a) - lengthAt(b))
        .map((index) => entries[index] as T);
    },
    firstFrom(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] as number) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
