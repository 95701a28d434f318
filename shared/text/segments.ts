import { type Span, span } from '../model/span';
import { type Block, blockIndexAt } from './blocks';
import { numberCutAt } from './numbers';
import { segmenter } from './segmenter';

/** Lam and alef join into one glyph even where tashkeel stands between them. */
const lam = 'ل';
const alefs = 'اأإآٱ';

function isInsideLamAlef(line: string, offset: number): boolean {
  // Past the end of the line there is no letter, and every string includes the empty one.
  if (offset <= 0 || offset >= line.length || !alefs.includes(line.charAt(offset))) return false;
  const before = segmenter('grapheme')
    .segment(line)
    .containing(offset - 1);
  return before?.segment.startsWith(lam) === true;
}

/** The last offset at or before this one at which no grapheme and no lam-alef of a line is cut. */
export function graphemeFloor(line: string, offset: number): number {
  const found = segmenter('grapheme').segment(line).containing(offset);
  const floor = found === undefined ? offset : found.index;
  if (!isInsideLamAlef(line, floor)) return floor;
  return (
    segmenter('grapheme')
      .segment(line)
      .containing(floor - 1)?.index ?? floor
  );
}

/** The first offset at or after this one at which no grapheme and no lam-alef of a line is cut. */
export function graphemeCeiling(line: string, offset: number): number {
  if (offset <= 0 || offset >= line.length) return offset;
  if (graphemeFloor(line, offset) === offset) return offset;
  const found = segmenter('grapheme').segment(line).containing(offset);
  const isMidGrapheme = found !== undefined && found.index < offset;
  const end = found === undefined ? line.length : found.index + found.segment.length;
  // At a lam-alef the offset is the alef's own start: the pair ends with the alef.
  return isMidGrapheme ? graphemeCeiling(line, end) : end;
}

/** How far one looks from an offset for where a grapheme begins or ends, in UTF-16 units. */
const graphemeReach = 256;

/** Letters, digits and signs that never join with one another to one grapheme. */
function standsAlone(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0a && unit !== 0x0d;
  return (
    (unit >= 0x0620 && unit <= 0x064a) ||
    (unit >= 0x0660 && unit <= 0x066f) ||
    (unit >= 0x0671 && unit <= 0x06d3)
  );
}

/**
 * A stretch around an offset that begins where a grapheme does: at white space, unless an invisible
 * sign before it takes it along (GB9b of the annex).
 */
function graphemeWindow(text: string, offset: number): Span {
  const limit = Math.max(0, offset - graphemeReach);
  let start = offset;
  const isStart = () =>
    /\s/u.test(text.charAt(start)) && !/[\p{Cf}\r]/u.test(text.charAt(start - 1));
  do start -= 1;
  while (start > limit && !isStart());
  return span(Math.max(0, start), Math.min(text.length, offset + graphemeReach));
}

/** The grapheme that an offset of a text cuts; `null` where it cuts none. */
function graphemeCutAt(text: string, offset: number): Span | null {
  if (offset <= 0 || offset >= text.length) return null;
  if (standsAlone(text.charCodeAt(offset - 1)) && standsAlone(text.charCodeAt(offset))) return null;
  const { start, end } = graphemeWindow(text, offset);
  const found = segmenter('grapheme')
    .segment(text.slice(start, end))
    .containing(offset - start);
  if (found === undefined || start + found.index === offset) return null;
  return span(start + found.index, start + found.index + found.segment.length);
}

/**
 * Widens a span of a text so that no grapheme is cut; a lam-alef may be. It looks at what is around
 * the two ends only, however long the text.
 */
export function coverGraphemes(text: string, from: Span): Span {
  return span(
    graphemeCutAt(text, from.start)?.start ?? from.start,
    graphemeCutAt(text, from.end)?.end ?? from.end,
  );
}

/** How much of a line is looked at around a clitic, in UTF-16 units: letters with all their marks. */
const cliticReach = 16;

/**
 * Whether an offset parts the preposition ل from a word it stands before (`ل|إسرائيل`): the one place
 * at which a person may want to cut a lam-alef.
 */
export function isAfterClitic(line: string, offset: number): boolean {
  if (!alefs.includes(line.charAt(offset)) || offset >= line.length) return false;
  const before = line.slice(Math.max(0, offset - cliticReach), offset);
  const after = line.slice(offset, offset + cliticReach);
  const isPreposition = /(?:^|[^\p{L}\p{M}\p{N}\u0640])(?:[وف]\p{M}*)?ل\p{M}*$/u.test(before);
  return isPreposition && /^\p{L}\p{M}*(?:\p{L}\p{M}*){2}/u.test(after);
}

function wordFloor(line: string, offset: number): number {
  const found = segmenter('word').segment(line).containing(offset);
  return found?.isWordLike === true ? found.index : offset;
}

function wordCeiling(line: string, offset: number): number {
  const found =
    offset > 0
      ? segmenter('word')
          .segment(line)
          .containing(offset - 1)
      : undefined;
  return found?.isWordLike === true ? found.index + found.segment.length : offset;
}

const numberFloor: Step = (line, offset) => numberCutAt(line, offset)?.start ?? offset;
const numberCeiling: Step = (line, offset) => numberCutAt(line, offset)?.end ?? offset;

type Step = (line: string, offset: number) => number;

/** Takes steps in turn until none moves the offset any more; all go the same way. */
function settle(...steps: readonly Step[]): Step {
  return (line, offset) => {
    let at = offset;
    for (let before = -1; before !== at; ) {
      before = at;
      for (const step of steps) at = step(line, at);
    }
    return at;
  };
}

const letterFloor = settle(graphemeFloor, numberFloor);
const letterCeiling = settle(graphemeCeiling, numberCeiling);
const wholeFloor = settle(wordFloor, graphemeFloor, numberFloor);
const wholeCeiling = settle(wordCeiling, graphemeCeiling, numberCeiling);

const exactFloor: Step = (line, offset) =>
  isAfterClitic(line, offset) ? offset : letterFloor(line, offset);

/** Moves each end of a span by a step within the line it stands in, so that cost follows the line. */
function moveEnds(text: string, blocks: readonly Block[], from: Span, floor: Step, ceiling: Step) {
  const first = blocks[blockIndexAt(blocks, from.start)] as Block;
  const last = blocks[blockIndexAt(blocks, from.end)] as Block;
  return span(
    first.start + floor(text.slice(first.start, first.end), from.start - first.start),
    last.start + ceiling(text.slice(last.start, last.end), from.end - last.start),
  );
}

/** Drops white space at both ends; `null` where nothing else is left. */
export function trimSpan(text: string, from: Span): Span | null {
  const content = text.slice(from.start, from.end);
  const start = from.start + (content.length - content.trimStart().length);
  const end = from.end - (content.length - content.trimEnd().length);
  return start < end ? span(start, end) : null;
}

/** Widens a span so that no grapheme and no lam-alef is cut. */
export function snapToGraphemes(text: string, blocks: readonly Block[], from: Span): Span {
  return moveEnds(text, blocks, from, graphemeFloor, graphemeCeiling);
}

/**
 * Widens a span so that no grapheme, no lam-alef and no number is cut. A clitic may be: a span can
 * begin between the preposition ل and its word.
 */
export function snapToLetters(text: string, blocks: readonly Block[], from: Span): Span {
  return moveEnds(text, blocks, from, exactFloor, letterCeiling);
}

/** Widens a span to whole words and numbers; punctuation at its ends stays as it was chosen. */
export function snapToWords(text: string, blocks: readonly Block[], from: Span): Span {
  return moveEnds(text, blocks, from, wholeFloor, wholeCeiling);
}

/** How many words a text has: stretches of letters, marks and digits between other characters. */
export function countWords(text: string): number {
  return (
    text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*(?:[.,٫٬'’][\p{L}\p{N}\p{M}\u0640]+)*/gu)
      ?.length ?? 0
  );
}
