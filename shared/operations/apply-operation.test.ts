import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sidecar } from '../model/sidecar';
import { serializeSidecar } from '../sidecar/serialize-sidecar';
import { aLink, anAnnotation, aSidecar } from '../testing/builders';
import { applyOperations, OperationMismatch } from './apply-operation';
import type { Operation } from './operation';

const seed = 20240311;
const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن';
const ids = ['i1', 'i2', 'i3', 'i4'];

/** An operation that fits a state, chosen by numbers; `null` where there is none of that kind. */
function fitting(state: Sidecar, kind: number, pick: number): Operation | null {
  const words = ['خمس سفن', '42 ألف طن', 'الميناء'][pick % 3] ?? '';
  const id = ids[pick % ids.length] ?? '';
  const known = state.annotations.find((one) => one.id === id);
  const link = state.links.find((one) => one.id === id);
  switch (kind) {
    case 0:
      return { type: 'set-status', status: pick % 2 ? 'finished' : 'in-progress' };
    case 1:
      return { type: 'set-metadata', metadata: { title: words } };
    case 2:
      return known
        ? { type: 'remove', collection: 'annotations', id }
        : { type: 'add', collection: 'annotations', record: anAnnotation(id, text, words) };
    case 3:
      return known
        ? { type: 'replace', collection: 'annotations', record: { ...known, label: words } }
        : null;
    default:
      return link
        ? { type: 'remove', collection: 'links', id }
        : { type: 'add', collection: 'links', record: aLink(id, 'a.txt', `b${pick}.txt`) };
  }
}

const steps = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 11 })), { maxLength: 20 });

function build(start: Sidecar, choices: [number, number][]) {
  let state = start;
  const operations: Operation[] = [];
  for (const [kind, pick] of choices) {
    const operation = fitting(state, kind, pick);
    if (operation === null) continue;
    state = applyOperations(state, [operation]).state;
    operations.push(operation);
  }
  return operations;
}

/** The file a state would give, whatever its revision. */
const file = (state: Sidecar) => serializeSidecar({ ...state, revision: 0 });

describe('applyOperations', () => {
  it('is undone by its inverse, whatever the batch', () => {
    fc.assert(
      fc.property(steps, steps, (before, batch) => {
        const start = applyOperations(aSidecar(), build(aSidecar(), before)).state;
        const frozen = file(start);
        const { state, inverse } = applyOperations(start, build(start, batch));
        const undone = applyOperations(state, inverse);
        expect(file(undone.state)).toBe(frozen);
        expect(file(start)).toBe(frozen);
        expect(file(applyOperations(undone.state, undone.inverse).state)).toBe(file(state));
      }),
      { seed, numRuns: 400 },
    );
  });

  it('raises the revision by one for a whole batch', () => {
    const batch = build(aSidecar(), [
      [0, 1],
      [2, 0],
      [2, 1],
    ]);
    expect(applyOperations(aSidecar({ revision: 7 }), batch).state.revision).toBe(8);
  });

  const record = anAnnotation('i1', text, 'خمس سفن');
  it.each<[string, Operation]>([
    ['adding what is there', { type: 'add', collection: 'annotations', record }],
    ['removing what is not', { type: 'remove', collection: 'annotations', id: 'i9' }],
    [
      'replacing what is not',
      { type: 'replace', collection: 'annotations', record: { ...record, id: 'i9' } },
    ],
    ['an operation it does not know', { type: 'rename' } as unknown as Operation],
  ])('refuses %s and applies nothing of the batch', (_name, misfit) => {
    const state = aSidecar({ annotations: [record] });
    const frozen = structuredClone(state);
    const batch: Operation[] = [{ type: 'set-status', status: 'finished' }, misfit];
    expect(() => applyOperations(state, batch)).toThrow(OperationMismatch);
    expect(state).toEqual(frozen);
  });
});
