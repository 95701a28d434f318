import type { Span } from '../model/span';

/** How many lanes are told apart; where more spans lie over each other, lanes are shared. */
export const laneCount = 3;
export type Lane = 0 | 1 | 2;

/**
 * Gives touching and overlapping spans different lanes: greedy interval partitioning (Kleinberg and
 * Tardos, Algorithm Design, §4.1) with a fixed number of lanes. The lowest free lane is taken; where
 * none is free, the one that is free again soonest.
 * @param spans of one kind in reading order.
 * @returns the lane of each. Linear in the number of spans.
 */
export function assignLanes(spans: readonly Span[]): Lane[] {
  const ends = new Array<number>(laneCount).fill(Number.NEGATIVE_INFINITY);
  return spans.map(({ start, end }) => {
    let lane = ends.findIndex((last) => last < start);
    if (lane === -1) lane = ends.indexOf(Math.min(...ends));
    ends[lane] = Math.max(end, ends[lane] as number);
    return lane as Lane;
  });
}
