import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../testing/builders';
import { heldAttributes } from './held-attributes';
import { describeDifferences } from './passage-differences';

const words = 'قال المتحدث إن 1,554 قتلوا في غزة';

function held(attributes: Record<string, string | number>, copy: string) {
  const annotation = anAnnotation('1', words, words, { attributes });
  const scales = new Set(['checkWorthiness']);
  return Object.keys(heldAttributes(annotation, describeDifferences(words, copy), scales));
}

describe('attributes of a carried annotation', () => {
  const attributes = {
    note: 'العدد ١٬٥٥٤ لم يؤكد',
    figure: '1,554',
    attributionVerb: 'قال',
    claimant: 'entity:1554-1',
    checkWorthiness: 3,
    place: 'غزة',
  };

  it('all hold where the words are the same', () => {
    expect(held(attributes, words)).toEqual(Object.keys(attributes));
  });

  it('do not hold where they speak of a number that is another one there', () => {
    const copy = words.replace('1,554', '1,600');
    expect(held({ ...attributes, note: 'مهم' }, copy)).toEqual([
      'note',
      'attributionVerb',
      'claimant',
      'checkWorthiness',
      'place',
    ]);
  });

  it('do not hold where they speak of another word, such as the verb of saying', () => {
    expect(held(attributes, words.replace('قال', 'زعم'))).not.toContain('attributionVerb');
  });

  it('keep a grade that happens to be a changed number', () => {
    const annotation = anAnnotation('1', 'قتل 3', 'قتل 3', { attributes: { checkWorthiness: 3 } });
    const differences = describeDifferences('قتل 3', 'قتل 5');
    expect(heldAttributes(annotation, differences, new Set(['checkWorthiness']))).toEqual({
      checkWorthiness: 3,
    });
    expect(heldAttributes(annotation, differences, new Set())).toEqual({});
  });
});
