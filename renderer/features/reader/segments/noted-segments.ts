import type { RecordId } from '../../../../shared/model/ids';
import type { Segment } from '../../../../shared/model/sidecar';
import type { PlacedAnnotation } from '../../../state/placement';
import type { PlacedSegment } from '../../../state/segments';

/** The same segment gets the same entry each time, so that what shows it need not look again. */
const entries = new WeakMap<PlacedSegment, PlacedAnnotation>();
const segments = new WeakMap<PlacedAnnotation, PlacedSegment>();

function entryOf(placed: PlacedSegment): PlacedAnnotation {
  const known = entries.get(placed);
  if (known !== undefined) return known;
  const { segment, span, annotator, isMine } = placed;
  const entry = {
    annotation: asAnnotation(segment),
    span,
    annotator,
    isMine,
    state: 'anchored' as const,
  };
  entries.set(placed, entry);
  segments.set(entry, placed);
  return entry;
}

/** What the margin needs to know of a segment to keep a place for its note. */
function asAnnotation({ id, kind, target }: Segment): PlacedAnnotation['annotation'] {
  return {
    id,
    layer: kind,
    label: null,
    target,
    attributes: {},
    origin: { kind: 'manual' },
    createdAt: '',
    updatedAt: '',
  };
}

/** The segment that a note of the margin is about; `undefined` where it is about an annotation. */
export function segmentOf(entry: PlacedAnnotation): PlacedSegment | undefined {
  return segments.get(entry);
}

/** What has a note: annotations and, among them in reading order, all stories and what is selected. */
export function withSegments(
  noted: readonly PlacedAnnotation[],
  placed: readonly PlacedSegment[],
  selected: RecordId | null,
): readonly PlacedAnnotation[] {
  const shown = placed.filter(({ segment }) => segment.kind === 'story' || segment.id === selected);
  if (shown.length === 0) return noted;
  return [...shown.map(entryOf), ...noted].sort((a, b) => a.span.start - b.span.start);
}
