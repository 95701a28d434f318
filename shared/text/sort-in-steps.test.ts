import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSteps } from './sort-in-steps';

function ran<R>(steps: Generator<undefined, R>): { readonly result: R; readonly count: number } {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return { result: step.value, count };
  }
}

test('sorts as toSorted does, equals in the order in which they were', () => {
  const item = fc.record({ rank: fc.integer({ min: 0, max: 40 }), at: fc.nat() });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 3_000, size: 'max' }), (items) => {
      const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
      expect(ran(sortInSteps(items, byRank)).result).toEqual(items.toSorted(byRank));
    }),
    { seed: 5, numRuns: 40, endOnFailure: true },
  );
});

test('pauses at least once in some hundred items', () => {
  let looked = 0;
  let most = 0;
  const items = Array.from({ length: 10_000 }, (_, at) => (at * 7_919) % 10_007);
  const steps = sortInSteps(items, (a, b) => {
    looked += 1;
    return a - b;
  });
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    most = Math.max(most, looked);
    looked = 0;
  }
  // A run of 512 takes some 512 × 9 comparisons.
  expect(most).toBeLessThan(6_000);
});
