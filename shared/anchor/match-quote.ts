import type { Anchor } from '../model/anchor';
import { type Span, span } from '../model/span';
import { unfoldSpan } from '../text/fold-arabic';
import { snapToGraphemes } from '../text/segments';
import { contextLength, contextLimit, tellingContext } from './context';
import { likeness } from './edit-distance';
import { foldForQuotes } from './fold-quote';
import { type Grade, gradeContext, type Side, slack } from './grade-context';
import type { TextLookup } from './text-lookup';

/** A quote in folded form, and whether its sides reached to the ends of the old text. */
interface FoldedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly beganText: boolean;
  readonly endedText: boolean;
}

/** A stretch of the folded text that may be what a quote became. */
interface Candidate {
  readonly start: number;
  readonly end: number;
}

interface Graded extends Candidate {
  readonly prefix: Grade;
  readonly exact: Grade;
  readonly suffix: Grade;
}

/**
 * Whether a side has another length than contexts are given: it was shorter because the text ended.
 * Where a context would have ended inside a surrogate pair it is one unit shorter.
 */
function isCutByText({ length }: string): boolean {
  for (let full = contextLength; full <= contextLimit; full *= 2) {
    if (length === full || length === full - 1) return false;
  }
  return true;
}

function foldQuote([{ start }, { exact, prefix, suffix }]: Anchor): FoldedQuote {
  return {
    exact: foldForQuotes(exact).folded,
    prefix: foldForQuotes(prefix).folded,
    suffix: foldForQuotes(suffix).folded,
    beganText: start === [...prefix].length || isCutByText(prefix),
    endedText: isCutByText(suffix),
  };
}

/** So many places of one piece are looked at; a piece that stands more often is no evidence. */
const placeLimit = 8;
/** An edited quote is at least so like the old one, in letters. */
const quoteLikeness = 0.6;

/** Where the quote may begin: after its prefix. Where it may end: before its suffix. */
function stretchesBetween(text: string, quote: FoldedQuote, starts: readonly number[]) {
  const { exact, suffix } = quote;
  const least = Math.floor(exact.length * quoteLikeness);
  const most = Math.ceil(exact.length / quoteLikeness);
  return starts.flatMap((start): Candidate[] => {
    if (suffix === '') return quote.endedText ? [{ start, end: text.length }] : [];
    const window = text.slice(start, start + most + suffix.length);
    const found: Candidate[] = [];
    for (let at = window.indexOf(suffix, least); at !== -1; at = window.indexOf(suffix, at + 1)) {
      found.push({ start, end: start + at });
    }
    return found;
  });
}

/**
 * All places where at least two of prefix, words and suffix stand unedited: two of three pieces of
 * a pattern survive one error in one piece (the filter of Wu and Manber, 1992), so nothing else has
 * to be looked at.
 * @returns `null` where a pair of pieces stands too often to tell anything.
 */
function candidatesFor(quote: FoldedQuote, lookup: TextLookup): Candidate[] | null {
  const { exact, prefix, suffix } = quote;
  const { folded, find } = lookup.folded();
  const length = exact.length;
  const afterPrefix = prefix === '' ? [] : find(prefix + exact, placeLimit);
  const beforeSuffix = suffix === '' ? [] : find(exact + suffix, placeLimit);
  if (afterPrefix === null || beforeSuffix === null) return null;
  const prefixes = prefix === '' ? [] : (find(prefix, placeLimit) ?? []);
  const starts = prefix === '' && quote.beganText ? [0] : prefixes.map((at) => at + prefix.length);
  return [
    ...afterPrefix.map((at) => ({
      start: at + prefix.length,
      end: at + prefix.length + length,
    })),
    ...beforeSuffix.map((at) => ({ start: at, end: at + length })),
    ...stretchesBetween(folded, quote, starts),
  ];
}

/** The letters on one side of a candidate, read away from it. */
function standingBeside(text: string, { start, end }: Candidate, side: Side, length: number) {
  return side === 'prefix'
    ? text.slice(Math.max(0, start - length), start)
    : text.slice(end, end + length);
}

function gradeSide(text: string, at: Candidate, quote: FoldedQuote, side: Side): Grade {
  const context = quote[side];
  const now = standingBeside(text, at, side, context.length + slack);
  const isSame = side === 'prefix' ? now.endsWith(context) : now.startsWith(context);
  if (!isSame) return gradeContext(context, now, quote.exact, side);
  const reachedEdge = side === 'prefix' ? quote.beganText : quote.endedText;
  const reachesEdge =
    side === 'prefix' ? at.start === context.length : at.end + context.length === text.length;
  // What ended with the text was not extended until it was the only one.
  return !reachedEdge || reachesEdge ? 'same' : 'silent';
}

function gradeCandidate(text: string, at: Candidate, quote: FoldedQuote): Graded {
  const words = text.slice(at.start, at.end);
  const isNear = likeness(quote.exact, words, quoteLikeness) >= quoteLikeness;
  const exact = words === quote.exact ? 'same' : isNear ? 'near' : 'foreign';
  const prefix = gradeSide(text, at, quote, 'prefix');
  const suffix = gradeSide(text, at, quote, 'suffix');
  return { ...at, prefix, exact, suffix };
}

/** Whether a candidate is evidence enough to be shown to a person. */
function isConvincing({ prefix, exact, suffix }: Graded, quote: FoldedQuote): boolean {
  const told =
    (prefix === 'same' ? quote.prefix.length : 0) + (suffix === 'same' ? quote.suffix.length : 0);
  const sides = [prefix, suffix];
  if (exact === 'foreign' || sides.includes('foreign') || told < tellingContext) return false;
  return exact === 'same' || (prefix === 'same' && suffix === 'same');
}

/** Whether a stretch merely holds the unedited words and something that was put in beside them. */
function isWidened(one: Graded, all: readonly Graded[]): boolean {
  if (one.exact === 'same') return false;
  return all.some((it) => it.exact === 'same' && it.start < one.end && one.start < it.end);
}

function isEdited({ prefix, exact, suffix }: Graded): boolean {
  return [prefix, exact, suffix].includes('near');
}

/** The exact stretch of a candidate, widened where it would cut a letter from its marks. */
function exactSpan(text: string, lookup: TextLookup, { start, end }: Candidate): Span {
  const exact = unfoldSpan(lookup.folded(), start, end);
  const around = 64;
  const block = span(Math.max(0, exact.start - around), Math.min(text.length, exact.end + around));
  return snapToGraphemes(
    text,
    [{ ...block, isBlank: false, continues: false }],
    span(exact.start, exact.end),
  );
}

/**
 * Finds what a quote may have become, to be shown to a person, never to be taken over silently. One
 * of prefix, words and suffix may have been edited, the other two stand as they did but for tashkeel,
 * spelling and white space, and no other place comes close. In a corpus of near-copies all else is
 * more likely a look-alike, so it is none.
 */
export function matchQuote(text: string, lookup: TextLookup, anchor: Anchor): Span | null {
  const quote = foldQuote(anchor);
  if (quote.exact === '') return null;
  const candidates = candidatesFor(quote, lookup);
  if (candidates === null) return null;
  const { folded } = lookup.folded();
  const distinct = new Map(candidates.map((one) => [`${one.start}-${one.end}`, one]));
  const all = [...distinct.values()].map((one) => gradeCandidate(folded, one, quote));
  const graded = all.filter((one) => !isWidened(one, all));
  const [best, ...others] = graded.filter((one) => isConvincing(one, quote));
  if (best === undefined || others.length > 0) return null;
  if (isEdited(best) && graded.length > 1) return null;
  return exactSpan(text, lookup, best);
}
