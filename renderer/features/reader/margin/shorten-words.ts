/**
 * The beginning of some words on one line, cut between words: an ellipsis of the browser's would cut
 * a number, and "42" is not "2…".
 * @param limit how many letters there is room for, in UTF-16 units.
 */
export function shortenWords(text: string, limit: number): string {
  const words = text.trim().split(/\s+/u);
  let line = words.shift() ?? '';
  for (const word of words) {
    if (line.length + 1 + word.length > limit) return `${line}\u00A0…`;
    line += ` ${word}`;
  }
  return line;
}
