import { type Span, span } from '../model/span';
import { type FoldedText, foldForSearch, unfoldSpan } from './fold-arabic';

/** Where a string occurs, from left to right and without overlaps; offsets in UTF-16 units. */
function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    found.push(at);
  }
  return found;
}

/** Finds words exactly as they are written. */
export function findExactly(text: string, query: string): Span[] {
  return occurrences(text, query).map((at) => span(at, at + query.length));
}

/**
 * Finds words in whatever spelling: both sides are folded. Each hit is the exact stretch of the
 * text, with the marks on its last letter.
 */
export function findFolded(folded: FoldedText, query: string): Span[] {
  const wanted = foldForSearch(query);
  const hits: Span[] = [];
  for (const at of occurrences(folded.folded, wanted)) {
    const hit = unfoldSpan(folded, at, at + wanted.length);
    // A family is one character on the screen, and two women in the text.
    if (hit.start >= (hits.at(-1)?.end ?? 0)) hits.push(hit);
  }
  return hits;
}
