import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../model/built-in-codebook';
import { type Codebook, CodebookSchema } from '../model/codebook';
import { applyOperations } from '../operations/apply-operation';
import { serializeSidecar } from '../sidecar/serialize-sidecar';
import { aCorpusFile, anAnnotation, anEntity, aSidecar, testMoment } from '../testing/builders';
import { codebookFaults } from './check-codebook';
import { addLabel, changeLabel, stepLabel } from './edit-codebook';
import type { LabelPlace } from './label-place';
import {
  destinationOf,
  isOutdated,
  migrateSidecar,
  migrateTypes,
  migrationsOf,
} from './migrations';
import { newIdIn, takenLabelIds } from './new-id';
import { type Retirement, retireLabel, whyNotRetire } from './retire-label';

const text = 'غادرت خمس سفن الميناء';
const later = '2024-04-01T00:00:00.000Z';
let made = 0;
const by = {
  name: 'نورة',
  stamp: {
    newId: () => {
      made += 1;
      return `m${made}`;
    },
    now: () => testMoment,
  },
};
const retire = (codebook: Codebook, layer: string, label: string, retirement: Retirement) =>
  retireLabel(codebook, { layer, label }, retirement, by);
const merged = retire(builtInCodebook, 'claim', 'statistic', {
  kind: 'merge',
  into: { layer: 'claim', label: 'event' },
});
const on = (id: string, layer: string, label: string | null) =>
  anAnnotation(id, text, 'خمس سفن', { layer, label, attributes: { note: 'كذا' } });

describe('migrateSidecar', () => {
  const sidecar = aSidecar({
    revision: 4,
    annotations: [
      on('a', 'claim', 'statistic'),
      on('b', 'claim', 'denial'),
      on('c', 'claim', null),
    ],
  });

  it('gives the annotations of a merged label the other label, and nothing else', () => {
    const [operation, ...rest] = migrateSidecar(merged, sidecar, later);
    expect(rest).toEqual([]);
    expect(operation).toEqual({
      type: 'replace',
      collection: 'annotations',
      record: { ...on('a', 'claim', 'event'), updatedAt: later },
    });
  });

  it('is undone by the inverse, to the byte but for the revision', () => {
    const { state, inverse } = applyOperations(sidecar, migrateSidecar(merged, sidecar, later));
    const undone = applyOperations(state, inverse).state;
    expect(serializeSidecar({ ...undone, revision: 4 })).toBe(serializeSidecar(sidecar));
  });

  it('leaves annotations of a removed label without one', () => {
    const without = retire(builtInCodebook, 'claim', 'denial', { kind: 'remove' });
    expect(destinationOf(without, { layer: 'claim', label: 'denial' }).label).toBeNull();
  });

  it('keeps what it knows nothing of', () => {
    const strange = aSidecar({
      annotations: [on('a', 'weather', 'rain'), on('b', 'claim', 'rain')],
    });
    expect(migrateSidecar(merged, strange, later)).toEqual([]);
  });

  it('follows a label through one change after the other', () => {
    const again = retire(merged, 'claim', 'event', { kind: 'remove' });
    expect(destinationOf(again, { layer: 'claim', label: 'statistic' })).toEqual({
      layer: 'claim',
      label: null,
    });
  });

  it('leaves alone what went away and came back', () => {
    const away = retire(builtInCodebook, 'claim', 'policy', { kind: 'move', layer: 'entity' });
    const back = retire(away, 'entity', 'policy', { kind: 'move', layer: 'claim' });
    expect(isOutdated(back, { layer: 'claim', label: 'policy' })).toBe(false);
    expect(destinationOf(back, { layer: 'entity', label: 'policy' }).layer).toBe('claim');
  });

  it('leaves alone a label that somebody put back by hand', () => {
    const { layers } = builtInCodebook;
    const putBack = { ...merged, layers };
    expect(isOutdated(putBack, { layer: 'claim', label: 'statistic' })).toBe(false);
  });

  it('comes to an end with records that go round in a circle', () => {
    const record = (from: string, to: string) => ({
      ...migrationsOf(merged)[0],
      id: from,
      from: { layer: 'claim', label: from },
      to: { layer: 'claim', label: to },
    });
    const circle = { ...builtInCodebook, migrations: [record('x', 'y'), record('y', 'x')] };
    expect(destinationOf(circle, { layer: 'claim', label: 'x' }).label).toMatch(/^[xy]$/);
  });

  it('passes over records that it does not understand, and keeps them', () => {
    const strange = { id: 'm0', kind: 'split', how: 'by hand' };
    const codebook = { ...merged, migrations: [strange, ...merged.migrations] };
    expect(migrationsOf(codebook)).toHaveLength(1);
    const next = retire(codebook, 'claim', 'denial', { kind: 'remove' });
    expect(CodebookSchema.parse(next).migrations[0]).toEqual(strange);
  });
});

describe('retireLabel', () => {
  it.each<[string, string, string, Retirement, string | null]>([
    [
      'a label into itself',
      'claim',
      'event',
      { kind: 'merge', into: { layer: 'claim', label: 'event' } },
      'same-place',
    ],
    [
      'into a label that is not there',
      'claim',
      'event',
      { kind: 'merge', into: { layer: 'claim', label: 'rain' } },
      'unknown-target',
    ],
    [
      'to a layer that has such a label',
      'claim',
      'event',
      { kind: 'move', layer: 'entity' },
      'id-taken',
    ],
    [
      'to a layer that is not there',
      'claim',
      'policy',
      { kind: 'move', layer: 'weather' },
      'unknown-target',
    ],
    [
      'a label that only annotations know',
      'claim',
      'rain',
      { kind: 'merge', into: { layer: 'claim', label: 'event' } },
      null,
    ],
  ])('says whether it can retire %s', (_name, layer, label, retirement, why) => {
    expect(whyNotRetire(builtInCodebook, { layer, label }, retirement)).toBe(why);
  });

  it('lets relations lead to the label that is left', () => {
    const [first, ...rest] = builtInCodebook.relations;
    if (first === undefined) throw new Error('no relation');
    const to = [{ layer: 'entity', label: 'person' }];
    const led = { ...builtInCodebook, relations: [{ ...first, to }, ...rest] };
    const into = { layer: 'entity', label: 'organisation' };
    const next = retire(led, 'entity', 'person', { kind: 'merge', into });
    expect(next.relations[0]?.to).toEqual([into]);
  });
});

describe('ids', () => {
  it('are never given again while work may still mean what is gone', () => {
    const ids = takenLabelIds(merged, 'claim');
    expect(newIdIn('Statistic', 'label', ids)).toBe('statistic-2');
    expect(newIdIn('مناخ', 'label', ids)).toBe('label');
  });
});

/** One change of a codebook, as numbers that pick among what there is. */
const arbitraryStep = fc.tuple(fc.nat(4), fc.nat(20), fc.nat(20), fc.string({ maxLength: 6 }));
type Step = [kind: number, which: number, other: number, words: string];

function pick(codebook: Codebook, at: number): { layer: string; label: string } | undefined {
  const all = codebook.layers.flatMap(({ id, labels }) =>
    labels.map((label) => ({ layer: id, label: label.id })),
  );
  return all.length === 0 ? undefined : all[at % all.length];
}

function takeStep(codebook: Codebook, [kind, which, other, words]: Step): Codebook {
  const from = pick(codebook, which);
  const into = pick(codebook, other);
  if (from === undefined || into === undefined) return codebook;
  if (kind === 0) {
    const id = newIdIn(words, 'label', takenLabelIds(codebook, from.layer));
    return addLabel(codebook, from.layer, { id, name: { ar: id, en: id }, colour: 'gold' });
  }
  if (kind === 1) return stepLabel(codebook, from.layer, from.label, other % 2 === 0 ? 1 : -1);
  if (kind === 2) return changeLabel(codebook, from.layer, from.label, { colour: 'violet' });
  const retirements: Retirement[] = [
    { kind: 'merge', into },
    { kind: 'move', layer: into.layer },
    { kind: 'remove' },
  ];
  const retirement = retirements[other % 3] as Retirement;
  return whyNotRetire(codebook, from, retirement) === null
    ? retireLabel(codebook, from, retirement, by)
    : codebook;
}

describe('migrateTypes', () => {
  const entities = [
    anEntity('e1', 'مرسى الدردار', { type: 'location', note: 'كذا' }),
    anEntity('e2', 'لمياء', { type: 'person' }),
    anEntity('e3', 'برج', { type: 'tower' }),
  ];
  const file = aCorpusFile({ revision: 4, entities });
  const into = { layer: 'entity', label: 'organisation' };

  it('lets the entities of a merged label follow, and nothing else', () => {
    const codebook = retire(builtInCodebook, 'entity', 'location', { kind: 'merge', into });
    const operations = migrateTypes(codebook, 'entity', file, later);
    const record = { ...entities[0], type: 'organisation', updatedAt: later };
    expect(operations).toEqual([{ type: 'replace', collection: 'entities', record }]);
    const { state, inverse } = applyOperations(file, operations);
    expect(migrateTypes(codebook, 'entity', state, later)).toEqual([]);
    const undone = applyOperations(state, inverse).state;
    expect(serializeSidecar({ ...undone, revision: 4 })).toBe(serializeSidecar(file));
  });

  it('leaves types whose label went to another layer or is no more', () => {
    const retirements: Retirement[] = [{ kind: 'move', layer: 'claim' }, { kind: 'remove' }];
    for (const retirement of retirements) {
      const codebook = retire(builtInCodebook, 'entity', 'location', retirement);
      expect(migrateTypes(codebook, 'entity', file, later)).toEqual([]);
    }
  });
});

describe('any run of changes', () => {
  const runs = fc.array(arbitraryStep, { maxLength: 30, size: 'max' });

  it('keeps the codebook valid, with every id and key there once', () => {
    fc.assert(
      fc.property(runs, (steps) => {
        const codebook = steps.reduce<Codebook>(takeStep, builtInCodebook);
        expect(CodebookSchema.parse(JSON.parse(JSON.stringify(codebook)))).toEqual(codebook);
        const faults = codebookFaults(codebook, new Map()).map(({ fault }) => fault);
        expect(faults.filter((fault) => fault !== 'name-twice')).toEqual([]);
      }),
      { seed: 20240311, numRuns: 60 },
    );
  });

  it('brings every annotation to a place that the codebook knows, once and for all', () => {
    fc.assert(
      fc.property(runs, fc.nat(20), fc.nat(30), (steps, which, early) => {
        const before = steps.slice(0, early).reduce<Codebook>(takeStep, builtInCodebook);
        const place: LabelPlace = pick(before, which) ?? { layer: 'claim', label: null };
        const after = steps.slice(early).reduce<Codebook>(takeStep, before);
        const sidecar = aSidecar({ annotations: [on('a', place.layer, place.label)] });
        const { state, inverse } = applyOperations(sidecar, migrateSidecar(after, sidecar, later));
        const [annotation] = state.annotations;
        const { labels = [] } = after.layers.find(({ id }) => id === annotation?.layer) ?? {};
        const known = [null, ...labels.map(({ id }) => id)];
        expect(known).toContain(annotation?.label);
        expect(migrateSidecar(after, state, later)).toEqual([]);
        const undone = applyOperations(state, inverse).state;
        expect(undone.annotations).toEqual(sidecar.annotations);
      }),
      { seed: 20240311, numRuns: 100 },
    );
  });

  it('a label that is moved there and back leaves every annotation where it was', () => {
    const claimLabels = builtInCodebook.layers.find(({ id }) => id === 'claim')?.labels ?? [];
    // Both layers have an `event`, which can't be moved.
    const ids = claimLabels.map(({ id }) => id).filter((id) => id !== 'event');
    const label = fc.constantFrom(...ids);
    fc.assert(
      fc.property(label, label, (moved, other) => {
        const there = retire(builtInCodebook, 'claim', moved, { kind: 'move', layer: 'entity' });
        const back = retire(there, 'entity', moved, { kind: 'move', layer: 'claim' });
        const annotations = [on('a', 'claim', moved), on('b', 'claim', other)];
        const sidecar = aSidecar({ revision: 4, annotations });
        const away = applyOperations(sidecar, migrateSidecar(there, sidecar, later)).state;
        expect(away.annotations[0]).toMatchObject({ layer: 'entity', label: moved });
        const home = applyOperations(away, migrateSidecar(back, away, testMoment)).state;
        expect(serializeSidecar({ ...home, revision: 4 })).toBe(serializeSidecar(sidecar));
        // Who was away all the while needs nothing.
        expect(migrateSidecar(back, sidecar, later)).toEqual([]);
      }),
      { seed: 20240311, numRuns: 40 },
    );
  });
});
