import { type Span, span } from '../../shared/model/span';
import { snapToLetters, snapToWords, trimSpan } from '../../shared/text/segments';
import { findMine, reanchorAnnotation } from './annotate';
import type { App } from './app';
import { type CaretMove, type Ends, extendSelection, reach } from './caret';
import type { OpenDocument } from './open-document';
import { annotationsAround, placedAnnotation } from './placed-annotation';
import { selectAnnotation } from './reading';

/** The span between two ends by the rules of the text; `null` where the ends have passed each other. */
function spanBetween(open: OpenDocument, start: number, end: number, move: CaretMove): Span | null {
  if (start >= end) return null;
  const trimmed = trimSpan(open.text, span(start, end));
  if (trimmed === null) return null;
  const snap = move.unit === 'word' ? snapToWords : snapToLetters;
  return snap(open.text, open.blocks, trimmed);
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/**
 * The span with one end moved. White space and the inside of a number are stepped over, or the end
 * would never leave the word it stands at; `null` where it can go no further.
 */
function movedSpan(app: App, open: OpenDocument, from: Span, movesStart: boolean, move: CaretMove) {
  let ends: Ends = movesStart
    ? { anchor: from.end, offset: from.start }
    : { anchor: from.start, offset: from.end };
  for (;;) {
    const { offset } = reach(app, open, ends.offset, move, { isExtending: true, column: null });
    if (offset === ends.offset) return null;
    ends = { ...ends, offset };
    const found = movesStart
      ? spanBetween(open, offset, ends.anchor, move)
      : spanBetween(open, ends.anchor, offset, move);
    if (found === null || !isSame(found, from)) return found;
  }
}

/**
 * What `Shift` and a way of the caret do: with one's own annotation selected, its moving end goes that
 * way and the annotation grows or shrinks; else the selected words do.
 */
export async function extend(app: App, move: CaretMove): Promise<void> {
  const state = app.store.getState();
  const { open, selectedAnnotation: id } = state;
  const placed = state.selection === null ? placedAnnotation(state, id) : undefined;
  if (open === null || id === null || placed === undefined || findMine(state, id) === undefined) {
    extendSelection(app, move);
    return;
  }
  const movesStart = state.movingStartOf === id;
  const moved = movedSpan(app, open, placed.span, movesStart, move);
  if (moved !== null) await reanchorAnnotation(app, id, moved, { isInRun: true });
}

/** Selects the shortest annotation at the caret; when it is selected, the next one around it. */
export function selectAtCaret(app: App): void {
  const state = app.store.getState();
  const current = placedAnnotation(state, state.selectedAnnotation);
  const at = state.caret?.offset ?? current?.span.start;
  if (at === undefined) return;
  const around = annotationsAround(state, at);
  const index = around.findIndex(({ annotation }) => annotation.id === state.selectedAnnotation);
  const next = around[index + 1] ?? around[0];
  if (next !== undefined) selectAnnotation(app, next.annotation.id);
}
