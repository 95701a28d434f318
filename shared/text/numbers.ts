/** Digits, what groups them (`1,554`, `٣٫٥`, `1،554`), signs and the percent sign on either side. */
const inNumber = /^[\p{Nd}.,٫٬،%٪‰+\-\u2212]$/u;
const numbers =
  /(?<![\p{L}\p{N}])[+\-\u2212](?=\p{Nd})\p{Nd}+(?:[.,٫٬،]\p{Nd}+)*[%٪‰]?|[%٪]?\p{Nd}+(?:[.,٫٬،]\p{Nd}+)*[%٪‰]?/gu;

/** The code point that ends before, or begins at, an offset of a line. */
function codePointBefore(line: string, offset: number): string {
  const unit = line.charCodeAt(offset - 1);
  return line.slice(unit >= 0xdc00 && unit <= 0xdfff ? offset - 2 : offset - 1, offset);
}

/** A part of a line, in UTF-16 units from the line's start. */
export interface LinePart {
  readonly start: number;
  readonly end: number;
}

/** What around an offset can belong to one number; cost follows the number, not the line. */
function stretchAround(line: string, offset: number): LinePart {
  let start = offset;
  while (start > 0) {
    const before = codePointBefore(line, start);
    if (!inNumber.test(before)) break;
    start -= before.length;
  }
  let end = offset;
  while (end < line.length) {
    const after = String.fromCodePoint(line.codePointAt(end) ?? 0);
    if (!inNumber.test(after)) break;
    end += after.length;
  }
  return { start, end };
}

/** The number that an offset of a line would cut in two, or `null`; its ends are not inside it. */
export function numberCutAt(line: string, offset: number): LinePart | null {
  const { start, end } = stretchAround(line, offset);
  // One letter more in front, by which a sign is told from a hyphen between words.
  const from = start - (start > 0 ? codePointBefore(line, start).length : 0);
  for (const match of line.slice(from, end).matchAll(numbers)) {
    const first = from + match.index;
    const last = first + match[0].length;
    if (first < offset && offset < last) return { start: first, end: last };
  }
  return null;
}
