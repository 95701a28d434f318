import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ComparedPair } from './compare-articles';
import { clustersOf, packClusters, unpackClusters } from './packed-clusters';
import { packPairs, renewPairs } from './packed-pairs';
import { renewClusters } from './renew-clusters';

const articles = 14;

function pairOf(a: number, b: number, shared: number): ComparedPair {
  const sizes = { shinglesOfA: 10, shinglesOfB: 10, sharedShingles: shared };
  return { a, b, ...sizes, isExact: shared === 10, differences: 0, passages: [] };
}

/** Pairs by their articles, each with how many of ten shingles it shares. */
const someTies = fc.dictionary(
  fc
    .tuple(fc.nat(articles - 1), fc.nat(articles - 1))
    .filter(([a, b]) => a < b)
    .map(([a, b]) => `${a} ${b}`),
  fc.integer({ min: 1, max: 10 }),
  { maxKeys: 24, noNullPrototype: true },
);

type Ties = Readonly<Record<string, number>>;

function packed(ties: Ties, isWanted: (a: number, b: number) => boolean) {
  const list = Object.entries(ties).map(([key, shared]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    return pairOf(a, b, shared);
  });
  const wanted = list.filter(({ a, b }) => isWanted(a, b));
  return packPairs(wanted.sort((x, y) => x.a - y.a || x.b - y.b));
}

const all = () => true;

it('clusters that are renewed are those of all pairs', () => {
  const property = fc.property(
    someTies,
    someTies,
    fc.uniqueArray(fc.nat(articles - 1), { maxLength: 4 }),
    (then, others, changed) => {
      const isChanged = (a: number, b: number) => changed.includes(a) || changed.includes(b);
      const known = packed(then, all);
      const numbers = Int32Array.from({ length: articles }, (_, article) =>
        changed.includes(article) ? -1 : article,
      );
      const found = packed(others, isChanged);
      const before = packClusters(clustersOf(known));
      const renewed = renewPairs(known, numbers, found);
      const pairs = { numbers, lost: renewed.lost, found, renewed };
      const after = unpackClusters(renewClusters(before, pairs, articles));
      expect(after).toEqual(clustersOf(renewed));
    },
  );
  fc.assert(property, { numRuns: 500 });
});

it('articles that came and went give the others other numbers', () => {
  const known = packPairs([pairOf(0, 2, 9), pairOf(3, 4, 9), pairOf(5, 6, 9)]);
  // The second one went, one came in the fourth place, and the sixth one changed.
  const numbers = Int32Array.of(0, -1, 1, 2, 4, -1, 6);
  const found = packPairs([pairOf(3, 4, 9)]);
  const before = packClusters(clustersOf(known));
  const { lost, ...renewed } = renewPairs(known, numbers, found);
  const after = renewClusters(before, { numbers, lost, found, renewed }, 7);
  expect(unpackClusters(after)).toEqual(clustersOf(renewed));
  expect(unpackClusters(after).map(({ members }) => members)).toEqual([
    [0, 1],
    [2, 4],
    [3, 4],
  ]);
});
