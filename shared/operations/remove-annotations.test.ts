import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeSidecar } from '../sidecar/serialize-sidecar';
import { anAnnotation, aSidecar } from '../testing/builders';
import { applyOperations } from './apply-operation';
import { removeAnnotations } from './remove-annotations';

const seed = 20261126;
const text = 'قال الوزير إن خمس سفن وصلت إلى الميناء أمس';
const words = text.split(' ');

/** Some annotations, and relations between any two of them or to one that is not there. */
const work = fc
  .record({
    count: fc.integer({ min: 1, max: 6 }),
    ends: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
    gone: fc.uniqueArray(fc.nat(7), { maxLength: 4 }),
  })
  .map(({ count, ends, gone }) => ({
    sidecar: aSidecar({
      annotations: words.slice(0, count).map((one, at) => anAnnotation(`a${at}`, text, one)),
      relations: ends.map(([from, to], at) => {
        return { id: `r${at}`, label: 'about', from: `a${from}`, to: `a${to}` };
      }),
    }),
    gone: new Set(gone.map((at) => `a${at}`)),
  }));

describe('removeAnnotations', () => {
  it('takes away what ends at them, and nothing else; one inverse brings all back', () => {
    let tied = 0;
    fc.assert(
      fc.property(work, ({ sidecar, gone }) => {
        const known = new Set(sidecar.annotations.map(({ id }) => id));
        const isGone = (id: string) => gone.has(id) && known.has(id);
        const { state, inverse } = applyOperations(sidecar, removeAnnotations(sidecar, gone));
        expect(state.annotations).toEqual(sidecar.annotations.filter(({ id }) => !isGone(id)));
        expect(state.relations).toEqual(
          sidecar.relations.filter(({ from, to }) => !isGone(from) && !isGone(to)),
        );
        tied += sidecar.relations.length - state.relations.length;
        const undone = applyOperations(state, inverse).state;
        expect(serializeSidecar({ ...undone, revision: 0 })).toBe(
          serializeSidecar({ ...sidecar, revision: 0 }),
        );
      }),
      { seed, numRuns: 300 },
    );
    expect(tied).toBeGreaterThan(100);
  });

  it('does nothing where there is nothing to remove', () => {
    const relations = [{ id: 'r', label: 'about', from: 'elsewhere', to: 'elsewhere too' }];
    expect(removeAnnotations(aSidecar({ relations }), new Set(['elsewhere']))).toEqual([]);
  });
});
