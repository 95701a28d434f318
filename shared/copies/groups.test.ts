import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, type Tie } from './groups';

/** What hangs together with an article, by going from one to the next. */
function reached(from: number, ties: readonly Tie[]): Set<number> {
  const seen = new Set([from]);
  // What is added while going through it is gone through as well.
  for (const one of seen) {
    const next = ties.flatMap(({ a, b }) => (a === one ? [b] : b === one ? [a] : []));
    for (const other of next) seen.add(other);
  }
  return seen;
}

describe('groupsOf', () => {
  it('puts together what hangs together, also through others', () => {
    const ties = [
      { a: 1, b: 4 },
      { a: 5, b: 4 },
      { a: 2, b: 3 },
    ];
    expect([...groupsOf(7, ties)]).toEqual([0, 1, 2, 2, 1, 1, 6]);
  });

  it('never parts two that are tied, and never joins what no tie joins', () => {
    const tie = fc.record({ a: fc.nat(29), b: fc.nat(29) });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 40 }), (ties) => {
        const groups = groupsOf(30, ties);
        for (const { a, b } of ties) expect(groups[a]).toBe(groups[b]);
        for (let article = 0; article < 30; article += 1) {
          const members = [...groups.keys()].filter((other) => groups[other] === groups[article]);
          expect(new Set(members)).toEqual(reached(article, ties));
        }
      }),
    );
  });
});
