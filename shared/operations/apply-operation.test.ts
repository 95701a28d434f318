import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../model/ids';
import type { CollectionName, Sidecar } from '../model/sidecar';
import { serializeSidecar } from '../sidecar/serialize-sidecar';
import { aLink, anAnnotation, aSidecar, someFacts } from '../testing/builders';
import { applyOperations, OperationMismatch } from './apply-operation';
import { type Operation, OperationSchema } from './operation';

const seed = 20240311;
const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن';
const ids = ['i1', 'i2', 'i3', 'i4'];
const collections = ['segments', 'annotations', 'relations', 'links', 'comments'] as const;

/** A record of each collection, by two numbers that vary it. */
const recordOf: Record<CollectionName, (id: RecordId, pick: number) => { id: RecordId }> = {
  segments: (id, pick) => ({
    id,
    kind: pick % 2 ? ('story' as const) : ('boilerplate' as const),
    target: anAnnotation(id, text, 'خمس سفن').target,
    metadata: { title: `عنوان ${pick}` },
  }),
  annotations: (id, pick) =>
    anAnnotation(id, text, ['خمس سفن', '42 ألف طن', 'الميناء'][pick % 3] ?? '', {
      label: pick % 2 ? 'statistic' : null,
      attributes: { note: `ملاحظة ${pick}`, checkWorthiness: pick },
    }),
  relations: (id, pick) => ({ id, label: 'said-by', from: `f${pick}`, to: `t${pick}` }),
  links: (id, pick) => aLink(id, 'a.txt', `b${pick}.txt`),
  comments: (id, pick) => ({
    id,
    about: { annotator: 'samir', id: `about-${pick}` },
    text: `تعليق ${pick}`,
    resolved: pick % 2 === 0,
  }),
};

type Choice = readonly [kind: number, id: number, pick: number];

/** An operation that fits a state, chosen by numbers; `null` where there is none of that kind. */
function fitting(state: Sidecar, [kind, index, pick]: Choice): Operation | null {
  if (kind === 0) return { type: 'set-status', status: pick % 2 ? 'finished' : 'in-progress' };
  if (kind === 1) return { type: 'set-metadata', metadata: { title: `عنوان ${pick}` } };
  if (kind === 2) {
    const document = someFacts({ sha256: `${pick}`.repeat(64), lengthCodePoints: pick });
    return { type: 'set-document', document };
  }
  const collection = collections[kind % collections.length] ?? 'links';
  const id = ids[index % ids.length] ?? '';
  const records: readonly { id: RecordId }[] = state[collection];
  const isThere = records.some((one) => one.id === id);
  const record = recordOf[collection](id, pick);
  if (!isThere) return { type: 'add', collection, record } as Operation;
  if (pick % 3 === 0) return { type: 'remove', collection, id };
  return { type: 'replace', collection, record } as Operation;
}

const steps = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 3 }), fc.nat({ max: 9 })), {
  maxLength: 25,
});

function build(start: Sidecar, choices: readonly Choice[]) {
  let state = start;
  const operations: Operation[] = [];
  for (const choice of choices) {
    const operation = fitting(state, choice);
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
      { seed, numRuns: 500 },
    );
  });

  it('gives an inverse that crosses to the main process unchanged, as the operations do', () => {
    fc.assert(
      fc.property(steps, (batch) => {
        const operations = build(aSidecar(), batch);
        const { inverse } = applyOperations(aSidecar(), operations);
        for (const operation of [...operations, ...inverse]) {
          expect(OperationSchema.parse(JSON.parse(JSON.stringify(operation)))).toEqual(operation);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('has every kind of operation tried by these tests', () => {
    const kinds = new Set<string>();
    for (const operation of fc
      .sample(steps, { seed, numRuns: 500 })
      .flatMap((choices) => build(aSidecar(), choices))) {
      kinds.add(
        'collection' in operation ? `${operation.type} ${operation.collection}` : operation.type,
      );
    }
    const ofRecords = collections.flatMap((name) =>
      ['add', 'replace', 'remove'].map((type) => `${type} ${name}`),
    );
    expect([...kinds].sort()).toEqual(
      [...ofRecords, 'set-document', 'set-metadata', 'set-status'].sort(),
    );
  });

  it('raises the revision by one for a whole batch', () => {
    const batch = build(aSidecar(), [
      [0, 0, 1],
      [6, 0, 0],
      [6, 1, 0],
    ]);
    expect(batch).toHaveLength(3);
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
