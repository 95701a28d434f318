import type { Anchor } from '../model/anchor';
import type { Span } from '../model/span';
import { type OffsetMap, splitsSurrogatePair } from '../text/offsets';

/** Context kept at first, and at most, on each side of a quote; in UTF-16 units. */
const contextLength = 32;
const contextLimit = 512;

function prefixOf(text: string, start: number, length: number): string {
  const from = Math.max(0, start - length);
  return text.slice(splitsSurrogatePair(text, from) ? from + 1 : from, start);
}

function suffixOf(text: string, end: number, length: number): string {
  const to = Math.min(text.length, end + length);
  return text.slice(end, splitsSurrogatePair(text, to) ? to - 1 : to);
}

function isUnique(text: string, needle: string): boolean {
  return text.indexOf(needle) === text.lastIndexOf(needle);
}

/**
 * Describes a span in every way it can be found again: position, quote, and as much context as
 * makes the quote the only one of its kind in the article (up to a limit: a text may repeat itself
 * wholly). Selectors after the W3C Web Annotation Data Model, in code points.
 * @throws RangeError where the span is empty, outside the text or splits a code point.
 */
export function describeAnchor(text: string, offsets: OffsetMap, span: Span): Anchor {
  if (span.start >= span.end) throw new RangeError('a span to anchor must not be empty');
  const exact = text.slice(span.start, span.end);
  let length = contextLength;
  let prefix = prefixOf(text, span.start, length);
  let suffix = suffixOf(text, span.end, length);
  while (length < contextLimit && !isUnique(text, prefix + exact + suffix)) {
    length *= 2;
    prefix = prefixOf(text, span.start, length);
    suffix = suffixOf(text, span.end, length);
  }
  return [
    {
      type: 'TextPositionSelector',
      start: offsets.toCodePoint(span.start),
      end: offsets.toCodePoint(span.end),
    },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}
