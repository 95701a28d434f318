import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstToJoin } from './segments';

const sizes = (...words: number[]) => words.map((count) => ({ words: count }));

describe('segments that had better be one', () => {
  it('are the small ones behind a large one', () => {
    expect(firstToJoin(sizes(40_000, 4, 4, 4, 4))).toBe(1);
    expect(firstToJoin(sizes(40_000, 20, 4, 4, 4))).toBe(1);
    expect(firstToJoin(sizes(40_000, 24, 4, 4, 4))).toBe(2);
    expect(firstToJoin(sizes(40, 30, 20))).toBe(0);
  });

  it('stand behind one that is twice as large as all of them', () => {
    const some = fc.array(fc.record({ words: fc.nat(1000) }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(some, (segments) => {
        const first = firstToJoin(segments);
        expect(segments.length - first).toBeGreaterThanOrEqual(2);
        const joined = segments.slice(first).reduce((sum, { words }) => sum + words, 0);
        const before = segments[first - 1]?.words ?? Number.POSITIVE_INFINITY;
        expect(before).toBeGreaterThanOrEqual(2 * joined);
      }),
    );
  });
});
