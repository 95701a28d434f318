/**
 * How many letters must be put in, taken out or replaced to make one string of the other, as far as
 * that is no more than `limit`: the banded method of Ukkonen (Algorithms for approximate string
 * matching, 1985). Costs about `limit` times the length of the shorter string.
 * @returns a number above `limit` where it takes more.
 */
export function boundedDistance(a: string, b: string, limit: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const tooFar = limit + 1;
  if (long.length - short.length > limit) return tooFar;
  let row = Uint32Array.from({ length: long.length + 1 }, (_, j) => j);
  for (let i = 1; i <= short.length; i += 1) {
    const from = Math.max(1, i - limit);
    const to = Math.min(long.length, i + limit);
    const next = new Uint32Array(long.length + 1).fill(tooFar);
    if (from === 1) next[0] = i;
    let least = next[from - 1] as number;
    for (let j = from; j <= to; j += 1) {
      const replaced = (row[j - 1] as number) + (short[i - 1] === long[j - 1] ? 0 : 1);
      const best = Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      next[j] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return tooFar;
    row = next;
  }
  return Math.min(row[long.length] as number, tooFar);
}

/** Beyond this many edits two strings are not compared further. */
const editLimit = 250;

/** Without what they begin and end with together; most edits leave much of that. */
function differingPart(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

/**
 * How alike two strings are, from 0 to 1: 1 less the share of letters that differ.
 * @param atLeast below this they need not be compared exactly, and 0 is the answer.
 */
export function likeness(a: string, b: string, atLeast: number): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const limit = Math.min(editLimit, Math.floor((1 - atLeast) * longer));
  const distance = boundedDistance(...differingPart(a, b), limit);
  return distance > limit ? 0 : 1 - distance / longer;
}
