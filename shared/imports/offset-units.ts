import { codePoint } from '../model/span';
import { createOffsetMap, hasLoneSurrogate, splitsSurrogatePair } from '../text/offsets';
import type { ImportedSpan, OffsetUnit } from './imported';

/** All units, in the order in which they are believed where they come to the same. */
export const offsetUnits = ['code-points', 'utf-16', 'utf-8-bytes'] as const;

/** Where an offset stands in UTF-16 code units; `null` outside of the text and within a character. */
export type ToUtf16 = (offset: number) => number | null;

/** Bytes before each UTF-16 unit, and of all; half of them where a character has two units. */
function bytesBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    before[at] = bytes;
    const unit = text.charCodeAt(at);
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  before[text.length] = bytes;
  return before;
}

function placeIn(sorted: Uint32Array, value: number): number | null {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value ? low : null;
}

/** Reads offsets of a text that are counted in a unit. A text with half a character has none. */
export function offsetReader(text: string, unit: OffsetUnit): ToUtf16 {
  if (hasLoneSurrogate(text)) return () => null;
  const isWithin = (offset: number, length: number) =>
    Number.isInteger(offset) && offset >= 0 && offset <= length;
  if (unit === 'code-points') {
    const map = createOffsetMap(text);
    return (offset) =>
      isWithin(offset, map.lengthCodePoints) ? map.toUtf16(codePoint(offset)) : null;
  }
  const whole = (offset: number | null) =>
    offset === null || splitsSurrogatePair(text, offset) ? null : offset;
  if (unit === 'utf-16') {
    return (offset) => (isWithin(offset, text.length) ? whole(offset) : null);
  }
  const before = bytesBefore(text);
  return (offset) =>
    whole(isWithin(offset, Number.MAX_SAFE_INTEGER) ? placeIn(before, offset) : null);
}

/** White space as files that have a span on one line write it. */
function onOneLine(words: string): string {
  return words.replace(/[\s\u0085]+/gu, ' ');
}

/**
 * How well words of a text fit those of a file: 3 where they are the same, 2 but for kinds of white
 * space, 1 but for white space around them too, 0 not at all.
 */
export function fitOf(found: string, exact: string): 0 | 1 | 2 | 3 {
  if (found === exact) return 3;
  const [one, other] = [onOneLine(found), onOneLine(exact)];
  if (one === other) return 2;
  return one.trim() === other.trim() ? 1 : 0;
}

/** A stretch of a text in UTF-16 code units; `null` where it is none, or empty. */
export function stretchOf(
  toUtf16: ToUtf16,
  { start, end }: Pick<ImportedSpan, 'start' | 'end'>,
): { readonly start: number; readonly end: number } | null {
  if (start === null || end === null) return null;
  const [from, to] = [toUtf16(start), toUtf16(end)];
  return from === null || to === null || from >= to ? null : { start: from, end: to };
}

/** How well quotes fit what stands at their offsets, all together, by the unit they are counted in. */
export type UnitHits = Readonly<Record<OffsetUnit, number>>;

export const noHits: UnitHits = { 'code-points': 0, 'utf-16': 0, 'utf-8-bytes': 0 };

/** Hits of several documents together. */
export function addHits(a: UnitHits, b: UnitHits): UnitHits {
  const sum = (unit: OffsetUnit) => a[unit] + b[unit];
  return {
    'code-points': sum('code-points'),
    'utf-16': sum('utf-16'),
    'utf-8-bytes': sum('utf-8-bytes'),
  };
}

type Readers = Readonly<Record<OffsetUnit, ToUtf16>>;

function readersOf(text: string): Readers {
  return {
    'code-points': offsetReader(text, 'code-points'),
    'utf-16': offsetReader(text, 'utf-16'),
    'utf-8-bytes': offsetReader(text, 'utf-8-bytes'),
  };
}

function hitsIn(text: string, readers: Readers, spans: readonly ImportedSpan[]): UnitHits {
  const count = (unit: OffsetUnit) =>
    spans.reduce((sum, one) => {
      const at = one.exact === null ? null : stretchOf(readers[unit], one);
      return at === null ? sum : sum + fitOf(text.slice(at.start, at.end), one.exact ?? '');
    }, 0);
  return {
    'code-points': count('code-points'),
    'utf-16': count('utf-16'),
    'utf-8-bytes': count('utf-8-bytes'),
  };
}

/** Counts in a document's text how well its quotes fit their offsets. */
export function countHits(text: string, spans: readonly ImportedSpan[]): UnitHits {
  return hitsIn(text, readersOf(text), spans);
}

function best(hits: UnitHits, units: readonly OffsetUnit[]): OffsetUnit[] {
  const most = Math.max(...units.map((unit) => hits[unit]));
  return units.filter((unit) => hits[unit] === most);
}

/** Whether all spans stand in the same places, in whichever of these units they are counted. */
function agree(readers: Readers, units: readonly OffsetUnit[], spans: readonly ImportedSpan[]) {
  return spans.every((one) => {
    const places = units.map((unit) => stretchOf(readers[unit], one));
    return places.every((at) => at?.start === places[0]?.start && at?.end === places[0]?.end);
  });
}

/** Whether the spans are stretches of the text if bytes are counted, and not all of them otherwise. */
function fitsBytesAlone(readers: Readers, spans: readonly ImportedSpan[]): boolean {
  const located = spans.filter(({ start, end }) => start !== null && end !== null);
  const fits = (unit: OffsetUnit) => located.every((one) => stretchOf(readers[unit], one) !== null);
  return !fits('code-points') && !fits('utf-16') && fits('utf-8-bytes');
}

/**
 * Finds in what the offsets of a document are counted. Its quotes decide; where they do not, what the
 * file says of itself, then the quotes of the other documents of the file. Bytes are believed upon
 * quotes or the file's word alone.
 * @param declared what the file or a person says.
 * @param fileHits of all documents of the file.
 * @returns `null` where nothing tells, and it matters for these spans.
 */
export function chooseUnit(
  text: string,
  spans: readonly ImportedSpan[],
  declared: OffsetUnit | null,
  fileHits: UnitHits = noHits,
): OffsetUnit | null {
  const readers = readersOf(text);
  const hits = hitsIn(text, readers, spans);
  const isQuoted = offsetUnits.some((unit) => hits[unit] > 0);
  const units = best(hits, isQuoted ? offsetUnits : ['code-points', 'utf-16']);
  if (isQuoted && units.length === 1) return units[0] ?? null;
  if (declared !== null && (!isQuoted || units.includes(declared))) return declared;
  const ofFile = best(fileHits, isQuoted ? units : offsetUnits);
  if (ofFile.length === 1) return ofFile[0] ?? null;
  if (!isQuoted && fitsBytesAlone(readers, spans)) return null;
  return agree(readers, units, spans) ? (units[0] ?? null) : null;
}
