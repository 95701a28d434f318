/** Two documents with text in common. */
export interface SharedText {
  readonly a: number;
  readonly b: number;
  /** The larger share of one that stands in the other, 0 to 1. */
  readonly containment: number;
}

/** What of a corpus stands in two splits. */
export interface Leakage {
  /** Articles with so much in common are never parted, 0 to 1. */
  readonly bound: number;
  /** How many pairs that share any passage stand in two splits. */
  readonly pairs: number;
  /** The pair of them that shares most; `null` where no pair does. */
  readonly largest: SharedText | null;
}

/**
 * Articles of which so much of one stands in the other are copies, and stay in one split; the finder
 * of copies lists all such pairs.
 */
export const leakageBound = 0.3;

/** Looks for text that stands in two splits. @param splitOf by article; `undefined` is in none. */
export function leakageOf(
  pairs: Iterable<SharedText>,
  splitOf: (article: number) => string | undefined,
): Leakage {
  let count = 0;
  let largest: SharedText | null = null;
  for (const pair of pairs) {
    const [a, b] = [splitOf(pair.a), splitOf(pair.b)];
    if (a === undefined || b === undefined || a === b) continue;
    count += 1;
    if (largest === null || pair.containment > largest.containment) largest = pair;
  }
  return { bound: leakageBound, pairs: count, largest };
}
