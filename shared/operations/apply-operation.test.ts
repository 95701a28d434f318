import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnnotatorFile,
  type CollectionOf,
  collectionsOf,
  recordsOf,
} from '../model/annotator-file';
import type { RecordId } from '../model/ids';
import { serializeSidecar } from '../sidecar/serialize-sidecar';
import { arbitraryFacts, arbitraryMetadata, arbitraryRecords } from '../testing/arbitrary-sidecar';
import { aCorpusFile, anAnnotation, aPassageVerdict, aSidecar } from '../testing/builders';
import { applyOperations, OperationMismatch } from './apply-operation';
import { type Operation, OperationSchema } from './operation';

const seed = 20240311;
const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن';
/** So few that operations meet on them. */
const ids = fc.constantFrom('i1', 'i2', 'i3');

/** A record to be added, or put in place of the one with its id, or to be removed, as fits. */
interface RecordStep {
  readonly collection: CollectionOf<AnnotatorFile>;
  readonly record: { readonly id: RecordId };
  readonly isRemoval: boolean;
}
type Step = RecordStep | Exclude<Operation, { collection: string }>;

/** The operation that a step is on a state. */
function fitting(state: AnnotatorFile, step: Step): Operation {
  if (!('collection' in step)) return step;
  const { collection, record, isRemoval } = step;
  const isThere = recordsOf(state, collection)?.some((one) => one.id === record.id) === true;
  if (!isThere) return { type: 'add', collection, record } as Operation;
  if (isRemoval) return { type: 'remove', collection, id: record.id } as Operation;
  return { type: 'replace', collection, record } as Operation;
}

function recordSteps(file: AnnotatorFile) {
  return collectionsOf<AnnotatorFile>(file).map((collection): fc.Arbitrary<Step> => {
    const record: fc.Arbitrary<{ id: RecordId }> = arbitraryRecords[collection];
    return fc.tuple(record, ids, fc.boolean()).map(([made, id, isRemoval]) => {
      return { collection, record: { ...made, id }, isRemoval };
    });
  });
}
const sidecarSteps: fc.Arbitrary<Step>[] = [
  fc.constantFrom('finished' as const, 'in-progress' as const).map((status): Step => {
    return { type: 'set-status', status };
  }),
  arbitraryMetadata.map((metadata): Step => ({ type: 'set-metadata', metadata })),
  arbitraryFacts.map((document): Step => ({ type: 'set-document', document })),
];
const stepsOf = (...kinds: fc.Arbitrary<Step>[]) =>
  fc.array(fc.oneof<fc.Arbitrary<Step>[]>(...kinds), { maxLength: 25, size: 'max' });

function build(start: AnnotatorFile, wanted: readonly Step[]) {
  let state = start;
  const operations: Operation[] = [];
  for (const step of wanted) {
    const operation = fitting(state, step);
    state = applyOperations(state, [operation]).state;
    operations.push(operation);
  }
  return operations;
}

/** The file a state would give, whatever its revision. */
const file = (state: AnnotatorFile) => serializeSidecar({ ...state, revision: 0 });

const both: [string, AnnotatorFile, string[], fc.Arbitrary<Step[]>][] = [
  [
    'a sidecar',
    aSidecar(),
    ['set-document', 'set-metadata', 'set-status'],
    stepsOf(...sidecarSteps, ...recordSteps(aSidecar())),
  ],
  ['a corpus file', aCorpusFile(), [], stepsOf(...recordSteps(aCorpusFile()))],
];

describe.each(both)('applyOperations to %s', (_name, empty, others, steps) => {
  it('is undone by its inverse, whatever the batch', () => {
    fc.assert(
      fc.property(steps, steps, (before, batch) => {
        const start = applyOperations(empty, build(empty, before)).state;
        const frozen = file(start);
        const { state, inverse } = applyOperations(start, build(start, batch));
        const undone = applyOperations(state, inverse);
        expect(file(undone.state)).toBe(frozen);
        expect(file(start)).toBe(frozen);
        expect(file(applyOperations(undone.state, undone.inverse).state)).toBe(file(state));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('gives an inverse that crosses to the main process unchanged, as the operations do', () => {
    fc.assert(
      fc.property(steps, (batch) => {
        const operations = build(empty, batch);
        const { inverse } = applyOperations(empty, operations);
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
      .sample(steps, { seed, numRuns: 100 })
      .flatMap((wanted) => build(empty, wanted))) {
      kinds.add(
        'collection' in operation ? `${operation.type} ${operation.collection}` : operation.type,
      );
    }
    const ofRecords = collectionsOf(empty).flatMap((name) =>
      ['add', 'replace', 'remove'].map((type) => `${type} ${name}`),
    );
    expect([...kinds].sort()).toEqual([...ofRecords, ...others].sort());
  });
});

describe('applyOperations', () => {
  it('raises the revision by one for a whole batch', () => {
    const record = anAnnotation('i1', text, 'خمس سفن');
    const add = { collection: 'annotations', record, isRemoval: false } as const;
    const batch = build(aSidecar(), [
      { type: 'set-status', status: 'finished' },
      add,
      { ...add, isRemoval: true },
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

  it.each<[string, AnnotatorFile, Operation]>([
    ['a status of a corpus file', aCorpusFile(), { type: 'set-status', status: 'finished' }],
    [
      'an annotation in a corpus file',
      aCorpusFile(),
      { type: 'add', collection: 'annotations', record },
    ],
    [
      'a verdict on a passage in a sidecar',
      aSidecar(),
      { type: 'add', collection: 'passageVerdicts', record: aPassageVerdict('p') },
    ],
  ])('refuses %s', (_name, state, misfit) => {
    expect(() => applyOperations(state, [misfit])).toThrow(OperationMismatch);
  });
});
