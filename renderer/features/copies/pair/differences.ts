import { differenceKind } from '../../../../shared/copies/passage-differences';
import type { LoadedDifference, LoadedPair } from '../../../state/copies/loaded-pair';

/** What differs, the most telling first: a number in other words is a number. */
export const differenceNames = ['number', 'name', 'attribution', 'word'] as const;
export type DifferenceName = (typeof differenceNames)[number];

/** The most telling thing that differs at a place. */
export function nameOf({ kinds }: Pick<LoadedDifference, 'kinds'>): DifferenceName {
  return differenceNames.find((name) => (kinds & differenceKind[name]) !== 0) ?? 'word';
}

/** Whether words stand in the place of others, or on one side only. */
export function changeOf({ a, b }: LoadedDifference): 'changed' | 'onlyHere' | 'onlyThere' {
  if (a.start === a.end) return 'onlyThere';
  return b.start === b.end ? 'onlyHere' : 'changed';
}

/** How many places differ in the shared passages, by the most telling thing that differs there. */
export function countDifferences({ passages }: Pick<LoadedPair, 'passages'>) {
  const counts = { number: 0, name: 0, attribution: 0, word: 0 };
  for (const { differences } of passages) {
    for (const difference of differences) counts[nameOf(difference)] += 1;
  }
  return counts;
}
