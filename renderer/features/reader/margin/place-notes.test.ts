import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNotes as placeAll } from './place-notes';

interface NoteToPlace {
  readonly id: string;
  readonly wanted: number;
  readonly height: number;
}

/** By id, which reads better here than indices. */
function placeNotes(notes: NoteToPlace[], selected: string | null, start: number, gap: number) {
  const wanted = Float64Array.from(notes, (one) => one.wanted);
  const heights = Float64Array.from(notes, (one) => one.height);
  const index = notes.findIndex(({ id }) => id === selected);
  const tops = placeAll({ wanted, heights }, index, start, gap);
  return new Map(notes.map(({ id }, at) => [id, tops[at]]));
}

const note = (id: string, wanted: number, height = 40): NoteToPlace => ({ id, wanted, height });

describe('placing the notes of the margin', () => {
  it('leaves notes at their lines where there is room', () => {
    const tops = placeNotes([note('a', 10), note('b', 200)], null, 0, 12);
    expect([...tops.values()]).toEqual([10, 200]);
  });

  it('pushes later notes down', () => {
    const tops = placeNotes([note('a', 10), note('b', 20)], null, 0, 12);
    expect(tops.get('b')).toBeGreaterThanOrEqual(50);
  });

  it('keeps the selected note at its line and pushes earlier ones up', () => {
    const tops = placeNotes([note('a', 100), note('b', 110)], 'b', 0, 12);
    expect(tops.get('b')).toBe(110);
    expect(tops.get('a')).toBeLessThanOrEqual(70);
  });

  it('never lets one note cover another, nor the head of the margin', () => {
    const notes = fc.array(
      fc.record({
        wanted: fc.integer({ min: 0, max: 900 }),
        height: fc.integer({ min: 0, max: 90 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        notes,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 200 }),
        (raw, chosen, start) => {
          const sorted = raw
            .toSorted((a, b) => a.wanted - b.wanted)
            .map((entry, index) => ({ ...entry, id: String(index) }));
          const tops = placeNotes(sorted, String(chosen), start, 4);
          let free = start;
          for (const { id, height } of sorted) {
            const top = tops.get(id) ?? Number.NaN;
            expect(top).toBeGreaterThanOrEqual(free);
            free = top + height + 4;
          }
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
