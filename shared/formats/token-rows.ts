import type { Span } from '../model/span';
import { createOffsetMap, type OffsetMap } from '../text/offsets';
import { cutTokens, type TokenPart, tokensOf } from '../text/tokens';
import type { ExportDocument, ExportSpan } from './export-document';
import type { Adjusted, Lost } from './format';
import { prove } from './reslice';

/** The tokens of a document, cut where spans begin or end within one. */
export interface DocumentTokens {
  readonly offsets: OffsetMap;
  readonly parts: readonly TokenPart[];
  /** Spans for which a token was cut. */
  readonly adjusted: readonly Adjusted[];
}

/** Offsets at which a token is, and not between two. */
function withinTokens(tokens: readonly { readonly start: number; readonly end: number }[]) {
  const starts = tokens.map(({ start }) => start);
  return (offset: number) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    const token = tokens[low - 1];
    return token !== undefined && token.end > offset;
  };
}

/**
 * Makes the tokens of a document so that each of these spans begins and ends with one.
 * @param tokens of its text, where they were found before.
 */
export function tokensFor(
  document: ExportDocument,
  spans: readonly ExportSpan[],
  tokens: readonly Span[] = tokensOf(document.text),
): DocumentTokens {
  const isWithin = withinTokens(tokens);
  const cutting = spans.filter(({ span }) => isWithin(span.start) || isWithin(span.end));
  const cuts = cutting.flatMap(({ span }) => [span.start, span.end]);
  return {
    offsets: createOffsetMap(document.text),
    parts: cutTokens(tokens, cuts),
    adjusted: cutting.map(({ id, annotator }) => ({ id, annotator, reason: 'token-cut' as const })),
  };
}

/** The tokens of a span: places in the list of parts, half-open. */
export interface TokenRun {
  readonly span: ExportSpan;
  readonly from: number;
  readonly to: number;
}

/** White space and invisible signs, which are in no token, at the ends of a stretch. */
const outside = /^[\s\p{Cf}\p{Cc}]+|[\s\p{Cf}\p{Cc}]+$/gu;

/**
 * Finds the tokens of spans and proves that they are the span's words, but for what is in no token.
 * @param spans sorted by start.
 * @throws SpanMismatch
 */
export function tokenRuns(
  document: ExportDocument,
  parts: readonly TokenPart[],
  spans: readonly ExportSpan[],
): { readonly runs: readonly TokenRun[]; readonly lost: readonly Lost[] } {
  const runs: TokenRun[] = [];
  const lost: Lost[] = [];
  let first = 0;
  for (const one of spans) {
    while (first < parts.length && (parts[first] as TokenPart).start < one.span.start) first += 1;
    let to = first;
    while (to < parts.length && (parts[to] as TokenPart).end <= one.span.end) to += 1;
    const exact = one.exact.replace(outside, '');
    if (to === first || exact === '') {
      lost.push({ id: one.id, annotator: one.annotator, reason: 'no-token' });
      continue;
    }
    const [begin, end] = [(parts[first] as TokenPart).start, (parts[to - 1] as TokenPart).end];
    // Where a token was cut, an invisible sign within it may begin or end the part.
    const written = document.text.slice(begin, end).replace(outside, '');
    prove(document, { ...one, exact }, written);
    runs.push({ span: one, from: first, to });
  }
  return { runs, lost };
}
