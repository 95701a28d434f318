import type { Anchor, TextQuoteSelector } from '../model/anchor';
import { type Span, span } from '../model/span';
import type { OffsetMap } from '../text/offsets';

/**
 * How an anchor was found: where it was (`anchored`), the same words elsewhere in the same
 * surroundings (`moved`), approximately (`fuzzy`, never without a person), or not at all.
 */
export type AnchorState = 'anchored' | 'moved' | 'fuzzy' | 'orphan';

export type ResolvedAnchor =
  | { readonly state: Exclude<AnchorState, 'orphan'>; readonly span: Span }
  | { readonly state: 'orphan' };

function hasPrefix(text: string, at: number, quote: TextQuoteSelector): boolean {
  return text.slice(Math.max(0, at - quote.prefix.length), at) === quote.prefix;
}

function hasSuffix(text: string, at: number, quote: TextQuoteSelector): boolean {
  const end = at + quote.exact.length;
  return text.slice(end, end + quote.suffix.length) === quote.suffix;
}

function occurrences(text: string, exact: string): number[] {
  const found: number[] = [];
  if (exact === '') return found;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) found.push(at);
  return found;
}

function spanByPosition(text: string, offsets: OffsetMap, anchor: Anchor): Span | null {
  const [{ start, end }, { exact }] = anchor;
  if (end <= start || end > offsets.lengthCodePoints) return null;
  const candidate = span(offsets.toUtf16(start), offsets.toUtf16(end));
  return text.slice(candidate.start, candidate.end) === exact ? candidate : null;
}

/** Surroundings shorter than this on both sides together, in UTF-16 units, tell nothing. */
const tellingContext = 16;

/** Whether the words at a place stand in all their old surroundings, and those say something. */
function standsInContext(text: string, at: number, quote: TextQuoteSelector): boolean {
  if (!hasPrefix(text, at, quote) || !hasSuffix(text, at, quote)) return false;
  const { prefix, exact, suffix } = quote;
  const end = at + exact.length + suffix.length;
  const isWholeText = at === prefix.length && end === text.length;
  return isWholeText || prefix.length + suffix.length >= tellingContext;
}

/**
 * Finds the words again by quote: once, in full context. One side alone is not enough: near-copies
 * begin or end alike, and where one sentence was deleted its look-alike must not inherit from it.
 * The full context was unique when the anchor was described, so no other place of the old text fits.
 */
function spanByQuote(text: string, quote: TextQuoteSelector): Span | null {
  const places = occurrences(text, quote.exact);
  const [place, ...others] = places.filter((at) => standsInContext(text, at, quote));
  if (place === undefined || others.length > 0) return null;
  return span(place, place + quote.exact.length);
}

/**
 * Finds a stored anchor in article text: by position, verified by the quote, then by the unique
 * quote in context, else an orphan.
 * @param isSameText whether the article's hash is the one the anchor was described on. Where it is
 *   not, the words at the old position must also stand in their old surroundings.
 */
export function resolveAnchor(
  text: string,
  offsets: OffsetMap,
  anchor: Anchor,
  isSameText: boolean,
): ResolvedAnchor {
  const [, quote] = anchor;
  const inPlace = spanByPosition(text, offsets, anchor);
  if (inPlace !== null) {
    const at = inPlace.start;
    if (isSameText || (hasPrefix(text, at, quote) && hasSuffix(text, at, quote))) {
      return { state: 'anchored', span: inPlace };
    }
  }
  const elsewhere = spanByQuote(text, quote);
  if (elsewhere === null) return { state: 'orphan' };
  return { state: 'moved', span: elsewhere };
}
