import {
  compareSpans,
  createIntervalIndex,
  type IntervalIndex,
} from '../../shared/analysis/interval-index';
import type { Annotation } from '../../shared/model/annotation';
import type { RecordId } from '../../shared/model/ids';
import type { Sidecar } from '../../shared/model/sidecar';
import type { Span } from '../../shared/model/span';
import type { OpenDocument } from './open-document';
import { resolveRecord } from './settling';

/** An annotation that was found in the text. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly span: Span;
  readonly annotator: string;
  readonly isMine: boolean;
  /**
   * How sure that is: a `fuzzy` place is a proposal, nothing more; a `suggested` annotation is
   * nobody's yet.
   */
  readonly state: 'anchored' | 'moved' | 'fuzzy' | 'suggested';
}

/** Where the annotations of an open article stand in its text. */
export interface Placement {
  /** Those that were found, in reading order, longer ones first where they start together. */
  readonly placed: readonly PlacedAnnotation[];
  /** The found ones by place. */
  readonly index: IntervalIndex<PlacedAnnotation>;
}

/** What an annotation came to: its place, or `null` where it was lost. */
type Placing = (annotation: Annotation) => PlacedAnnotation | null;

interface Known {
  readonly others: OpenDocument['others'];
  readonly mine: Sidecar | null;
  readonly placement: Placement;
}

/** Of one text; records are immutable, so each is resolved once, and a changed one is another object. */
class Placements {
  private readonly places = new WeakMap<Annotation, PlacedAnnotation>();
  known: Known | null = null;

  /** The same annotation gets the same object each time, so that what shows it need not look again. */
  placingOf(open: OpenDocument, sidecar: Sidecar, isMine: boolean): Placing {
    const { annotator, document } = sidecar;
    return (annotation) => {
      const resolved = resolveRecord(open, annotation, document.sha256);
      if (resolved.state === 'orphan') return null;
      const { state, span } = resolved;
      const before = this.places.get(annotation);
      if (before !== undefined && before.isMine === isMine && before.state === state) return before;
      const place = { annotation, span, annotator, isMine, state };
      this.places.set(annotation, place);
      return place;
    };
  }
}

/** By the text's offset map: made once a text, and kept when an article's links are refreshed. */
const placements = new WeakMap<OpenDocument['offsets'], Placements>();

function comparePlaced(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return compareSpans(a.span, b.span);
}

/** The last answer for each placement: many ask for the selected annotation at each change. */
const lastFound = new WeakMap<Placement, { id: RecordId; found: PlacedAnnotation | undefined }>();

/** An annotation with its place in the text; `undefined` where it has none there. */
export function findPlaced(
  placement: Placement,
  id: RecordId | null,
): PlacedAnnotation | undefined {
  if (id === null) return undefined;
  const last = lastFound.get(placement);
  if (last?.id === id) return last.found;
  const found = placement.placed.find(({ annotation }) => annotation.id === id);
  lastFound.set(placement, { id, found });
  return found;
}

function placementOf(placed: PlacedAnnotation[]): Placement {
  return { placed, index: createIntervalIndex(placed, ({ span }) => span) };
}

function placeAll(open: OpenDocument, mine: Sidecar | null, of: Placements): Placement {
  const placed: PlacedAnnotation[] = [];
  const works = open.others.map(({ sidecar }) => ({ sidecar, isMine: false }));
  if (mine !== null) works.push({ sidecar: mine, isMine: true });
  for (const { sidecar, isMine } of works) {
    const place = of.placingOf(open, sidecar, isMine);
    for (const annotation of sidecar.annotations) {
      const found = place(annotation);
      if (found !== null) placed.push(found);
    }
  }
  return placementOf(placed.sort(comparePlaced));
}

/** More changed annotations than this are not worth being put in their places one by one. */
const patchLimit = 200;

interface Difference {
  readonly removed: ReadonlySet<Annotation>;
  readonly added: readonly Annotation[];
}

/** What one list of records has that the other has not; both mostly hold the same objects in order. */
function differenceOf(
  before: readonly Annotation[],
  after: readonly Annotation[],
): Difference | null {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length + come.length > patchLimit) return null;
  const kept = new Set(come);
  const known = new Set(gone);
  return {
    removed: new Set(gone.filter((annotation) => !kept.has(annotation))),
    added: come.filter((annotation) => !known.has(annotation)),
  };
}

/** Index at which an entry belongs in a sorted list: after those that compare equal. */
function sortedIndex(list: readonly PlacedAnnotation[], entry: PlacedAnnotation): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaced(list[middle] as PlacedAnnotation, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function patch(before: Placement, { removed, added }: Difference, place: Placing): Placement {
  if (removed.size === 0 && added.length === 0) return before;
  const placed = before.placed.filter(({ annotation }) => !removed.has(annotation));
  for (const annotation of added) {
    const found = place(annotation);
    if (found !== null) placed.splice(sortedIndex(placed, found), 0, found);
  }
  return placementOf(placed);
}

function next(open: OpenDocument, mine: Sidecar | null, of: Placements): Placement {
  const { known } = of;
  const isPatch = known !== null && known.others === open.others && known.mine !== null;
  if (!isPatch || known.mine === null || mine === null) return placeAll(open, mine, of);
  if (known.mine.document.sha256 !== mine.document.sha256) return placeAll(open, mine, of);
  const difference = differenceOf(known.mine.annotations, mine.annotations);
  if (difference === null) return placeAll(open, mine, of);
  return patch(known.placement, difference, of.placingOf(open, mine, true));
}

/**
 * All annotations of an open article by place. What changed since the last question is put in its
 * place: one more among ten thousand costs a copy of the list, not its making.
 * @param mine the present annotator's sidecar, if they have begun.
 */
export function placeAnnotations(open: OpenDocument, mine: Sidecar | null): Placement {
  const of = placements.get(open.offsets) ?? new Placements();
  placements.set(open.offsets, of);
  const { known } = of;
  if (known?.mine === mine && known.others === open.others) return known.placement;
  const placement = next(open, mine, of);
  of.known = { others: open.others, mine, placement };
  return placement;
}
