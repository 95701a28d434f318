import { type CodePointOffset, codePoint, type Span, type Utf16Offset, utf16 } from '../model/span';

/** Converts offsets within one text. The only place where one unit becomes the other. */
export interface OffsetMap {
  /** Length of the text in code points. */
  readonly lengthCodePoints: CodePointOffset;
  /** @throws RangeError for an offset outside the text or inside a surrogate pair. */
  toCodePoint(offset: Utf16Offset): CodePointOffset;
  /** @throws RangeError for an offset outside the text. */
  toUtf16(offset: CodePointOffset): Utf16Offset;
}

const HIGH_SURROGATE_START = 0xd800;
const HIGH_SURROGATE_END = 0xdbff;
const LOW_SURROGATE_START = 0xdc00;
const LOW_SURROGATE_END = 0xdfff;

/** Whether a UTF-16 offset falls between the two halves of one code point. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return (
    before >= HIGH_SURROGATE_START &&
    before <= HIGH_SURROGATE_END &&
    after >= LOW_SURROGATE_START &&
    after <= LOW_SURROGATE_END
  );
}

/** Whether there is half a surrogate pair in a string; no file we can write may have one. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/**
 * UTF-16 offsets of all code points that take two units, in order. Few or none in Arabic news.
 * @throws RangeError for half a pair: it is no code point, and no encoding can hold it.
 */
function astralOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < HIGH_SURROGATE_START || unit > LOW_SURROGATE_END) continue;
    if (!splitsSurrogatePair(text, i + 1)) {
      throw new RangeError(`lone surrogate at UTF-16 offset ${i}`);
    }
    offsets.push(i);
    i += 1;
  }
  return offsets;
}

/** How many entries of the sorted list are smaller than `value` (binary search). */
function countBelow(sorted: readonly number[], value: number, shift: (index: number) => number) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) - shift(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Prepares conversion between UTF-16 offsets and code point offsets of one text.
 * Building reads the text once; each conversion costs O(log e) for e astral code points.
 */
export function createOffsetMap(text: string): OffsetMap {
  const astral = astralOffsets(text);
  const lengthCodePoints = codePoint(text.length - astral.length);
  return {
    lengthCodePoints,
    toCodePoint(offset) {
      assertWithin(offset, text.length, 'UTF-16');
      if (splitsSurrogatePair(text, offset)) {
        throw new RangeError(`UTF-16 offset ${offset} splits a surrogate pair`);
      }
      return codePoint(offset - countBelow(astral, offset, () => 0));
    },
    toUtf16(offset) {
      assertWithin(offset, lengthCodePoints, 'code point');
      return utf16(offset + countBelow(astral, offset, (index) => index));
    },
  };
}

function assertWithin(offset: number, length: number, unit: string): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`${unit} offset ${offset} is outside a text of ${length}`);
  }
}

/** The text of a span. */
export function sliceSpan(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
