import type { RecordId } from '../../../../shared/model/ids';
import type { PlacedAnnotation } from '../../../state/open-document';
import type { ArticleDom } from './article-dom';

/** The annotations under a point of the window, the shortest first. */
export function annotationsAt(
  dom: ArticleDom,
  placed: readonly PlacedAnnotation[],
  x: number,
  y: number,
): PlacedAnnotation[] {
  const offset = dom.offsetAt(x, y);
  if (offset === null) return [];
  return placed
    .filter(({ span }) => span.start <= offset && offset <= span.end && dom.covers(span, x, y))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

/** The next annotation outward from the selected one, or the shortest; clicks walk through them. */
export function nextOutward(
  found: readonly PlacedAnnotation[],
  selected: RecordId | null,
): RecordId | null {
  const index = found.findIndex(({ annotation }) => annotation.id === selected);
  return (found[index + 1] ?? found[0])?.annotation.id ?? null;
}
