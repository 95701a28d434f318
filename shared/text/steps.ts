import { type Span, span, type Utf16Offset, utf16 } from '../model/span';
import { type Block, blockIndexAt } from './blocks';
import { type LinePart, numberCutAt } from './numbers';
import { segmenter } from './segmenter';
import { graphemeCeiling, graphemeFloor, isAfterClitic, trimSpan } from './segments';
import { sentenceAt } from './sentences';

/** How far a step in the text goes. */
export type StepUnit = 'letter' | 'word' | 'sentence' | 'paragraph';

/** 1 goes forward in reading order, whatever way the line runs; -1 goes back. */
export type StepDirection = 1 | -1;

/** Text with what a caret walks on. */
export interface Walkable {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Stretches that are passed over, such as boilerplate; in order. */
  readonly skip: readonly Span[];
}

/** How a step is taken. */
export interface StepManner {
  /** The step moves an end of a selection: forward it goes to ends of units, not to the next start. */
  readonly isExtending?: boolean;
  /** A step by a letter may stop between the preposition ل and its word, and so inside a lam-alef. */
  readonly cutsClitics?: boolean;
}

function lineOf({ text }: Walkable, block: Block): string {
  return text.slice(block.start, block.end);
}

function letterStep(line: string, at: number, direction: StepDirection, cuts: boolean): number {
  if (direction === 1) {
    const end = graphemeCeiling(line, at + 1);
    for (let clitic = at + 1; cuts && clitic < end; clitic += 1) {
      if (isAfterClitic(line, clitic)) return clitic;
    }
    return end;
  }
  const start = graphemeFloor(line, at - 1);
  for (let clitic = at - 1; cuts && clitic > start; clitic -= 1) {
    if (isAfterClitic(line, clitic)) return clitic;
  }
  return start;
}

/** A word with the whole number it belongs to: `42%` is one. */
function wholeWord(line: string, found: { index: number; segment: string }): LinePart {
  const end = found.index + found.segment.length;
  return {
    start: numberCutAt(line, found.index)?.start ?? found.index,
    end: numberCutAt(line, end)?.end ?? end,
  };
}

/** The first word of a line that ends after an offset, or the last that begins before it. */
function wordFrom(line: string, at: number, direction: StepDirection): LinePart | null {
  const parts = segmenter('word').segment(line);
  let found = parts.containing(direction === 1 ? at : at - 1);
  while (found !== undefined) {
    const next = direction === 1 ? found.index + found.segment.length : found.index - 1;
    if (found.isWordLike === true) {
      const word = wholeWord(line, found);
      if (direction === 1 ? word.end > at : word.start < at) return word;
    }
    found = parts.containing(next);
  }
  return null;
}

/** A part of a line without the white space at its ends. */
function trimPart(line: string, { start, end }: LinePart): LinePart {
  return trimSpan(line, span(start, end)) ?? { start, end };
}

function sentenceStep(line: string, at: number, direction: StepDirection, ends: boolean) {
  if (direction === -1) {
    const here = trimPart(line, sentenceAt(line, at));
    if (here.start < at) return here.start;
    const { start } = sentenceAt(line, at);
    return start === 0 ? null : trimPart(line, sentenceAt(line, start - 1)).start;
  }
  const here = sentenceAt(line, at);
  const { end } = trimPart(line, here);
  if (!ends)
    return here.end < line.length ? trimPart(line, sentenceAt(line, here.end)).start : null;
  if (end > at) return end;
  return here.end < line.length ? trimPart(line, sentenceAt(line, here.end)).end : null;
}

function paragraphStep(line: string, at: number, direction: StepDirection, ends: boolean) {
  const { start, end } = trimPart(line, { start: 0, end: line.length });
  if (direction === -1) return start < at ? start : null;
  return ends && end > at ? end : null;
}

/** A step within a line from an offset of it; `null` where it leads out of the line. */
function stepInLine(
  line: string,
  at: number,
  unit: StepUnit,
  direction: StepDirection,
  manner: StepManner,
): number | null {
  if (direction === 1 ? at >= line.length : at <= 0) return null;
  const { isExtending = false, cutsClitics = false } = manner;
  if (unit === 'letter') return letterStep(line, at, direction, cutsClitics);
  if (unit === 'word') {
    const word = wordFrom(line, at, direction);
    return word === null ? null : direction === 1 ? word.end : word.start;
  }
  if (unit === 'sentence') return sentenceStep(line, at, direction, isExtending);
  return paragraphStep(line, at, direction, isExtending);
}

/** Where a step enters a line that it was not in before; `null` where the line has nothing for it. */
function enterLine(line: string, unit: StepUnit, direction: StepDirection, manner: StepManner) {
  if (unit === 'letter') return direction === 1 ? 0 : line.length;
  if (unit === 'word')
    return stepInLine(line, direction === 1 ? 0 : line.length, unit, direction, manner);
  if (direction === -1) return stepInLine(line, line.length, unit, direction, manner);
  const content = trimPart(line, { start: 0, end: line.length });
  if (manner.isExtending === true) return stepInLine(line, content.start, unit, 1, manner);
  return content.start;
}

/** The stretch to pass over that holds an offset, if any. Its ends count where a paragraph ends there. */
function skippedAt({ blocks, skip }: Walkable, offset: number): Span | undefined {
  return skip.find(({ start, end }) => {
    if (offset < start || offset > end) return false;
    const block = blocks[blockIndexAt(blocks, utf16(offset))] as Block;
    if (offset === start) return start === block.start;
    return offset < end || end === block.end;
  });
}

/** Goes on in the same direction until the step is at a place where a caret may stand. */
function leadOut(
  where: Walkable,
  landed: number,
  next: (at: number) => number | null,
  direction: StepDirection,
): number | null {
  let at: number | null = landed;
  while (at !== null) {
    const skipped = skippedAt(where, at);
    if (skipped === undefined) return at;
    const edge: number = direction === 1 ? skipped.end : skipped.start;
    at = skippedAt(where, edge) === undefined ? edge : next(edge);
  }
  return null;
}

function rawStep(
  where: Walkable,
  from: number,
  unit: StepUnit,
  direction: StepDirection,
  manner: StepManner,
): number | null {
  const { blocks } = where;
  let index = blockIndexAt(blocks, utf16(from));
  const here = blocks[index] as Block;
  const at = Math.min(from, here.end) - here.start;
  const inside = here.isBlank ? null : stepInLine(lineOf(where, here), at, unit, direction, manner);
  if (inside !== null) return here.start + inside;
  for (index += direction; index >= 0 && index < blocks.length; index += direction) {
    const block = blocks[index] as Block;
    if (block.isBlank) continue;
    const line = lineOf(where, block);
    // The parts of a long line touch: the end of the one is the start of the next, and no step.
    const isHere = direction === -1 && block.end === from;
    const entered = isHere
      ? stepInLine(line, line.length, unit, direction, manner)
      : enterLine(line, unit, direction, manner);
    if (entered !== null) return block.start + entered;
  }
  return null;
}

/**
 * Where a caret stands after a step in reading order. Blank lines, line ends and what is to be
 * passed over hold no caret. Words: forward to the end of one, back to the start of one. Sentences and
 * paragraphs: to their starts, and past the last one to its end.
 * @param from an offset of the text, in UTF-16 units.
 * @returns the same offset where there is nothing further on.
 */
export function step(
  where: Walkable,
  from: Utf16Offset,
  unit: StepUnit,
  direction: StepDirection,
  manner: StepManner = {},
): Utf16Offset {
  const next = (at: number) => rawStep(where, at, unit, direction, manner);
  const landed = next(from);
  const reached = landed === null ? null : leadOut(where, landed, next, direction);
  if (reached !== null) return utf16(reached);
  const isOutOfUnits = direction === 1 && (unit === 'sentence' || unit === 'paragraph');
  return isOutOfUnits ? utf16(Math.max(from, documentEdge(where, 1))) : from;
}

/** The first (-1) or the last (1) place of the text where a caret may stand, in UTF-16 units. */
export function documentEdge(where: Walkable, direction: StepDirection): Utf16Offset {
  const { blocks } = where;
  const isOpen = (block: Block) =>
    !block.isBlank && skippedAt(where, direction === 1 ? block.end : block.start) === undefined;
  const block = direction === 1 ? blocks.findLast(isOpen) : blocks.find(isOpen);
  if (block === undefined) return utf16(0);
  const line = trimPart(lineOf(where, block), { start: 0, end: block.end - block.start });
  return utf16(block.start + (direction === 1 ? line.end : line.start));
}

/** The last place at or before an offset at which no letter is cut. */
export function letterPlace(where: Walkable, offset: Utf16Offset): Utf16Offset {
  const block = where.blocks[blockIndexAt(where.blocks, offset)] as Block;
  const at = Math.min(offset, block.end) - block.start;
  return utf16(block.start + graphemeFloor(lineOf(where, block), at));
}

/**
 * The nearest place in a direction, this one first, where a caret may stand; the offset itself where
 * there is none.
 */
export function openPlace(
  where: Walkable,
  offset: Utf16Offset,
  direction: StepDirection,
): Utf16Offset {
  return skippedAt(where, offset) === undefined ? offset : step(where, offset, 'letter', direction);
}

/** The word, sentence or paragraph at an offset, without white space at its ends. */
export function unitAt(
  where: Walkable,
  offset: Utf16Offset,
  unit: Exclude<StepUnit, 'letter'>,
): Span | null {
  const block = where.blocks[blockIndexAt(where.blocks, offset)] as Block;
  if (block.isBlank) return null;
  const line = lineOf(where, block);
  const at = Math.min(offset, block.end) - block.start;
  const part =
    unit === 'word'
      ? wordTouching(line, at)
      : unit === 'sentence'
        ? sentenceAt(line, at)
        : { start: 0, end: line.length };
  if (part === null) return null;
  const { start, end } = trimPart(line, part);
  return span(block.start + start, block.start + end);
}

/** The word at an offset of a line, else the one that ends there, else the next, else the last. */
function wordTouching(line: string, at: number): LinePart | null {
  const after = wordFrom(line, at, 1);
  if (after !== null && after.start <= at) return after;
  const before = wordFrom(line, at, -1);
  return before !== null && before.end >= at ? before : (after ?? before);
}

/**
 * The next larger thing around a span: its words, its sentences, its paragraphs; the span itself
 * where nothing is larger.
 */
export function widen(where: Walkable, from: Span): Span {
  for (const unit of ['word', 'sentence', 'paragraph'] as const) {
    const first = unitAt(where, from.start, unit);
    // The end of a span is outside of it, and may be the start of what follows.
    const last = unitAt(where, utf16(Math.max(from.start, from.end - 1)), unit);
    if (first === null || last === null) continue;
    const start = Math.min(first.start, from.start);
    const end = Math.max(last.end, from.end);
    if (start < from.start || end > from.end) return span(start, end);
  }
  return from;
}
