/**
 * Decodes plain UTF-8 into room for UTF-16 units, without making a string of it. What isn't plain
 * is left to `decodeArticle`: bytes that are not UTF-8, a byte order mark, control characters and
 * the replacement character, which may mean binary data, and characters beyond the basic plane.
 * @param units as many as there are bytes, at least.
 * @returns how many units the text has, or -1 where it isn't plain.
 */
export function decodePlainUtf8(bytes: Uint8Array, units: Uint16Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const unit = unitAt(bytes, at);
    if (unit === -1) return -1;
    units[count] = unit;
    count += 1;
    at += lengthOf(unit);
  }
  const hasMark = count > 0 && units[0] === 0xfeff;
  return hasMark ? -1 : count;
}

/** How many bytes a unit takes. */
function lengthOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

/** The unit whose first byte stands at a place, or -1. */
function unitAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return byte < 0x20 && (byte < 9 || byte > 13) ? -1 : byte;
  if (byte < 0xe0) return unitOfTwo(byte, continuationAt(bytes, at + 1));
  if (byte >= 0xf0) return -1;
  return unitOfThree(byte, continuationAt(bytes, at + 1), continuationAt(bytes, at + 2));
}

/** The six bits of a later byte, or -1 where there is none. */
function continuationAt(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return -1;
  const byte = bytes[at] as number;
  return (byte & 0xc0) === 0x80 ? byte & 0x3f : -1;
}

function unitOfTwo(first: number, second: number): number {
  // Below 0xc2: a later byte, or a character that one byte is enough for.
  return first < 0xc2 || second === -1 ? -1 : ((first & 0x1f) << 6) | second;
}

function unitOfThree(first: number, second: number, third: number): number {
  if (second === -1 || third === -1) return -1;
  const unit = ((first & 0xf) << 12) | (second << 6) | third;
  const isHalf = unit >= 0xd800 && unit < 0xe000;
  return unit < 0x800 || isHalf || unit === 0xfffd ? -1 : unit;
}
