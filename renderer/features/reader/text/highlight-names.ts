import {
  type Codebook,
  type Colour,
  findLabel,
  findLayer,
} from '../../../../shared/model/codebook';
import type { PlacedAnnotation } from '../../../state/open-document';

/**
 * The looks a highlight may have. Claims are filled and underlined, everything else is underlined
 * only, so that one can lie in the other; another annotator's line is dotted. Touching or
 * overlapping spans of one layer alternate between two lanes, or they would melt into one.
 */
export type HighlightForm = 'fill' | 'line';
export type HighlightState = 'plain' | 'hovered' | 'selected';

export interface HighlightLook {
  readonly form: HighlightForm;
  readonly colour: Colour;
  readonly lane: 0 | 1;
  readonly isMine: boolean;
  readonly state: HighlightState;
}

/** The name under which highlights of one look are registered with the browser. */
export function highlightName({ form, colour, lane, isMine, state }: HighlightLook): string {
  return `${form}-${colour}-${lane}-${isMine ? 'mine' : 'other'}-${state}`;
}

/** The colour of an annotation: its label's, or its layer's while it has none. */
export function annotationColour(
  codebook: Codebook,
  { layer, label }: PlacedAnnotation['annotation'],
): Colour {
  return findLabel(codebook, layer, label)?.colour ?? findLayer(codebook, layer)?.colour ?? 'ink';
}

/** How annotations of a layer are painted. */
export function formOf(layer: string): HighlightForm {
  return layer === 'claim' ? 'fill' : 'line';
}

/**
 * The lane of each annotation, given in reading order: the other one than that of the nearest
 * earlier span of its layer that it touches or overlaps.
 */
export function assignLanes(placed: readonly PlacedAnnotation[]): (0 | 1)[] {
  const last = new Map<string, { end: number; lane: 0 | 1 }>();
  return placed.map(({ annotation, span }) => {
    const before = last.get(annotation.layer);
    const isApart = before === undefined || before.end < span.start;
    const lane = isApart || before.lane === 1 ? 0 : 1;
    const end = Math.max(span.end, isApart ? 0 : before.end);
    last.set(annotation.layer, { end, lane });
    return lane;
  });
}
