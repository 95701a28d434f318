import { describe, expect, it } from 'vitest';
import { emptySidecar, type Sidecar } from '../model/sidecar';
import { codePoint, span } from '../model/span';
import { applyOperations } from '../operations/apply-operation';
import { anAnnotation, someFacts, testMoment } from '../testing/builders';
import { bareSpan } from './bare-records';
import { importOperations, type SidecarImport } from './import-operations';
import type { ImportedSpan } from './imported';
import type { PlacedSpan } from './place-spans';

const text = '😀 قال سامر إن خمس سفن وصلت';
const empty = emptySidecar(someFacts(), 'نورة');
const uuid = '0192aaaa-0000-4000-8000-000000000001';

function placed(words: string, label: string | null, rest: Partial<ImportedSpan> = {}): PlacedSpan {
  const start = text.indexOf(words);
  const before = [...text.slice(0, start)].length;
  return {
    imported: { ...bareSpan(`f:${words}`), key: words, label, ...rest },
    span: span(start, start + words.length),
    start: codePoint(before),
    end: codePoint(before + [...words].length),
  };
}

function run(rest: Partial<SidecarImport>) {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  return importOperations({
    text,
    sidecar: empty,
    spans: [],
    relations: [],
    metadata: {},
    targets: new Map([
      ['PER', { layer: 'entity', label: 'person' }],
      ['X', null],
    ]),
    relationOf: (label) => (label === 'no' ? null : label),
    isTaken: (id) => id === 'taken',
    stamp: { newId, now: () => testMoment },
    ...rest,
  });
}

const said = { where: 'f:R1', id: null, label: 'said-by', from: 'خمس سفن', to: 'سامر' };

describe('importOperations', () => {
  it('adds what is in its place with a proper anchor, and says where it comes from', () => {
    const one = placed('سامر', 'PER', { id: uuid, annotator: 'علي', createdAt: testMoment });
    const { operations, annotations } = run({ spans: [one], metadata: { outlet: 'وكالة' } });
    expect(annotations).toBe(1);
    const { state } = applyOperations(empty, operations);
    const { target } = anAnnotation('x', text, 'سامر');
    expect((state as Sidecar).annotations).toEqual([
      {
        id: uuid,
        layer: 'entity',
        label: 'person',
        target,
        attributes: {},
        origin: { kind: 'import', annotator: 'علي', id: uuid },
        createdAt: testMoment,
        updatedAt: testMoment,
      },
    ]);
    expect([state.status, state.metadata]).toEqual(['in-progress', { outlet: 'وكالة' }]);
  });

  it('gives another id where one is taken, no UUID, or comes twice', () => {
    const spans = [
      placed('سامر', 'PER', { id: uuid }),
      placed('خمس', 'PER', { id: uuid }),
      placed('سفن', 'PER', { id: 'T1' }),
    ];
    const ids = run({ spans }).operations.flatMap((one) =>
      'record' in one ? [one.record.id] : [],
    );
    expect(ids).toEqual([uuid, 'new-1', 'new-2']);
    const taken = run({ spans: spans.slice(0, 1), isTaken: () => true });
    expect(taken.operations[0]).toMatchObject({ record: { id: 'new-1' } });
  });

  it('adds nothing twice, and relations to what is there already', () => {
    const spans = [placed('سامر', 'PER'), placed('خمس سفن', 'PER'), placed('سامر', 'PER')];
    const first = run({ spans: spans.slice(0, 2), relations: [said] });
    expect(first.skipped).toEqual([]);
    const { state } = applyOperations(empty, first.operations);
    const again = run({ sidecar: state as Sidecar, spans, relations: [said] });
    expect(again.operations).toEqual([]);
    expect(again.skipped.map(({ reason }) => reason)).toEqual(Array(4).fill('there-already'));
    const other = run({
      sidecar: state as Sidecar,
      spans,
      relations: [{ ...said, label: 'about' }],
    });
    expect(other.operations).toHaveLength(1);
  });

  it('leaves out what a person left out, with the relations on it', () => {
    const spans = [placed('سامر', 'X'), placed('خمس سفن', 'PER')];
    const { annotations, skipped } = run({ spans, relations: [said, { ...said, label: 'no' }] });
    expect(annotations).toBe(1);
    const reasons = skipped.map(({ reason }) => reason);
    expect(reasons).toEqual(['label-left-out', 'end-missing', 'no-place-for-it']);
  });

  it('says nothing else of an article than somebody said before', () => {
    const sidecar = { ...empty, metadata: { title: 'أ' } };
    expect(run({ sidecar, metadata: { title: 'ب' } }).operations).toEqual([]);
    const { operations } = run({ sidecar, metadata: { title: 'ب', outlet: 'وكالة' } });
    expect(operations).toEqual([
      { type: 'set-metadata', metadata: { title: 'أ', outlet: 'وكالة' } },
    ]);
  });

  it('takes no title that is only the first line, and none where somebody gave one', () => {
    const title = text;
    expect(run({ metadata: { title } }).operations).toEqual([]);
    const given = run({ metadata: { title: 'وصول السفن' } }).operations;
    expect(given).toEqual([{ type: 'set-metadata', metadata: { title: 'وصول السفن' } }]);
    const sidecar = { ...empty, metadata: { title: 'عنوان نورة' } };
    expect(run({ sidecar, metadata: { title: 'وصول السفن' } }).operations).toEqual([]);
  });
});
