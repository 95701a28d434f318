import { type Span, span } from '../model/span';
import { segmenter } from './segmenter';

/** The longest part of a cut line, and the shortest where it is cut between words; UTF-16 units. */
const longest = 2_000;
const shortest = 1_000;

/** Room for one grapheme; longer stacks of marks are cut like anything else. */
const graphemeRoom = 64;

/** A full stop or its like, closing marks after it, and the white space that follows. */
const sentenceEnd = /[.!?؟؛۔…][»”’")\]]*\s+/gu;
const space = /\s+/gu;

/** Where the last match in a stretch of text ends; -1 without one. */
function lastEnd(stretch: string, pattern: RegExp): number {
  let end = -1;
  for (const match of stretch.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** The last place within `longest` that cuts no letter from its marks, and no lam from its alef. */
function betweenGraphemes(text: string, start: number): number {
  const stretch = text.slice(start, start + longest + graphemeRoom);
  const floor = segmenter('grapheme').segment(stretch).containing(longest)?.index ?? longest;
  const isLamAlef =
    /ل\p{M}*$/u.test(stretch.slice(0, floor)) && /[اأإآٱ]/u.test(stretch[floor] ?? '');
  const cut = isLamAlef ? stretch.lastIndexOf('ل', floor - 1) : floor;
  return start + (cut > 0 ? cut : longest);
}

function nextCut(text: string, start: number): number {
  const from = start + shortest;
  const stretch = text.slice(from, start + longest);
  for (const pattern of [sentenceEnd, space]) {
    const end = lastEnd(stretch, pattern);
    if (end !== -1) return from + end;
  }
  return betweenGraphemes(text, start);
}

/**
 * Cuts a line that is too long to be laid out at once: after a sentence, else after a word, else
 * between graphemes (Unicode Standard Annex #29).
 * @returns the parts in order, without gaps; none longer than 2,000 UTF-16 units.
 */
export function cutLongLine(text: string, line: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span(line.start, line.end);
  while (line.end - start > longest) {
    const { start: from, end } = span(start, nextCut(text, start));
    parts.push(span(from, end));
    start = end;
  }
  parts.push(span(start, line.end));
  return parts;
}
