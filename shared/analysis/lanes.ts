/** How many lanes are told apart; where more spans lie over each other, lanes are shared. */
export const laneCount = 3;
export type Lane = 0 | 1 | 2;

/** Where the last span of each lane ends, before there is any. */
export function noLanes(): number[] {
  return new Array<number>(laneCount).fill(Number.NEGATIVE_INFINITY);
}

/**
 * Gives the next span in reading order its lane: greedy interval partitioning (Kleinberg and Tardos,
 * Algorithm Design, §4.1) with a fixed number of lanes. The lowest free lane is taken, so that
 * touching and overlapping spans are told apart; where none is free, the one that is free again soonest.
 * @param ends where the last span of each lane ends; changed.
 */
export function assignLane(ends: number[], start: number, end: number): Lane {
  let lane = 0;
  for (let other = 0; other < laneCount && (ends[lane] as number) >= start; other += 1) {
    const isBetter =
      (ends[other] as number) < start || (ends[other] as number) < (ends[lane] as number);
    if (isBetter) lane = other;
  }
  ends[lane] = Math.max(end, ends[lane] as number);
  return lane as Lane;
}
