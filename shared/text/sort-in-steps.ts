/** So many items are sorted or merged in one step: less than a millisecond. */
const perStep = 512;

/** Puts two sorted lists together; of equals those of the first come first. */
function* merging<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, T[]> {
  const merged: T[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const takesA = j === b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0);
    merged.push(takesA ? (a[i++] as T) : (b[j++] as T));
    if (merged.length % perStep === 0) yield;
  }
  return merged;
}

/** What `toSorted` gives, in steps, for who must not be held up. */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += perStep) {
    runs.push(items.slice(from, from + perStep).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merging(runs[at] as T[], runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}
