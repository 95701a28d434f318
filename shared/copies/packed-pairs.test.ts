import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ComparedPair } from './compare-articles';
import { eachPair, packPairs, renewPairs } from './packed-pairs';

const articles = 12;

/** Pairs of articles with some passages, sorted. */
const somePairs = fc
  .uniqueArray(
    fc.record({
      a: fc.nat(articles - 1),
      b: fc.nat(articles - 1),
      words: fc.array(fc.nat(99), { maxLength: 3 }),
    }),
    { selector: ({ a, b }) => `${a} ${b}` },
  )
  .map((list) =>
    list
      .filter(({ a, b }) => a < b)
      .map(({ a, b, words }): ComparedPair => {
        const place = { aStart: a, aEnd: a + 9, bStart: b, bEnd: b + 9, differences: 0 };
        const passages = words.map((count) => ({ ...place, words: count }));
        const sizes = { shinglesOfA: a + 1, shinglesOfB: b + 1, sharedShingles: a };
        return { a, b, ...sizes, differences: 1, isExact: b === 5, passages };
      })
      .sort(inOrder),
  );

function inOrder(x: ComparedPair, y: ComparedPair): number {
  return x.a - y.a || x.b - y.b;
}

/** As a file is read: with room behind the arrays, or without. */
function withRoom(array: Uint32Array, room: number): Uint32Array {
  const memory = new Uint32Array(array.length + room);
  memory.set(array);
  return memory.subarray(0, array.length);
}

it('what was found anew stands among what is known', () => {
  const property = fc.property(
    somePairs,
    somePairs,
    fc.uniqueArray(fc.nat(articles - 1)),
    fc.nat(60),
    (then, others, gone, room) => {
      const isGone = ({ a, b }: ComparedPair) => gone.includes(a) || gone.includes(b);
      // Each one behind a gone one has a number less than before, and new ones come at the end.
      const numbers = Int32Array.from({ length: articles }, (_, article) =>
        gone.includes(article) ? -1 : article - gone.filter((one) => one < article).length,
      );
      const nowOf = (pair: ComparedPair) => ({
        ...pair,
        a: numbers[pair.a] as number,
        b: numbers[pair.b] as number,
      });
      const kept = then.filter((pair) => !isGone(pair)).map(nowOf);
      const known = new Set(kept.map(({ a, b }) => `${a} ${b}`));
      const found = others.filter(({ a, b }) => !known.has(`${a} ${b}`));
      const { pairs, passages } = packPairs(then);
      const list = { pairs: withRoom(pairs, room), passages: withRoom(passages, room) };
      const renewed = renewPairs(list, numbers, packPairs(found));
      expect([...eachPair(renewed)]).toEqual([...kept, ...found].sort(inOrder));
      const lost = then.filter(isGone).flatMap(({ a, b }) => [numbers[a], numbers[b]]);
      expect(renewed.lost).toEqual(lost.filter((article) => article !== -1));
    },
  );
  fc.assert(property, { numRuns: 500 });
});
