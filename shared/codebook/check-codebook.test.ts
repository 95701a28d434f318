import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../model/built-in-codebook';
import type { Codebook } from '../model/codebook';
import { type CodebookPlace, codebookFaults, newFaults } from './check-codebook';
import { changeAttributes, changeLabel, changeLayer, changeRelations } from './edit-codebook';

const taken = new Map([['d', 'list.focus']]);
const person = { kind: 'label', layer: 'entity', id: 'person' } as const;
const found = (codebook: Codebook) =>
  codebookFaults(codebook, taken).map(({ at, fault, other }) => ({ at, fault, other }));

describe('codebookFaults', () => {
  it('finds nothing in the built-in codebook', () => {
    expect(found(builtInCodebook)).toEqual([]);
  });

  const label = (change: Parameters<typeof changeLabel>[3]) =>
    changeLabel(builtInCodebook, 'entity', 'person', change);
  it.each<[string, Codebook, CodebookPlace, string, string | undefined]>([
    [
      'an empty name',
      label({ name: { ar: ' ', en: 'person' } }),
      person,
      'name-missing',
      undefined,
    ],
    ['no key', label({ hotkey: 'F1' }), person, 'hotkey-not-a-key', undefined],
    ['a key of a command', label({ hotkey: 'd' }), person, 'hotkey-taken', 'list.focus'],
    ['a key of another label', label({ hotkey: '2' }), person, 'hotkey-twice', 'organisation'],
    ['a key of a layer', label({ hotkey: 'c' }), person, 'hotkey-twice', 'claim'],
    ['a name twice', label({ name: { ar: 'فرد', en: 'Date' } }), person, 'name-twice', 'date'],
  ])('finds %s', (_name, codebook, at, fault, other) => {
    expect(found(codebook)).toContainEqual({ at, fault, other });
  });

  it('finds the clash at both ends', () => {
    const clash = found(label({ hotkey: '2' })).map(({ at }) => ('id' in at ? at.id : at.layer));
    expect(clash).toEqual(['person', 'organisation']);
  });

  it('finds choices without a choice and bounds that are none', () => {
    const codebook = changeAttributes(builtInCodebook, 'claim', (attributes) =>
      attributes.map((one) => {
        if (one.id === 'stance') return { ...one, choices: [] };
        return one.id === 'checkWorthiness' ? { ...one, min: 3, max: 3 } : one;
      }),
    );
    expect(found(codebook).map(({ fault }) => fault)).toEqual(['bounds', 'choices-missing']);
  });

  it('finds relations that lead to nothing', () => {
    const lead = (to: { layer: string; label?: string }[]) =>
      changeRelations(builtInCodebook, ([first, ...rest]) =>
        first === undefined ? [] : [{ ...first, to }, ...rest],
      );
    expect(found(lead([{ layer: 'entity', label: 'person' }, { layer: 'claim' }]))).toEqual([]);
    const gone = found(lead([{ layer: 'entity', label: 'ship' }]));
    expect(gone).toEqual([{ at: { kind: 'relation', id: 'said-by' }, fault: 'end-unknown' }]);
  });

  it('tells new faults from old ones', () => {
    const old = label({ hotkey: 'd' });
    const both = changeLayer(old, 'claim', { name: { ar: '', en: '' } });
    const fresh = newFaults(codebookFaults(old, taken), codebookFaults(both, taken));
    expect(fresh).toEqual([{ at: { kind: 'layer', layer: 'claim' }, fault: 'name-missing' }]);
  });
});
