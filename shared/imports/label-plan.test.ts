import { describe, expect, it } from 'vitest';
import { asciiTag, plainTag, tagOf } from '../formats/tags';
import { builtInCodebook } from '../model/built-in-codebook';
import { findLabel } from '../model/codebook';
import { labelRows, planRelations, suggestTarget, targetOf, withNewLabels } from './label-plan';

const suggested: readonly [layer: string | null, label: string | null, target: string | null][] = [
  [null, 'person', 'entity/person'],
  [null, 'PERSON', 'entity/person'],
  [null, 'شخص', 'entity/person'],
  [null, 'PER', 'entity/person'],
  [null, 'GPE', 'entity/location'],
  [null, 'entity_person', 'entity/person'],
  [null, 'claim', 'claim/null'],
  ['claim', null, 'claim/null'],
  ['claim', 'statistic', 'claim/statistic'],
  ['claim', 'person', 'claim/person-2'],
  ['claim', 'claim', 'claim/null'],
  ['unknown', 'statistic', 'claim/statistic'],
  [null, 'Ship Name', 'entity/ship-name'],
  [null, 'سفينة', 'entity/label'],
  [null, null, 'entity/null'],
];

describe('suggestTarget', () => {
  it.each(suggested)('proposes for layer %s and label %s: %s', (layer, label, target) => {
    const found = suggestTarget(builtInCodebook, { layer, label });
    // A name that once was taken in the layer gets a number; here none was.
    expect(`${found?.layer}/${found?.label}`).toBe(target?.replace('person-2', 'person'));
  });

  it('knows labels of our own exports again, by whatever letters a format has', () => {
    const names = ['كمية الغلال', 'قمح/شعير', 'person', 'a b', 'ship_name', 'R&D'];
    const [model] = builtInCodebook.layers;
    if (model === undefined) throw new Error('no layer');
    const labels = names.map((id) => ({ ...model.labels[0], id, name: { ar: '؟', en: '?' } }));
    const layers = ['سُفُن وموانئ', 'entity', 'x y'].map((id) => ({ ...model, id, labels }));
    const book = { ...builtInCodebook, layers: layers as typeof builtInCodebook.layers };
    const ids = layers.map(({ id }) => id);
    let seen = 0;
    for (const { id: layer } of layers) {
      for (const label of [...names, null]) {
        const target = { layer, label };
        for (const write of [plainTag, asciiTag]) {
          // A file for each layer (CoNLL), and one list of tags for all (brat without its notes).
          const own = { layer: write(layer), label: write(tagOf({ layers: [layer] }, target)) };
          expect(suggestTarget(book, own)).toEqual(target);
          const tag = write(tagOf({ layers: ids }, target));
          expect(suggestTarget(book, { layer: null, label: tag }), tag).toEqual(target);
          seen += 2;
        }
      }
    }
    expect(seen).toBe(84);
  });

  it('has no place where there is no layer', () => {
    const empty = { ...builtInCodebook, layers: [] };
    expect(suggestTarget(empty, { layer: null, label: 'PER' })).toBeNull();
  });
});

describe('labelRows and withNewLabels', () => {
  const sources = [
    { layer: null, label: 'PER' },
    { layer: null, label: 'سفينة' },
    { layer: null, label: 'سفينة' },
    { layer: null, label: 'X' },
  ];
  const rows = labelRows(builtInCodebook, sources, new Map([['X', null]]));

  it('count, and say what is new and what is left out', () => {
    expect(rows.map(({ key, count, isNew, target }) => [key, count, isNew, target?.label])).toEqual(
      [
        ['سفينة', 2, true, 'label'],
        ['PER', 1, false, 'person'],
        ['X', 1, false, undefined],
      ],
    );
  });

  it('add only what is missing, by the name that the file has', () => {
    const book = withNewLabels(builtInCodebook, rows);
    expect(findLabel(book, 'entity', 'label')?.name).toEqual({ ar: 'سفينة', en: 'سفينة' });
    const known = labelRows(builtInCodebook, sources.slice(0, 1), new Map());
    expect(withNewLabels(builtInCodebook, known)).toBe(builtInCodebook);
  });
});

describe('planRelations', () => {
  it('finds types by id or name and adds the others once', () => {
    const { codebook, types } = planRelations(builtInCodebook, ['said-by', 'kills', 'kills']);
    expect([...types]).toEqual([
      ['said-by', 'said-by'],
      ['kills', 'kills'],
    ]);
    const arabic = { id: 'قال عنه', name: { ar: 'قال عنه', en: 'said of' } };
    const book = { ...builtInCodebook, relations: [arabic] };
    expect([...planRelations(book, [asciiTag(arabic.id)]).types.values()]).toEqual([arabic.id]);
    expect(codebook.relations).toHaveLength(builtInCodebook.relations.length + 1);
    expect(planRelations(builtInCodebook, ['said-by']).codebook).toBe(builtInCodebook);
  });
});

describe('targetOf', () => {
  it.each([
    ['entity/person', { layer: 'entity', label: 'person' }],
    ['entity', { layer: 'entity', label: null }],
    ['nowhere/person', null],
    ['entity/', null],
  ])('reads %s', (written, target) => {
    expect(targetOf(builtInCodebook, written)).toEqual(target);
  });
});
