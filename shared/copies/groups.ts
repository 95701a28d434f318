/** Two articles that must stand in one split, by their places in a list. */
export interface Tie {
  readonly a: number;
  readonly b: number;
}

/**
 * Groups of articles that hang together by ties, also through others.
 * @returns by article: the first article of its group.
 */
export function groupsOf(count: number, ties: Iterable<Tie>): Int32Array {
  const firsts = Int32Array.from({ length: count }, (_, article) => article);
  const firstOf = (article: number) => {
    let at = article;
    while (firsts[at] !== at) {
      // The way becomes shorter each time it is gone.
      firsts[at] = firsts[firsts[at] as number] as number;
      at = firsts[at] as number;
    }
    return at;
  };
  for (const { a, b } of ties) {
    const [x, y] = [firstOf(a), firstOf(b)];
    firsts[Math.max(x, y)] = Math.min(x, y);
  }
  for (let article = 0; article < count; article += 1) firsts[article] = firstOf(article);
  return firsts;
}
