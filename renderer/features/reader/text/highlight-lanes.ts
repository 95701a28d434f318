import { assignLane, type Lane, noLanes } from '../../../../shared/analysis/lanes';
import type { Span } from '../../../../shared/model/span';
import type { PlacedAnnotation } from '../../../state/placement';
import { formOf, type HighlightForm } from './highlight-names';

/**
 * The lane of each annotation that overlaps a stretch of the text, among those painted in the same
 * form. It hangs on all annotations before, so that it stays the same while the text is scrolled.
 * @param placed in reading order.
 */
export function lanesIn(
  placed: readonly PlacedAnnotation[],
  stretch: Span,
): ReadonlyMap<PlacedAnnotation, Lane> {
  const taken: Record<HighlightForm, number[]> = {
    fill: noLanes(),
    line: noLanes(),
    wave: noLanes(),
  };
  const lanes = new Map<PlacedAnnotation, Lane>();
  for (const entry of placed) {
    const { start, end } = entry.span;
    if (start >= stretch.end) break;
    const lane = assignLane(taken[formOf(entry.annotation.layer)], start, end);
    if (end > stretch.start) lanes.set(entry, lane);
  }
  return lanes;
}
