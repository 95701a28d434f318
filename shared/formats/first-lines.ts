/** A line as it is shown; of a long one only its beginning. */
interface ShownLine {
  readonly text: string;
  readonly isCut: boolean;
}

/** So many lines are shown of a file, and so many UTF-16 code units of a line. */
export const linesShown = 40;
const unitsShown = 1200;

/** As much of a file's beginning as `firstLines` looks at, in UTF-16 code units. */
export const unitsLookedAt = 131_072;

/** The beginning of a line, never half of a character of two units. */
function shorten(line: string): ShownLine {
  if (line.length <= unitsShown) return { text: line, isCut: false };
  const last = line.charCodeAt(unitsShown - 1);
  const isHalf = last >= 0xd800 && last < 0xdc00;
  return { text: line.slice(0, isHalf ? unitsShown - 1 : unitsShown), isCut: true };
}

/**
 * The first lines of a file. A line end at the very end begins no further line.
 * @param begun the file's beginning. @param isEnded whether it is all of the file.
 */
export function firstLines(
  begun: string,
  isEnded: boolean,
): { readonly lines: readonly ShownLine[]; readonly isWhole: boolean } {
  const all = begun.split(/\r\n|\n/);
  if (all.at(-1) === '') all.pop();
  const lines = all.slice(0, linesShown).map(shorten);
  const isWhole = isEnded && all.length <= linesShown && lines.every(({ isCut }) => !isCut);
  return { lines, isWhole };
}
