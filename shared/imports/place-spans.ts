import { type CodePointOffset, type Span, span, utf16 } from '../model/span';
import { createOffsetMap, hasLoneSurrogate } from '../text/offsets';
import type { ImportedSpan, OffsetUnit, Skipped, SkipReason } from './imported';
import { fitOf, offsetReader, stretchOf, type ToUtf16 } from './offset-units';

/** A span of a file with where it stands in a text. */
export interface PlacedSpan {
  readonly imported: ImportedSpan;
  /** In UTF-16 code units. */
  readonly span: Span;
  /** The same in code points. */
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
}

/** Spans in their places, and those that have none. */
export interface PlacedSpans {
  readonly placed: readonly PlacedSpan[];
  readonly skipped: readonly Skipped[];
}

/** Where words begin in a text, overlapping themselves or not; all that fit what stands around them. */
function placesOf(text: string, { exact, prefix, suffix }: ImportedSpan): Span[] | null {
  if (exact === null || exact === '') return null;
  const all: Span[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    all.push(span(at, at + exact.length));
  }
  if (all.length < 2) return all;
  const fitting = all.filter(
    ({ start, end }) =>
      text.slice(0, start).endsWith(prefix ?? '') && text.startsWith(suffix ?? '', end),
  );
  return fitting.length === 0 ? all : fitting;
}

function placeByWords(text: string, one: ImportedSpan): Span | SkipReason {
  const places = placesOf(text, one);
  if (places === null) return 'not-readable';
  const [first, ...others] = places;
  if (first === undefined) return 'words-differ';
  return others.length === 0 ? first : 'several-places';
}

/** Those of some places on which words fit best; none where they fit on none. */
function bestFitting(text: string, places: readonly Span[], exact: string): Span[] {
  const fits = places.map(({ start, end }) => fitOf(text.slice(start, end), exact));
  const best = Math.max(...fits);
  return best === 0 ? [] : places.filter((_, index) => fits[index] === best);
}

/** Where a span stands by its offsets, in each of the units that they may be counted in. */
function placeByOffsets(text: string, readers: readonly ToUtf16[], one: ImportedSpan) {
  const all = readers.map((reader) => stretchOf(reader, one));
  const found = all.flatMap((at) => (at === null ? [] : [span(at.start, at.end)]));
  const distinct = new Map(found.map((at) => [`${at.start} ${at.end}`, at]));
  const places = [...distinct.values()];
  if (places.length === 0) return 'outside-text';
  const { exact } = one;
  const [first, ...others] = exact === null ? places : bestFitting(text, places, exact);
  if (first === undefined) return 'words-differ';
  const isSure = others.length === 0 && (exact !== null || found.length === readers.length);
  return isSure ? first : 'unit-unknown';
}

/**
 * Finds where spans stand in the text that they are of. What does not stand where it is said to stand
 * is listed; words without offsets are placed only where they stand once, or once between the words
 * that the file has around them.
 * @param unit in which offsets are counted; `null` where nothing tells it.
 */
export function placeSpans(
  text: string,
  spans: readonly ImportedSpan[],
  unit: OffsetUnit | null,
): PlacedSpans {
  const placed: PlacedSpan[] = [];
  const skipped: Skipped[] = [];
  if (hasLoneSurrogate(text)) {
    return { placed, skipped: spans.map(({ where }) => ({ where, reason: 'outside-text' })) };
  }
  const offsets = createOffsetMap(text);
  const units: readonly OffsetUnit[] = unit === null ? ['code-points', 'utf-16'] : [unit];
  const readers = units.map((one) => offsetReader(text, one));
  for (const one of spans) {
    const hasOffsets = one.start !== null && one.end !== null;
    const at = hasOffsets ? placeByOffsets(text, readers, one) : placeByWords(text, one);
    if (typeof at === 'string') skipped.push({ where: one.where, reason: at });
    else {
      const [start, end] = [
        offsets.toCodePoint(utf16(at.start)),
        offsets.toCodePoint(utf16(at.end)),
      ];
      placed.push({ imported: one, span: at, start, end });
    }
  }
  return { placed, skipped };
}
