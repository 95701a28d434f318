import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../../../../shared/model/built-in-codebook';
import { findLayer, type Layer } from '../../../../shared/model/codebook';
import { span } from '../../../../shared/model/span';
import { anAnnotation } from '../../../../shared/testing/builders';
import { attributeLines, showsUnasked } from './attribute-lines';

const layer = findLayer(builtInCodebook, 'claim') as Layer;
const text = 'قال سامر إن السفن وصلت.';
const suggested = ['claimant', 'attributionVerb'].map((attribute) => ({
  attribute,
  value: 'سامر',
  words: 'سامر',
  span: span(4, 8),
  leansOn: null,
}));

function states(attributes: Record<string, string | number | null>, of: Layer = layer) {
  const annotation = anAnnotation('a', text, 'السفن وصلت', { attributes });
  return attributeLines(of, annotation, suggested);
}

describe('the attributes on a note', () => {
  it('keep the order of the codebook whatever they hold', () => {
    const lines = states({ note: 'ملاحظة', attributionVerb: null, checkWorthiness: 0 });
    expect(lines.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'claimant suggested',
      'attributionVerb declined',
      'claimDate empty',
      'checkWorthiness filled',
      'stance empty',
      'certainty empty',
      'note filled',
    ]);
    expect(lines.filter(showsUnasked).map(({ id }) => id)).toEqual([
      'claimant',
      'checkWorthiness',
      'note',
    ]);
  });

  it('are missing where they are required and say nothing', () => {
    const strict = {
      ...layer,
      attributes: layer.attributes.map((one) => ({ ...one, required: true })),
    };
    expect(states({ claimant: null, stance: '' }, strict).map(({ state }) => state)).toEqual([
      'missing',
      'suggested',
      ...Array.from({ length: 5 }, () => 'missing'),
    ]);
  });

  it('end with those that the codebook does not know', () => {
    const [last] = states({ gone: 'kept', nothing: null }).slice(-1);
    expect(last).toMatchObject({ id: 'gone', attribute: undefined, state: 'filled' });
  });
});
