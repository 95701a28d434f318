/** A proposed title is no longer than this, in UTF-16 units. */
const longestTitle = 140;

/** A title for a claim from the words of a mention: in one line, cut after a whole word where it is long. */
export function claimTitle(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle);
  const end = cut.lastIndexOf(' ');
  const whole = end > longestTitle / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/u, '');
  return `${whole.replace(/[\s،؛:.]+$/u, '')}…`;
}
