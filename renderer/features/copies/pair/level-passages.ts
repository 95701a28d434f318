/** A passage as it is laid out: where its first line stands in each column, in CSS pixels. */
export interface LaidPassage {
  readonly topOfA: number;
  readonly topOfB: number;
  /** The paragraphs in which it begins. Only before a paragraph can room be made. */
  readonly paragraphOfA: number;
  readonly paragraphOfB: number;
}

/** Room to be made before paragraphs, in CSS pixels by the paragraph's index. */
export interface Room {
  readonly a: ReadonlyMap<number, number>;
  readonly b: ReadonlyMap<number, number>;
}

/** Less than this is not worth a gap. */
const least = 2;

/** The largest part of a list in which the places in `b` grow too, in its order. */
function inOneOrder(passages: readonly LaidPassage[]): LaidPassage[] {
  const best: LaidPassage[][] = [];
  for (const [index, passage] of passages.entries()) {
    const before = best
      .slice(0, index)
      .filter((chain) => (chain.at(-1)?.topOfB ?? 0) <= passage.topOfB);
    const longest = before.reduce((one, two) => (two.length > one.length ? two : one), []);
    best.push([...longest, passage]);
  }
  return best.reduce((one, two) => (two.length > one.length ? two : one), []);
}

/**
 * How much room makes aligned passages stand level. Passages that stand in another order on the other
 * side are left where they are: levelling them would tear the text apart.
 * @param passages in the order of `a`.
 */
export function levelPassages(passages: readonly LaidPassage[]): Room {
  const room = { a: new Map<number, number>(), b: new Map<number, number>() };
  let [shiftOfA, shiftOfB, lastA, lastB] = [0, 0, -1, -1];
  for (const { topOfA, topOfB, paragraphOfA, paragraphOfB } of inOneOrder(passages)) {
    const ahead = topOfA + shiftOfA - (topOfB + shiftOfB);
    if (ahead > least && paragraphOfB > lastB) {
      room.b.set(paragraphOfB, ahead);
      shiftOfB += ahead;
    } else if (ahead < -least && paragraphOfA > lastA) {
      room.a.set(paragraphOfA, -ahead);
      shiftOfA -= ahead;
    }
    [lastA, lastB] = [paragraphOfA, paragraphOfB];
  }
  return room;
}
