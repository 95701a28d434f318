import { codePoint, type Span, span } from '../model/span';
import { createOffsetMap, type OffsetMap } from '../text/offsets';
import type { WordRow } from './align-words';
import { wordsOf } from './article-words';
import { isLetterUnit, kindOfUnit, unitKind } from './letters';

/** The text of an article with its words, for who aligns passages of it. */
export interface CopyText extends WordRow {
  readonly text: string;
  readonly offsets: OffsetMap;
  /** By word: its letters with their marks, without the signs around it; UTF-16. */
  readonly words: readonly Span[];
}

const sentenceEnd = /[.!?؟؛:…\n\r\u2028\u2029]/;

/** A word without the quotation marks and other signs that are written on to it. */
function withoutSigns(text: string, { start, end }: Span): Span {
  let [first, last] = [start as number, end as number];
  while (first < last && !isLetterUnit(text.charCodeAt(first))) first += 1;
  const isOfWord = (unit: number) => isLetterUnit(unit) || kindOfUnit(unit) === unitKind.nothing;
  while (last > first && !isOfWord(text.charCodeAt(last - 1))) last -= 1;
  return span(first, last);
}

/** Reads a text once for all that is carried to it or from it. */
export function readCopyText(text: string, offsets: OffsetMap = createOffsetMap(text)): CopyText {
  const { hashes, starts, lengths } = wordsOf(text);
  const words = Array.from(starts, (start, index) => {
    const end = start + (lengths[index] as number);
    return withoutSigns(text, utf16Span(offsets, start, end));
  });
  const beginsSentence = Uint8Array.from(words, ({ start }, index) => {
    const before = words[index - 1]?.end ?? 0;
    return index === 0 || sentenceEnd.test(text.slice(before, start)) ? 1 : 0;
  });
  return { text, offsets, words, hashes, beginsSentence };
}

function utf16Span(offsets: OffsetMap, start: number, end: number): Span {
  return span(offsets.toUtf16(codePoint(start)), offsets.toUtf16(codePoint(end)));
}

/** How many words of a text begin before an offset in UTF-16 units. */
function wordsBefore({ words }: CopyText, offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that a span touches, from the first up to the one after the last. */
export function wordsWithin(text: CopyText, { start, end }: Span): { from: number; to: number } {
  const next = wordsBefore(text, start);
  const isCut = next > 0 && (text.words[next - 1] as Span).end > start;
  return { from: isCut ? next - 1 : next, to: wordsBefore(text, end) };
}
