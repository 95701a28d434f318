/** Paints ranges under a name of the page’s own highlights, in place of those that were. */
export function showRanges(name: string, order: number, ranges: readonly (Range | null)[]): void {
  const there = ranges.filter((range): range is Range => range !== null);
  if (there.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...there);
  highlight.priority = order;
  CSS.highlights.set(name, highlight);
}
