import { describe, expect, it } from 'vitest';
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
