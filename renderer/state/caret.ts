import { type Span, span, type Utf16Offset } from '../../shared/model/span';
import { baseDirection } from '../../shared/text/base-direction';
import { type Block, blockIndexAt } from '../../shared/text/blocks';
import {
  documentEdge,
  letterPlace,
  openPlace,
  type StepDirection,
  type StepUnit,
  step,
  unitAt,
  type Walkable,
  widen,
} from '../../shared/text/steps';
import type { App } from './app';
import type { AppState } from './app-state';
import type { OpenDocument } from './open-document';
import { placedAnnotation } from './placed-annotation';
import { selectText } from './reading';
import { skippedSpans } from './segments';
import { linesOf } from './text-lines';

/** A way for the caret to go. Left and right are keys; what they mean follows the paragraph. */
export type CaretMove =
  | { readonly to: 'left' | 'right'; readonly unit: 'letter' | 'word' }
  | { readonly to: 'next' | 'previous'; readonly unit: StepUnit | 'line' }
  | { readonly to: 'start' | 'end'; readonly unit: 'line' | 'document' };

/** The two ends of what is selected in the text: the one that stays, and the one that moves. */
export interface Ends {
  readonly anchor: Utf16Offset;
  readonly offset: Utf16Offset;
}

interface Reached {
  readonly offset: Utf16Offset;
  readonly column: number | null;
}

const directions = new WeakMap<Block, 'rtl' | 'ltr'>();

/** Which way the paragraph at an offset runs; articles are Arabic where nothing else is said. */
function directionAt({ text, blocks }: OpenDocument, offset: Utf16Offset): 'rtl' | 'ltr' {
  const block = blocks[blockIndexAt(blocks, offset)] as Block;
  const known = directions.get(block) ?? baseDirection(text.slice(block.start, block.end)) ?? 'rtl';
  directions.set(block, known);
  return known;
}

/** What the caret walks on: the open article without what its reader marked as boilerplate. */
function walkable(state: AppState, open: OpenDocument): Walkable {
  const mine = state.sessions.get(open.id)?.sidecar ?? null;
  return { text: open.text, blocks: open.blocks, skip: skippedSpans(open, mine) };
}

/** The ends of the selected words. Those that a key or the mouse made remember which end moves. */
function endsOfSelection({ selection, caret }: AppState): Ends | null {
  if (selection === null) return null;
  if (caret !== null && caret.selection === selection) return caret;
  return { anchor: selection.start, offset: selection.end };
}

/** Whether a way leads forward in reading order. */
function isForward(open: OpenDocument, from: Utf16Offset, { to }: CaretMove): boolean {
  if (to === 'left') return directionAt(open, from) === 'rtl';
  if (to === 'right') return directionAt(open, from) === 'ltr';
  return to === 'next' || to === 'end';
}

/** Where a way leads from a place in the open article. */
export function reach(
  app: App,
  open: OpenDocument,
  from: Utf16Offset,
  move: CaretMove,
  manner: { readonly isExtending: boolean; readonly column: number | null },
): Reached {
  const where = walkable(app.store.getState(), open);
  const direction: StepDirection = isForward(open, from, move) ? 1 : -1;
  const { isExtending, column } = manner;
  if (move.unit === 'document') return { offset: documentEdge(where, direction), column: null };
  if (move.unit !== 'line') {
    const how = { isExtending, cutsClitics: isExtending };
    return { offset: step(where, from, move.unit, direction, how), column: null };
  }
  if (move.to === 'start' || move.to === 'end') {
    return { offset: linesOf(app)?.lineEdge(from, direction) ?? from, column: null };
  }
  const stepped = linesOf(app)?.lineStep(from, direction, column) ?? null;
  if (stepped === null) return { offset: documentEdge(where, direction), column };
  return { offset: openPlace(where, stepped.offset, direction), column: stepped.column };
}

/** Puts the caret somewhere, with nothing selected. */
function placeCaret(app: App, offset: Utf16Offset, column: number | null = null): void {
  app.store.setState({
    caret: { offset, anchor: offset, selection: null, column },
    selection: null,
    selectedAnnotation: null,
    selectedSegment: null,
  });
}

/** The first place for a caret that was nowhere yet: what is in view, or the start. */
function firstPlace(app: App, open: OpenDocument): Utf16Offset {
  return linesOf(app)?.firstInView() ?? documentEdge(walkable(app.store.getState(), open), -1);
}

/** What the caret leaves behind when it goes on: the selected words or annotation, if any. */
function chosenSpan(state: AppState): Span | null {
  if (state.selection !== null) return state.selection;
  return placedAnnotation(state, state.selectedAnnotation)?.span ?? null;
}

/** Moves the caret; what was selected is so no longer. From selected words it goes on at their end. */
export function moveCaret(app: App, move: CaretMove): void {
  const state = app.store.getState();
  const { open, caret } = state;
  if (open === null) return;
  const chosen = chosenSpan(state);
  const isFirst = chosen === null && caret === null && move.unit !== 'document';
  const isAtEdge = chosen !== null && move.unit === 'letter';
  const here = caret?.offset ?? firstPlace(app, open);
  const from =
    chosen === null ? here : isForward(open, chosen.start, move) ? chosen.end : chosen.start;
  if (isFirst || isAtEdge) {
    placeCaret(app, from);
    return;
  }
  const column = chosen === null ? (caret?.column ?? null) : null;
  const reached = reach(app, open, from, move, { isExtending: false, column });
  placeCaret(app, reached.offset, reached.column);
}

/**
 * Selects the words between two ends, as the mouse would, and remembers which end moves on.
 * @param column what steps from line to line keep, in CSS pixels.
 */
function selectBetween(
  app: App,
  ends: Ends,
  options: { readonly snapsToWords: boolean; readonly column?: number | null },
): void {
  const { anchor, offset } = ends;
  const raw = span(Math.min(anchor, offset), Math.max(anchor, offset));
  selectText(app, raw.start === raw.end ? null : raw, options);
  const { selection } = app.store.getState();
  app.store.setState({
    caret: { anchor, offset, selection, column: options.column ?? null },
    selectedAnnotation: null,
    selectedSegment: null,
  });
}

/** Remembers which end of the words that the mouse selected goes on moving with `Shift`. */
export function rememberEnds(app: App, isBackward: boolean): void {
  const { selection } = app.store.getState();
  if (selection === null) return;
  const { start, end } = selection;
  const ends = isBackward ? { anchor: end, offset: start } : { anchor: start, offset: end };
  app.store.setState({ caret: { ...ends, selection, column: null } });
}

/** Puts the caret before the letter nearest to a place that was clicked; what is selected stays so. */
export function clickCaret(app: App, near: Utf16Offset): void {
  const { open } = app.store.getState();
  if (open === null) return;
  const offset = letterPlace({ text: open.text, blocks: open.blocks, skip: [] }, near);
  app.store.setState({ caret: { offset, anchor: offset, selection: null, column: null } });
}

/** Selects from where the caret stood to a place that was clicked with `Shift`. */
export function extendTo(app: App, near: Utf16Offset, options: { snapsToWords: boolean }): void {
  const state = app.store.getState();
  const anchor = endsOfSelection(state)?.anchor ?? state.caret?.anchor;
  if (anchor !== undefined) selectBetween(app, { anchor, offset: near }, options);
}

/** Moves one end of the selected words; with nothing selected they begin at the caret. */
export function extendSelection(app: App, move: CaretMove): void {
  const state = app.store.getState();
  const { open, caret } = state;
  if (open === null) return;
  const start = caret?.offset ?? firstPlace(app, open);
  const ends = endsOfSelection(state) ?? { anchor: caret?.anchor ?? start, offset: start };
  const column = caret?.column ?? null;
  const reached = reach(app, open, ends.offset, move, { isExtending: true, column });
  selectBetween(
    app,
    { anchor: ends.anchor, offset: reached.offset },
    { snapsToWords: move.unit === 'word', column: reached.column },
  );
}

/** Selects the word at the caret, and with each repetition more: its sentence, its paragraph. */
export function widenSelection(app: App): void {
  const state = app.store.getState();
  const { open, caret } = state;
  if (open === null) return;
  const where = walkable(state, open);
  const chosen = chosenSpan(state);
  const found =
    chosen === null
      ? unitAt(where, caret?.offset ?? firstPlace(app, open), 'word')
      : widen(where, chosen);
  if (found === null) return;
  selectBetween(app, { anchor: found.start, offset: found.end }, { snapsToWords: false });
}

/** Makes the other end of the selected words, or of the selected annotation, the one that moves. */
export function swapEnds(app: App): void {
  const state = app.store.getState();
  const ends = endsOfSelection(state);
  const id = state.selectedAnnotation;
  if (ends !== null) {
    const { anchor, offset } = ends;
    const caret = { anchor: offset, offset: anchor, selection: state.selection, column: null };
    app.store.setState({ caret });
  } else if (id !== null) {
    app.store.setState({ movingStartOf: state.movingStartOf === id ? null : id });
  }
}

/** Where the caret stands for the eye: at the end that moves; `null` where it was never put. */
export function shownCaret(state: AppState): Utf16Offset | null {
  const placed = placedAnnotation(state, state.selectedAnnotation);
  if (placed !== undefined && state.selection === null) {
    if (!placed.isMine) return null;
    return state.movingStartOf === placed.annotation.id ? placed.span.start : placed.span.end;
  }
  return endsOfSelection(state)?.offset ?? state.caret?.offset ?? null;
}
