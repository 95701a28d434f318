import type { Lane } from '../../../../shared/analysis/lanes';
import {
  type Codebook,
  type Colour,
  findLabel,
  findLayer,
} from '../../../../shared/model/codebook';
import type { PlacedAnnotation } from '../../../state/placement';

/**
 * The looks a highlight may have; no two layers, lanes or voices differ by colour alone. Claims are
 * filled and thinly underlined, entities thickly underlined only, so that one can lie in the other;
 * layers of the team's own are wavy. Touching or overlapping spans of one form stand in different
 * lanes, or they would melt into one.
 */
export type HighlightForm = 'fill' | 'line' | 'wave';
export type HighlightState = 'plain' | 'hovered' | 'selected';
/** Whose word it is: one's own, another annotator's, or nobody's yet. */
export type HighlightVoice = 'mine' | 'other' | 'suggested';

export interface HighlightLook {
  readonly form: HighlightForm;
  readonly colour: Colour;
  readonly lane: Lane;
  readonly voice: HighlightVoice;
  readonly state: HighlightState;
  /** Whether the span is longer than a few words: short ones lie over long ones. */
  readonly isLong: boolean;
}

/** Spans longer than this are long, in UTF-16 units. */
const shortLimit = 40;

/** The name under which highlights of one look are registered with the browser. */
export function highlightName({ form, colour, lane, voice, state, isLong }: HighlightLook): string {
  return `${form}-${colour}-${lane}-${voice}-${state}${isLong ? '-long' : ''}`;
}

/** Lines lie over fills, short spans over long ones, the selected and the hovered over all. */
export function priorityOf({ form, state, isLong }: HighlightLook): number {
  const byState = { plain: 0, hovered: 10, selected: 20 }[state];
  return byState + (form === 'fill' ? 0 : 2) + (isLong ? 0 : 1);
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
  if (layer === 'claim') return 'fill';
  return layer === 'entity' ? 'line' : 'wave';
}

/** The look of an annotation that nobody points at. */
export function plainLook(
  codebook: Codebook,
  { annotation, span, isMine, state }: PlacedAnnotation,
  lane: Lane,
): HighlightLook {
  return {
    form: formOf(annotation.layer),
    colour: annotationColour(codebook, annotation),
    lane,
    voice: state === 'fuzzy' || state === 'suggested' ? 'suggested' : isMine ? 'mine' : 'other',
    state: 'plain',
    isLong: span.end - span.start > shortLimit,
  };
}
