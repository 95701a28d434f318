import { pushTo } from '../text/push-to';
import { type PackedPairs, pairCount, passageAt, summaryAt } from './packed-pairs';

/** Certain words of an article, in code points, half-open. */
export interface ArticlePlace {
  readonly article: number;
  readonly start: number;
  readonly end: number;
}

/** A passage as it stands in two articles, in the same words or in others. */
export interface SharedPassage {
  readonly a: ArticlePlace;
  readonly b: ArticlePlace;
}

/** Which wordings stand at a place; wording `2 i` is that of the asked passage `i` in `a`, `2 i + 1` that in `b`. */
class Wordings {
  private readonly byArticle = new Map<number, { place: ArticlePlace; wording: number }[]>();

  add(place: ArticlePlace, wording: number): void {
    if (this.at(place).includes(wording)) return;
    pushTo(this.byArticle, place.article, { place, wording });
  }

  at({ article, start, end }: ArticlePlace): number[] {
    const known = this.byArticle.get(article) ?? [];
    return known
      .filter(({ place }) => place.start === start && place.end === end)
      .map(({ wording }) => wording);
  }
}

interface PairPassage extends SharedPassage {
  readonly pair: number;
  /** Its place among the passages of its pair. */
  readonly index: number;
  readonly differences: number;
}

function* eachPassage(packed: PackedPairs): Generator<PairPassage> {
  let next = 0;
  for (let pair = 0; pair < pairCount(packed); pair += 1) {
    const { a, b, passageCount } = summaryAt(packed.pairs, pair);
    for (let index = 0; index < passageCount; index += 1) {
      const { aStart, aEnd, bStart, bEnd, differences } = passageAt(packed.passages, next + index);
      const inA = { article: a, start: aStart, end: aEnd };
      yield { pair, index, differences, a: inA, b: { article: b, start: bStart, end: bEnd } };
    }
    next += passageCount;
  }
}

/** Where the asked wordings stand, word by word: at the asked places and in what is equal to them. */
function placesOf(packed: PackedPairs, asked: readonly SharedPassage[]): Wordings {
  const given = new Wordings();
  const all = new Wordings();
  for (const [index, { a, b }] of asked.entries()) {
    for (const wordings of [given, all]) {
      wordings.add(a, 2 * index);
      wordings.add(b, 2 * index + 1);
    }
  }
  for (const { a, b, differences } of eachPassage(packed)) {
    if (differences !== 0) continue;
    for (const wording of given.at(a)) all.add(b, wording);
    for (const wording of given.at(b)) all.add(a, wording);
  }
  return all;
}

/**
 * In which pairs the same passages stand in the same two wordings, so that a verdict on one of them
 * holds for all. Reads the list twice, however many are asked for.
 * @returns for each asked passage pairs and places among their passages, by turns.
 */
export function pairsSharing(packed: PackedPairs, asked: readonly SharedPassage[]): number[][] {
  const found = asked.map((): number[] => []);
  if (asked.length === 0) return found;
  const wordings = placesOf(packed, asked);
  const areEqual = asked.map(({ b }, index) => wordings.at(b).includes(2 * index));
  const canonical = (wording: number) => (areEqual[wording >> 1] === true ? wording & ~1 : wording);
  const otherOf = (wording: number) => (areEqual[wording >> 1] === true ? wording : wording ^ 1);
  for (const { pair, index, a, b } of eachPassage(packed)) {
    const inA = new Set(wordings.at(a).map(canonical));
    if (inA.size === 0) continue;
    const inB = new Set(wordings.at(b).map(canonical));
    for (const wording of inA)
      if (inB.has(otherOf(wording))) found[wording >> 1]?.push(pair, index);
  }
  return found;
}
