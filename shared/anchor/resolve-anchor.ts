import type { Anchor, TextQuoteSelector } from '../model/anchor';
import { type Span, span } from '../model/span';
import type { OffsetMap } from '../text/offsets';
import { contextLimit, tellingContext } from './context';
import { matchQuote } from './match-quote';
import { lookupOf, type TextLookup } from './text-lookup';

/**
 * How an anchor was found: where it was (`anchored`), the same words elsewhere in the same
 * surroundings (`moved`), approximately (`fuzzy`, never without a person), or not at all.
 */
export type AnchorState = 'anchored' | 'moved' | 'fuzzy' | 'orphan';

export type ResolvedAnchor =
  | { readonly state: Exclude<AnchorState, 'orphan'>; readonly span: Span }
  | { readonly state: 'orphan' };

function spanByPosition(text: string, offsets: OffsetMap, anchor: Anchor): Span | null {
  const [{ start, end }, { exact }] = anchor;
  if (end <= start || end > offsets.lengthCodePoints) return null;
  const candidate = span(offsets.toUtf16(start), offsets.toUtf16(end));
  const isThere = candidate.end - candidate.start === exact.length;
  return isThere && text.startsWith(exact, candidate.start) ? candidate : null;
}

/** Whether the words at a place stand in all their old surroundings, and those say something. */
function standsInContext(text: string, at: number, quote: TextQuoteSelector): boolean {
  const { prefix, exact, suffix } = quote;
  const from = at - prefix.length;
  const end = at + exact.length;
  if (from < 0 || !text.startsWith(prefix, from) || !text.startsWith(suffix, end)) return false;
  const isWholeText = from === 0 && end + suffix.length === text.length;
  const isTelling = prefix.length + suffix.length >= tellingContext;
  return isWholeText || (isTelling && cutsNoLetter(text, at, end));
}

/** With context on both sides no letter can have gained marks; at an end of the old text it can. */
function cutsNoLetter(text: string, start: number, end: number): boolean {
  return (
    !/^\p{M}|^\u200d/u.test(text.slice(start, start + 2)) &&
    !/^\p{M}|^\u200d/u.test(text.slice(end, end + 2))
  );
}

/**
 * Finds the words again by quote: once, in full context. One side alone is not enough: near-copies
 * begin or end alike, and where one sentence was deleted its look-alike must not inherit from it.
 * The full context was unique when the anchor was described, so no other place of the old text fits.
 * @returns `several` where the text has them more than once.
 */
function spanByQuote(text: string, lookup: TextLookup, quote: TextQuoteSelector) {
  const { prefix, exact, suffix } = quote;
  if (exact === '') return null;
  const found = lookup.exact().find(prefix + exact + suffix, 1);
  if (found === null) return 'several';
  const [from] = found;
  if (from === undefined || !standsInContext(text, from + prefix.length, quote)) return null;
  return span(from + prefix.length, from + prefix.length + exact.length);
}

/** Whether the context was cut at its limit, so that the old text may have had it more than once. */
function mayHaveRepeated({ prefix, suffix }: TextQuoteSelector): boolean {
  return Math.max(prefix.length, suffix.length) >= contextLimit - 1;
}

/**
 * Finds a stored anchor in article text: by position, verified by the quote; then by the unique
 * quote in context; then approximately, as a proposal to a person; else an orphan.
 *
 * With the text unchanged it costs a comparison. In a changed text the first anchor that is not in
 * its place has the text indexed, once for all anchors (some 100 ms for a million characters); each
 * then looks at a bounded number of places.
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
  if (inPlace !== null && (isSameText || standsInContext(text, inPlace.start, quote))) {
    return { state: 'anchored', span: inPlace };
  }
  const lookup = lookupOf(text, offsets);
  const elsewhere = spanByQuote(text, lookup, quote);
  if (elsewhere === 'several') return { state: 'orphan' };
  if (elsewhere !== null) {
    return { state: mayHaveRepeated(quote) ? 'fuzzy' : 'moved', span: elsewhere };
  }
  const likely = matchQuote(text, lookup, anchor);
  return likely === null ? { state: 'orphan' } : { state: 'fuzzy', span: likely };
}
