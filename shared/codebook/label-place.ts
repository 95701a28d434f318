import { type Codebook, findLabel, findLayer } from '../model/codebook';

/** Where a label stands, or what an annotation says of itself: `label` is `null` while it is missing. */
export interface LabelPlace {
  readonly layer: string;
  readonly label: string | null;
}

/** Whether two places are one. */
export function isSamePlace(a: LabelPlace, b: LabelPlace): boolean {
  return a.layer === b.layer && a.label === b.label;
}

/** A text that is another one for each place; for maps. */
export function placeKey({ layer, label }: LabelPlace): string {
  return JSON.stringify([layer, label]);
}

/** Whether the codebook knows the layer and, where there is one, the label. */
export function isKnownPlace(codebook: Codebook, { layer, label }: LabelPlace): boolean {
  return label === null
    ? findLayer(codebook, layer) !== undefined
    : findLabel(codebook, layer, label) !== undefined;
}
