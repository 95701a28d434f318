import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apartPairs,
  computeIdentities,
  type IdentityRecord,
  pairKey,
  stepsAgainst,
} from './identity-classes';

let counter = 0;
function aRecord(verdict: IdentityRecord['verdict'], a: string, b: string, annotator = 'نورة') {
  counter += 1;
  return { id: `r${String(counter).padStart(4, '0')}`, verdict, a, b, annotator };
}

function membersOf(records: readonly IdentityRecord[]): string[][] {
  return computeIdentities(records).classes.map(({ members }) => [...members]);
}

describe('entities and claims that are one', () => {
  it('are joined by decisions, across steps', () => {
    const records = [aRecord('same', 'c', 'b'), aRecord('same', 'a', 'b')];
    expect(membersOf(records)).toEqual([['a', 'b', 'c']]);
    const { classOf } = computeIdentities(records);
    expect([...classOf]).toEqual([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
    ]);
  });

  it('meet across the registries of two annotators', () => {
    const noura = [aRecord('same', 'n1', 'n2')];
    const samir = [aRecord('same', 's1', 's2', 'Samir'), aRecord('same', 'n2', 's1', 'Samir')];
    expect(membersOf([...noura, ...samir])).toEqual([['n1', 'n2', 's1', 's2']]);
  });

  it('are split again by taking the decision back', () => {
    const [kept, removed] = [aRecord('same', 'a', 'b'), aRecord('same', 'b', 'c')];
    expect(membersOf([kept, removed])).toEqual([['a', 'b', 'c']]);
    expect(membersOf([kept])).toEqual([['a', 'b']]);
  });

  it('stay two where nobody joined them, and are not put forward again', () => {
    const records = [aRecord('same', 'a', 'b'), aRecord('not-same', 'b', 'c')];
    const identities = computeIdentities(records);
    expect(identities.contradictions).toEqual([]);
    expect(apartPairs(identities, records)).toEqual(new Set([pairKey('c', 'a')]));
  });

  it('are reported where decisions contradict, with those that lead from one to the other', () => {
    const ab = aRecord('same', 'a', 'b');
    const bc = aRecord('same', 'b', 'c', 'Samir');
    const far = aRecord('same', 'a', 'x');
    const not = aRecord('not-same', 'a', 'c', 'ليلى');
    const { classes, contradictions } = computeIdentities([not, far, bc, ab]);
    expect(classes).toEqual([{ id: 'a', members: ['a', 'b', 'c', 'x'] }]);
    expect(contradictions).toEqual([{ record: not, against: [ab, bc] }]);
  });

  it('an id that is said not to be itself is a contradiction of its own', () => {
    const not = aRecord('not-same', 'a', 'a');
    expect(computeIdentities([not]).contradictions).toEqual([{ record: not, against: [] }]);
  });
});

const id = fc.constantFrom(...'abcdefgh');
const records = fc
  .array(
    fc.tuple(
      fc.constantFrom('same' as const, 'not-same' as const),
      id,
      id,
      fc.constantFrom('نورة', 'Samir'),
    ),
    {
      maxLength: 14,
    },
  )
  .map((rows) =>
    rows.map(
      ([verdict, a, b, annotator], at): IdentityRecord => ({
        id: `r${String(at).padStart(2, '0')}`,
        verdict,
        a,
        b,
        annotator,
      }),
    ),
  );

/** Whether `same` records lead from one id to another, by following them until nothing is new. */
function areLinked(all: readonly IdentityRecord[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { verdict, a, b } of all) {
      if (verdict !== 'same') continue;
      if (reached.has(a)) reached.add(b);
      if (reached.has(b)) reached.add(a);
    }
  }
  return reached.has(to);
}

describe('whatever was decided', () => {
  it('the order of records changes nothing', () => {
    const shuffled = records.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const [one, two] = [computeIdentities(all), computeIdentities(other)];
        expect(two).toEqual(one);
        expect([...two.classOf]).toEqual([...one.classOf]);
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it('two ids are in one class exactly where same records lead from one to the other', () => {
    fc.assert(
      fc.property(records, id, id, (all, a, b) => {
        const { classOf } = computeIdentities(all);
        expect((classOf.get(a) ?? a) === (classOf.get(b) ?? b)).toBe(areLinked(all, a, b));
      }),
      { seed: 5, numRuns: 600 },
    );
  });

  it('every id that is named is in one class, which is named by its first member', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { classes } = computeIdentities(all);
        const named = new Set(all.flatMap(({ a, b }) => [a, b]));
        expect(classes.flatMap(({ members }) => members).sort()).toEqual([...named].sort());
        for (const { id: name, members } of classes) expect(members[0]).toBe(name);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('a contradiction is reported exactly where a not-same stands against a way of same ones', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { contradictions } = computeIdentities(all);
        const expected = all.filter(
          ({ verdict, a, b }) => verdict === 'not-same' && areLinked(all, a, b),
        );
        expect(contradictions.map(({ record }) => record)).toEqual(expected);
        for (const { record, against } of contradictions) {
          expect(areLinked(against, record.a, record.b)).toBe(true);
          expect(new Set(against).size).toBe(against.length);
          expect(against.every(({ verdict }) => verdict === 'same')).toBe(true);
          const steps = stepsAgainst({ record, against });
          const [ends, starts] = [steps.map(({ to }) => to), steps.map(({ from }) => from)];
          expect([record.a, ...ends]).toEqual([...starts, record.b]);
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
