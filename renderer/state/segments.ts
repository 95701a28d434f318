import type { Segment, Sidecar } from '../../shared/model/sidecar';
import { type Span, span } from '../../shared/model/span';
import type { AppState } from './app-state';
import type { OpenDocument } from './open-document';
import { resolveRecord } from './settling';

export type SegmentKind = Segment['kind'];

/** A segment that was found in the text. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly span: Span;
  readonly annotator: string;
  readonly isMine: boolean;
}

function spanOf(open: OpenDocument, segment: Segment, sha256: string): Span | null {
  const resolved = resolveRecord(open, segment, sha256);
  // What is only nearly the same words waits for a person, as with annotations.
  const isSure = resolved.state === 'anchored' || resolved.state === 'moved';
  return isSure ? resolved.span : null;
}

function placeAll(open: OpenDocument, sidecar: Sidecar, isMine: boolean): PlacedSegment[] {
  return sidecar.segments.flatMap((segment) => {
    const where = spanOf(open, segment, sidecar.document.sha256);
    if (where === null) return [];
    return [{ segment, span: where, annotator: sidecar.annotator, isMine }];
  });
}

/**
 * Everybody's segments of an open article that were found in the text, in reading order.
 * @param mine the present annotator's sidecar, if they have begun.
 */
export function placeSegments(open: OpenDocument, mine: Sidecar | null): PlacedSegment[] {
  return [
    ...(mine === null ? [] : placeAll(open, mine, true)),
    ...open.others.flatMap(({ sidecar }) => placeAll(open, sidecar, false)),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Joins spans that touch or overlap; in order of their starts. */
function joinSpans(sorted: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last === undefined || last.end < next.start) joined.push(next);
    else joined[joined.length - 1] = span(last.start, Math.max(last.end, next.end));
  }
  return joined;
}

/**
 * What keys pass over in an open article: the boilerplate that the present annotator marked, in UTF-16
 * units, in order and without overlaps. What others marked is theirs to skip.
 * @param mine the present annotator's sidecar, if they have begun.
 */
export function skippedSpans(open: OpenDocument, mine: Sidecar | null): Span[] {
  if (mine === null || mine.segments.length === 0) return [];
  const boilerplate = placeAll(open, mine, true).filter(
    ({ segment }) => segment.kind === 'boilerplate',
  );
  return joinSpans(boilerplate.map((placed) => placed.span).sort((a, b) => a.start - b.start));
}

/** The segments of the open article as the window has them now. */
export function segmentsOfOpen(state: AppState): PlacedSegment[] {
  if (state.open === null) return [];
  return placeSegments(state.open, state.sessions.get(state.open.id)?.sidecar ?? null);
}

/** The selected segment of the open article; `undefined` where none is, or where an annotation is. */
export function selectedSegmentOf(state: AppState): PlacedSegment | undefined {
  if (state.selectedSegment === null || state.selectedAnnotation !== null) return undefined;
  return segmentsOfOpen(state).find(({ segment }) => segment.id === state.selectedSegment);
}

/** The id of the segment that stands out now: the selected one, or the one waiting for other words. */
export function shownSegmentId(state: AppState): string | null {
  if (state.selectedAnnotation !== null) return null;
  return state.selectedSegment ?? state.reboundedSegment;
}
