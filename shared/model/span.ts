import * as z from 'zod/mini';

/** An index into article text in UTF-16 code units: memory and DOM only, never stored. */
export type Utf16Offset = number & z.core.$brand<'Utf16Offset'>;

/** An index into article text in Unicode code points: what sidecars and exports hold. */
export const CodePointOffsetSchema = z.int().check(z.nonnegative()).brand<'CodePointOffset'>();
export type CodePointOffset = z.infer<typeof CodePointOffsetSchema>;

/** Half-open stretch `[start, end)` of article text in logical order, in UTF-16 code units. */
export interface Span {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/** Marks a number as a UTF-16 offset. The caller vouches for the unit. */
export function utf16(offset: number): Utf16Offset {
  return offset as Utf16Offset;
}

/** Marks a number as a code point offset. The caller vouches for the unit. */
export function codePoint(offset: number): CodePointOffset {
  return offset as CodePointOffset;
}

/** A span from two UTF-16 offsets. */
export function span(start: number, end: number): Span {
  return { start: utf16(start), end: utf16(end) };
}
