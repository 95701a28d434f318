import { comparePaths } from '../model/link';
import type { ExportSpan } from './export-document';
import type { LossReason, Lost } from './format';

export interface FlatSpans {
  /** In the order of the text; none overlaps another. */
  readonly kept: readonly ExportSpan[];
  readonly lost: readonly Lost[];
}

function length({ start, end }: ExportSpan): number {
  return end - start;
}

/** Why a span gives way to one that is kept. */
function reasonFor(one: ExportSpan, kept: ExportSpan): LossReason {
  const isSame = one.start === kept.start && one.end === kept.end && one.label === kept.label;
  return isSame ? 'said-twice' : 'overlaps';
}

/**
 * Chooses spans that do not overlap, for formats that have no place for two of them on one word: the
 * longest first, of equal ones the first in the text. The rest is lost, with the reason.
 */
export function flatten(spans: readonly ExportSpan[]): FlatSpans {
  const byLength = [...spans].sort(
    (a, b) => length(b) - length(a) || a.start - b.start || comparePaths(a.id, b.id),
  );
  // By start; what is kept never overlaps, so the neighbours tell.
  const kept: ExportSpan[] = [];
  const lost: Lost[] = [];
  for (const one of byLength) {
    const place = firstAfter(kept, one.start);
    const [before, after] = [kept[place - 1], kept[place]];
    const inTheWay = [before, after].find(
      (other) => other !== undefined && other.start < one.end && other.end > one.start,
    );
    if (inTheWay === undefined) kept.splice(place, 0, one);
    else lost.push({ id: one.id, annotator: one.annotator, reason: reasonFor(one, inTheWay) });
  }
  return { kept, lost };
}

/** The first of the sorted spans that starts after an offset (binary search). */
function firstAfter(sorted: readonly ExportSpan[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as ExportSpan).start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
