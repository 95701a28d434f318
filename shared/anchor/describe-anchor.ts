import type { Anchor } from '../model/anchor';
import type { Span } from '../model/span';
import type { GramIndex } from '../text/gram-index';
import { hasLoneSurrogate, type OffsetMap, splitsSurrogatePair } from '../text/offsets';
import { contextLength, contextLimit, sideLimit } from './context';

function prefixOf(text: string, start: number, length: number): string {
  const from = Math.max(0, start - length);
  return text.slice(splitsSurrogatePair(text, from) ? from + 1 : from, start);
}

function suffixOf(text: string, end: number, length: number): string {
  const to = Math.min(text.length, end + length);
  return text.slice(end, splitsSurrogatePair(text, to) ? to - 1 : to);
}

/** Whether a string stands at this place of the text and nowhere else. */
type IsUniqueAt = (needle: string, at: number) => boolean;

function uniqueIn(text: string, index: GramIndex | undefined): IsUniqueAt {
  if (index !== undefined) return (needle) => index.find(needle, 1)?.length === 1;
  return (needle, at) => text.indexOf(needle) === at && !text.includes(needle, at + 1);
}

/** The context on one side, with whether it is the only one of its kind. */
interface Context {
  readonly words: string;
  readonly isUnique: boolean;
}

/**
 * The shortest context no shorter than `least` that stands nowhere else, as far as there is one
 * within the limit for one side.
 * @param take gives a context of a length.
 * @param room how much text there is on that side.
 */
function tellingContext(
  least: number,
  room: number,
  take: (length: number) => string,
  isUnique: (words: string) => boolean,
): Context {
  let words = take(least);
  let isTelling = isUnique(words);
  for (let length = least; !isTelling && length < sideLimit && length < room; ) {
    length *= 2;
    words = take(length);
    isTelling = isUnique(words);
  }
  return { words, isUnique: isTelling };
}

/**
 * Describes a span in every way it can be found again: position, quote, and as much context as
 * makes the quote the only one of its kind in the article (up to a limit: a text may repeat itself
 * wholly). Among near-copies each side of the context is extended until it is the only one by
 * itself, so that either can tell the place after the other was edited. Selectors after the W3C Web
 * Annotation Data Model, in code points.
 * @param index of the text, where many spans are described; without it the text is read each time.
 * @throws RangeError where the span is empty, outside the text or splits a code point, and where half
 *   a surrogate pair would be stored: UTF-8 has no such thing.
 */
export function describeAnchor(
  text: string,
  offsets: OffsetMap,
  { start, end }: Span,
  index?: GramIndex,
): Anchor {
  if (start >= end) throw new RangeError('a span to anchor must not be empty');
  const isUniqueAt = uniqueIn(text, index);
  const exact = text.slice(start, end);
  const around = (least: number) => {
    const before = (length: number) => prefixOf(text, start, length);
    const after = (length: number) => suffixOf(text, end, length);
    const prefix = tellingContext(least, start, before, (words) =>
      isUniqueAt(words, start - words.length),
    );
    const suffix = tellingContext(least, text.length - end, after, (words) =>
      isUniqueAt(words, end),
    );
    return { prefix, suffix };
  };
  let length = contextLength;
  let { prefix, suffix } = around(length);
  while (
    length < contextLimit &&
    !(prefix.isUnique || suffix.isUnique) &&
    !isUniqueAt(prefix.words + exact + suffix.words, start - prefix.words.length)
  ) {
    length *= 2;
    ({ prefix, suffix } = around(length));
  }
  const selector = { exact, prefix: prefix.words, suffix: suffix.words };
  if (Object.values(selector).some(hasLoneSurrogate)) {
    throw new RangeError('half a surrogate pair can not be stored');
  }
  return [
    {
      type: 'TextPositionSelector',
      start: offsets.toCodePoint(start),
      end: offsets.toCodePoint(end),
    },
    { type: 'TextQuoteSelector', ...selector },
  ];
}
