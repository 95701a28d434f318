import type { LinePart } from './numbers';
import { segmenter } from './segmenter';

/** Sentence boundaries by Unicode Standard Annex #29; what it can't know is mended below. */

/** Titles that are shortened to one letter in Arabic news, and stand before a name. */
const titles = 'دمأاجحص';
/** Shortened words of Latin script that are followed by a name or a number. */
const latin = 'Mr|Mrs|Ms|Dr|Prof|St|No|Nr|vs|Gen|Col|Lt|Sen|Rep|Inc|Ltd|Co|Jr|Sr|[A-Z]';

/**
 * What ends with a full stop that ends no sentence: an initial (`أ.`), a title with a clitic (`ود.`),
 * several initials (`أ.د.`, `U.S.`), a number in a list (`1.` at the start of a line).
 */
const shortened = new RegExp(
  [
    String.raw`(?<![\p{L}\p{M}\p{N}\u0640.])`,
    String.raw`(?:[\p{Script=Arabic}&&\p{L}]\p{M}*|[وفبلك][${titles}]|[وفبلك]?(?:\p{L}\.)+\p{L}|${latin})\.\s*$`,
  ].join(''),
  'v',
);
const listNumber = /^\s*(?:\p{Nd}{1,3}|\p{L})[.)]\s*$/u;
/** After a number the letter is an era or a unit (`عام 2023 م.`), and the stop may end a sentence. */
const afterNumber = /\p{Nd}\s+\p{L}\p{M}*\.\s*$/u;

/** So much before a full stop is looked at, in UTF-16 units. */
const reach = 24;

function isShortened(line: string, boundary: number): boolean {
  const from = Math.max(0, boundary - reach);
  const before = line.slice(from, boundary);
  if (from === 0 && listNumber.test(before)) return true;
  return shortened.test(before) && !afterNumber.test(before);
}

/**
 * The sentence of a line that holds an offset, with the space after it. A semicolon (؛) parts what
 * one sentence says and ends none; ؟ ends one, also within quotation marks.
 */
export function sentenceAt(line: string, offset: number): LinePart {
  const parts = segmenter('sentence').segment(line);
  const found = parts.containing(Math.max(0, Math.min(offset, line.length - 1)));
  if (found === undefined) return { start: 0, end: line.length };
  let start = found.index;
  while (start > 0 && isShortened(line, start)) start = parts.containing(start - 1)?.index ?? 0;
  let end = found.index + found.segment.length;
  while (end < line.length && isShortened(line, end)) {
    const next = parts.containing(end);
    end = next === undefined ? line.length : end + next.segment.length;
  }
  return { start, end };
}

/** So much of a line is parted in one go, in UTF-16 units: on long texts the segmenter gets slow. */
const partedAtOnce = 4096;

/** Where sentences end by the annex, in order; the last is the end of the line. */
function* boundariesOf(line: string): Generator<number> {
  let [at, length] = [0, partedAtOnce];
  while (at < line.length) {
    const part = line.slice(at, at + length);
    const ends = [...segmenter('sentence').segment(part)].map(
      ({ index, segment }) => index + segment.length,
    );
    // Of the last sentence of a part the end is not seen, and of the one before it depends on a
    // small letter that may follow (SB8).
    const sure = at + length < line.length ? ends.slice(0, -2) : ends;
    for (const end of sure) yield at + end;
    at += sure.at(-1) ?? 0;
    length = sure.length === 0 ? length * 2 : partedAtOnce;
  }
}

/** All sentences of a line, in order: what `sentenceAt` says of each offset, in one go. */
export function sentencesOfLine(line: string): LinePart[] {
  const sentences: LinePart[] = [];
  let start = 0;
  for (const end of boundariesOf(line)) {
    if (end < line.length && isShortened(line, end)) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}
