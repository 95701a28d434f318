import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedDistance, likeness } from './edit-distance';

const seed = 20240311;

/** The whole table, as the textbooks have it. */
function plainDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const word = fc
  .array(fc.constantFrom('ا', 'ب', 'ت'), { maxLength: 12 })
  .map((list) => list.join(''));

describe('boundedDistance', () => {
  it('is the plain distance up to the limit, and more than the limit beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 14 }), (a, b, limit) => {
        const plain = plainDistance(a, b);
        const found = boundedDistance(a, b, limit);
        if (plain <= limit) expect(found).toBe(plain);
        else expect(found).toBeGreaterThan(limit);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('likeness', () => {
  it.each([
    ['سفن', 'سفن', 1],
    ['', '', 1],
    ['42 الف', '51 الف', 1 - 2 / 6],
    ['النخيل', 'الدردار', 0],
  ])('of %j and %j', (a, b, expected) => {
    expect(likeness(a, b, 0.6)).toBeCloseTo(expected);
  });
});
