import { describeAnchor } from '../../../shared/anchor/describe-anchor';
import type { CarriedPlace } from '../../../shared/copies/carry-annotations';
import { heldAttributes } from '../../../shared/copies/held-attributes';
import type { Annotation } from '../../../shared/model/annotation';
import { findLayer } from '../../../shared/model/codebook';
import type { OffsetMap } from '../../../shared/text/offsets';
import type { App } from '../app';

/** Where an annotation is carried from. */
export interface CarrySource {
  readonly annotation: Annotation;
  readonly annotator: string;
  readonly path: string;
  readonly revision: number;
}

/** The text that an annotation is carried to. */
export interface TargetText {
  readonly text: string;
  readonly offsets: OffsetMap;
}

/** Attributes whose numbers are grades of a scale, not figures of the text. */
function scalesOf(app: App, layerId: string): ReadonlySet<string> {
  const codebook = app.store.getState().corpus?.codebook;
  const layer = codebook === undefined ? undefined : findLayer(codebook, layerId);
  const scales = layer?.attributes.filter(({ type }) => type === 'scale') ?? [];
  return new Set(scales.map(({ id }) => id));
}

/** What of a carried annotation comes from its source: all but its id and when it was made. */
function carriedParts(app: App, source: CarrySource, place: CarriedPlace, to: TargetText) {
  const { annotation, annotator, path, revision } = source;
  const { layer, label, refersTo } = annotation;
  return {
    layer,
    label,
    target: describeAnchor(to.text, to.offsets, place.span),
    attributes: heldAttributes(annotation, place.differences, scalesOf(app, layer)),
    ...(refersTo === undefined ? {} : { refersTo }),
    origin: { kind: 'copied' as const, annotator, path, id: annotation.id, revision },
  };
}

/** The annotation as it is to stand in a copy. */
export function carriedRecord(
  app: App,
  source: CarrySource,
  place: CarriedPlace,
  to: TargetText,
): Annotation {
  const now = app.stamp.now();
  const parts = carriedParts(app, source, place, to);
  return { id: app.stamp.newId(), ...parts, createdAt: now, updatedAt: now };
}

/** A carried annotation after its source was changed, with the change taken over. */
export function takenOverRecord(
  app: App,
  carried: Annotation,
  source: CarrySource,
  place: CarriedPlace,
  to: TargetText,
): Annotation {
  const { refersTo: _, ...rest } = carried;
  return { ...rest, ...carriedParts(app, source, place, to), updatedAt: app.stamp.now() };
}
