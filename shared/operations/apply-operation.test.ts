import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnnotatorFile,
  type CollectionOf,
  collectionsOf,
  recordsOf,
} from '../model/annotator-file';
import type { ClusterDecision } from '../model/corpus-file';
import type { RecordId } from '../model/ids';
import { serializeSidecar } from '../sidecar/serialize-sidecar';
import {
  aCorpusFile,
  aCut,
  aDismissal,
  aLink,
  anAnnotation,
  aPassageVerdict,
  aSidecar,
  someFacts,
} from '../testing/builders';
import { applyOperations, OperationMismatch } from './apply-operation';
import { type Operation, OperationSchema } from './operation';

const seed = 20240311;
const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن';
const ids = ['i1', 'i2', 'i3', 'i4'];

/** A record of each collection, by two numbers that vary it. */
const recordOf: Record<
  CollectionOf<AnnotatorFile>,
  (id: RecordId, pick: number) => { id: RecordId }
> = {
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
  passageVerdicts: (id, pick) =>
    aPassageVerdict(id, { verdict: pick % 2 ? 'same' : 'different', note: `لأن ${pick}` }),
  clusterDecisions: (id, pick): ClusterDecision =>
    pick % 2
      ? aCut(id, 'a.txt', `b${pick}.txt`)
      : {
          ...aCut(id, 'a.txt', 'b.txt'),
          kind: 'canonical',
          article: { path: `${pick}`, sha256: '' },
        },
  dismissed: (id, pick) => aDismissal(id, { note: `${pick}` }),
};

type Choice = readonly [kind: number, id: number, pick: number];

/** An operation that fits a state, chosen by numbers; `null` where there is none of that kind. */
function fitting(state: AnnotatorFile, [kind, index, pick]: Choice): Operation | null {
  const collections = collectionsOf(state);
  if (state.format === 'hashiya-corpus' && kind < 3) return null;
  if (kind === 0) return { type: 'set-status', status: pick % 2 ? 'finished' : 'in-progress' };
  if (kind === 1) return { type: 'set-metadata', metadata: { title: `عنوان ${pick}` } };
  if (kind === 2) {
    const document = someFacts({ sha256: `${pick}`.repeat(64), lengthCodePoints: pick });
    return { type: 'set-document', document };
  }
  const collection = collections[kind % collections.length] as CollectionOf<AnnotatorFile>;
  const id = ids[index % ids.length] ?? '';
  const isThere = recordsOf(state, collection)?.some((one) => one.id === id) === true;
  const record = recordOf[collection](id, pick);
  if (!isThere) return { type: 'add', collection, record } as Operation;
  if (pick % 3 === 0) return { type: 'remove', collection, id } as Operation;
  return { type: 'replace', collection, record } as Operation;
}

const steps = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 3 }), fc.nat({ max: 9 })), {
  maxLength: 25,
});

function build(start: AnnotatorFile, choices: readonly Choice[]) {
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
const file = (state: AnnotatorFile) => serializeSidecar({ ...state, revision: 0 });

describe.each([
  ['a sidecar', aSidecar(), ['set-document', 'set-metadata', 'set-status']],
  ['a corpus file', aCorpusFile(), []],
] as [string, AnnotatorFile, string[]][])('applyOperations to %s', (_name, empty, others) => {
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
      { seed, numRuns: 500 },
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
      .sample(steps, { seed, numRuns: 500 })
      .flatMap((choices) => build(empty, choices))) {
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
