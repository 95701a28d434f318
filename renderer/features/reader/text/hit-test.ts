import type { IntervalIndex } from '../../../../shared/analysis/interval-index';
import type { RecordId } from '../../../../shared/model/ids';
import { span } from '../../../../shared/model/span';
import type { PlacedAnnotation } from '../../../state/placement';
import type { ArticleDom } from './article-dom';

/** How far around the pointer the lines of a span are looked at, in UTF-16 units. */
const reach = 200;

/** The annotations under a point of the window, the shortest first. */
export function annotationsAt(
  dom: ArticleDom,
  index: IntervalIndex<PlacedAnnotation>,
  x: number,
  y: number,
): PlacedAnnotation[] {
  const offset = dom.offsetAt(x, y);
  if (offset === null) return [];
  return index.touching(offset).filter((entry) => {
    const start = Math.max(entry.span.start, offset - reach);
    return dom.covers(span(start, Math.min(entry.span.end, offset + reach)), x, y);
  });
}

/** The next annotation outward from the selected one, or the shortest; clicks walk through them. */
export function nextOutward(
  found: readonly PlacedAnnotation[],
  selected: RecordId | null,
): RecordId | null {
  const index = found.findIndex(({ annotation }) => annotation.id === selected);
  return (found[index + 1] ?? found[0])?.annotation.id ?? null;
}
