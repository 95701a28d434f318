import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../model/annotation';
import type { Sidecar } from '../model/sidecar';
import { collectionNames } from '../model/sidecar';
import {
  aCorpusFile,
  aCut,
  aDismissal,
  aLink,
  anAnnotation,
  aPassageVerdict,
  aSidecar,
} from '../testing/builders';
import { mergeSidecars } from './merge-sidecars';
import { parseSidecar } from './parse-sidecar';
import { isSameValue } from './same-value';
import { canonicalSidecar, serializeSidecar } from './serialize-sidecar';

const seed = 20241124;
const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن.';

function counter() {
  let count = 0;
  return () => `new-${++count}`;
}
const annotation = (id: string, rest: Partial<Annotation> = {}) =>
  anAnnotation(id, text, 'خمس', rest);
const holding = (...annotations: Annotation[]) => aSidecar({ annotations });
const merge = (base: Sidecar | null, mine: Sidecar, theirs: Sidecar) =>
  mergeSidecars(base, mine, theirs, counter());
const byId = (sidecar: Sidecar) => new Map(sidecar.annotations.map((one) => [one.id, one]));
const idsOf = (sidecar: Sidecar) => [...byId(sidecar).keys()].sort();

describe('mergeSidecars with a common state', () => {
  const base = holding(annotation('1'), annotation('2'));

  it('takes what each side added and removed', () => {
    const mine = holding(annotation('1'), annotation('2'), annotation('mine'));
    const theirs = holding(annotation('2'), annotation('theirs'));
    const { sidecar, keptTwice } = merge(base, mine, theirs);
    expect(idsOf(sidecar)).toEqual(['2', 'mine', 'theirs']);
    expect(keptTwice).toEqual([]);
  });

  it('keeps what one side changed and the other removed', () => {
    const mine = holding(annotation('1', { label: 'event' }));
    const theirs = holding(annotation('2', { label: 'event' }));
    expect(idsOf(merge(base, mine, theirs).sidecar)).toEqual(['1', '2']);
  });

  it('joins changes of one record that don’t touch each other', () => {
    const mine = holding(annotation('1', { label: 'event', updatedAt: '2024-05-01' }));
    const theirs = holding(annotation('1', { attributes: { note: 'ن' }, updatedAt: '2024-06-01' }));
    const { sidecar, keptTwice } = merge(base, mine, theirs);
    expect(byId(sidecar).get('1')).toEqual(
      annotation('1', { label: 'event', attributes: { note: 'ن' }, updatedAt: '2024-06-01' }),
    );
    expect(keptTwice).toEqual([]);
  });

  it('keeps both where both changed the same, the newer under the old id', () => {
    const mine = holding(annotation('1', { label: 'event', updatedAt: '2024-05-01' }));
    const theirs = holding(annotation('1', { label: 'denial', updatedAt: '2024-06-01' }));
    const { sidecar, keptTwice } = merge(base, mine, theirs);
    expect(byId(sidecar).get('1')?.label).toBe('denial');
    expect(byId(sidecar).get('new-1')?.label).toBe('event');
    expect(keptTwice).toEqual([{ collection: 'annotations', id: '1', copyId: 'new-1' }]);
  });

  it('never gives the words of one side the label of the other', () => {
    const moved = anAnnotation('1', text, '42', { updatedAt: '2024-06-01' });
    const mine = holding(moved);
    const theirs = holding(annotation('1', { label: 'event', updatedAt: '2024-05-01' }));
    const { sidecar } = merge(base, mine, theirs);
    expect(byId(sidecar).get('1')).toEqual(moved);
    expect(byId(sidecar).get('new-1')).toEqual({ ...theirs.annotations[0], id: 'new-1' });
  });

  it('brings an annotation back that a new relation of the other side ends at', () => {
    const relations = [{ id: 'r', label: 'about', from: '1', to: '2' }];
    const { sidecar } = merge(base, { ...base, relations }, holding(annotation('2')));
    expect(idsOf(sidecar)).toEqual(['1', '2']);
  });

  it('merges the status, the metadata and keys it does not know', () => {
    const mine = { ...base, status: 'finished' as const, metadata: { title: 'ع' } };
    const theirs = { ...base, metadata: { outlet: 'ص' }, 'x-key': 7 };
    expect(merge(base, mine, theirs).sidecar).toMatchObject({
      status: 'finished',
      metadata: { title: 'ع', outlet: 'ص' },
      'x-key': 7,
    });
  });

  it('counts nothing as removed by an older file that was put back', () => {
    const older = { ...holding(annotation('1')), revision: 2 };
    const known = { ...base, revision: 5 };
    const mine = { ...holding(annotation('1'), annotation('2'), annotation('3')), revision: 6 };
    const { sidecar } = merge(known, mine, older);
    expect(idsOf(sidecar)).toEqual(['1', '2', '3']);
    expect(sidecar.revision).toBe(7);
  });
});

describe('mergeSidecars without a common state', () => {
  it('keeps everything, and what is the same once', () => {
    const mine = holding(annotation('1'), annotation('2'));
    const theirs = holding(annotation('2'), annotation('3', { label: 'event' }));
    expect(idsOf(merge(null, mine, theirs).sidecar)).toEqual(['1', '2', '3']);
  });
});

const anyAnnotation = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    words: fc.constantFrom('خمس', '42', 'الميناء'),
    label: fc.constantFrom(null, 'event', 'denial'),
    note: fc.option(fc.constantFrom('أ', 'ب'), { nil: undefined }),
    updatedAt: fc.constantFrom('2024-05-01', '2024-06-01', '2024-07-01'),
  })
  .map(({ id, words, label, note, updatedAt }) =>
    anAnnotation(id, text, words, {
      label,
      updatedAt,
      attributes: note === undefined ? {} : { note },
    }),
  );
const anySidecar = fc
  .record({
    annotations: fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id }),
    links: fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('same' as const, 'unsure' as const))
        .map(([id, verdict]) => aLink(id, 'a.txt', 'b.txt', { verdict })),
      { selector: ({ id }) => id },
    ),
    status: fc.constantFrom('new' as const, 'finished' as const),
    revision: fc.nat(9),
  })
  .map(aSidecar);

const statementOf = ({ target, label }: Annotation): unknown => ({ target, label });
const noteOf = ({ attributes }: Annotation): unknown => attributes.note;

describe('mergeSidecars, whatever the two sides did', () => {
  const three = fc.tuple(fc.option(anySidecar), anySidecar, anySidecar);

  it('loses no record that a side has, unless the other removed it and this one left it alone', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { sidecar } = merge(base, mine, theirs);
        const known = base !== null && theirs.revision >= base.revision ? base : null;
        for (const name of collectionNames) {
          const was = new Map((known?.[name] ?? []).map((one) => [one.id, one]));
          // What a side left as it was may be changed or removed by the other.
          const own = [...mine[name], ...theirs[name]].filter(
            (record) => !isSameValue(was.get(record.id), record),
          );
          const kept = sidecar[name].map(({ id }) => id);
          expect(kept).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('keeps every change of either side against the common state', () => {
    fc.assert(
      fc.property(anySidecar, anySidecar, anySidecar, (base, mine, theirs) => {
        const newer = { ...theirs, revision: base.revision + 1 };
        const { sidecar } = merge(base, mine, newer);
        const was = byId(base);
        for (const record of [...mine.annotations, ...theirs.annotations]) {
          const before = was.get(record.id);
          for (const said of [statementOf, noteOf]) {
            if (isSameValue(before && said(before), said(record))) continue;
            expect(sidecar.annotations.map((one) => said(one))).toContainEqual(said(record));
          }
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('gives a sound file, and with nothing against it either side itself', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { sidecar } = merge(base, mine, theirs);
        expect(parseSidecar(serializeSidecar(sidecar)).ok).toBe(true);
        const revision = mine.revision + 1;
        expect(canonicalSidecar(merge(mine, mine, mine).sidecar)).toEqual(
          canonicalSidecar({ ...mine, revision }),
        );
        const same = { ...theirs, revision: mine.revision };
        expect(canonicalSidecar(merge(mine, mine, same).sidecar)).toEqual(
          canonicalSidecar({ ...same, revision }),
        );
        expect(canonicalSidecar(merge(mine, same, mine).sidecar)).toEqual(
          canonicalSidecar({ ...same, revision }),
        );
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('mergeSidecars of corpus files', () => {
  it('joins what each side decided, and keeps two verdicts on one passage both', () => {
    const verdict = (note: string, updatedAt: string, rest = {}) =>
      aPassageVerdict('1', { note, updatedAt, ...rest });
    const base = aCorpusFile({ passageVerdicts: [aPassageVerdict('1'), aPassageVerdict('gone')] });
    const mine = aCorpusFile({
      revision: 2,
      passageVerdicts: [verdict('م', '2024-05-01', { verdict: 'update' }), aPassageVerdict('gone')],
      clusterDecisions: [aCut('mine', 'a.txt', 'b.txt')],
    });
    const theirs = aCorpusFile({
      revision: 3,
      passageVerdicts: [verdict('ه', '2024-06-01', { verdict: 'different' })],
      dismissed: [aDismissal('theirs')],
    });
    const { sidecar, keptTwice } = mergeSidecars(base, mine, theirs, counter());
    expect(sidecar).toEqual({
      ...aCorpusFile({ revision: 4 }),
      passageVerdicts: [
        verdict('ه', '2024-06-01', { verdict: 'different' }),
        { ...verdict('م', '2024-05-01', { verdict: 'update' }), id: 'new-1' },
      ],
      clusterDecisions: [aCut('mine', 'a.txt', 'b.txt')],
      dismissed: [aDismissal('theirs')],
    });
    expect(keptTwice).toEqual([{ collection: 'passageVerdicts', id: '1', copyId: 'new-1' }]);
  });
});
