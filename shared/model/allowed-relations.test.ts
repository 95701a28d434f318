import { describe, expect, it } from 'vitest';
import { allowedRelations } from './allowed-relations';
import { builtInCodebook } from './built-in-codebook';
import type { Codebook } from './codebook';

const claim = { layer: 'claim', label: null };
const person = { layer: 'entity', label: 'person' };
const place = { layer: 'entity', label: 'location' };

const name = { ar: 'علاقة', en: 'relation' };
/** As a codebook with ends lies on the disk. */
const relations = [
  { id: 'free', name },
  {
    id: 'said-by',
    name,
    from: [{ layer: 'claim' }],
    to: [{ layer: 'entity', label: 'person' }],
  },
  { id: 'nowhere', name, from: [], to: [] },
  { id: 'to-claims', name, to: [{ layer: 'claim' }] },
];
const codebook: Codebook = { ...builtInCodebook, relations };

function ids(
  ...ends: Parameters<typeof allowedRelations> extends [unknown, ...infer E] ? E : never
) {
  return allowedRelations(codebook, ...ends).map(({ id }) => id);
}

describe('allowedRelations', () => {
  it('offers those that name no ends, and those of which both ends fit', () => {
    expect(ids(claim, person)).toEqual(['free', 'said-by']);
  });

  it('looks at the direction, the layer and the label', () => {
    expect(ids(person, claim)).toEqual(['free', 'to-claims']);
    expect(ids(place, person)).toEqual(['free']);
    expect(ids(claim, place)).toEqual(['free']);
    expect(ids(claim, { layer: 'entity', label: null })).toEqual(['free']);
  });

  it('keeps the order of the codebook', () => {
    const all = builtInCodebook.relations.map(({ id }) => id);
    const offered = allowedRelations(builtInCodebook, claim, place).map(({ id }) => id);
    expect(offered).toEqual(all);
  });
});
