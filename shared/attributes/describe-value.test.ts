import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../model/built-in-codebook';
import { findLayer } from '../model/codebook';
import { valueInWords } from './describe-value';

const look = {
  language: 'ar',
  digits: 'latin',
  nameOf: (id: string) => (id === 'e1' ? 'سامر الحدّاد' : null),
} as const;

function words(id: string, value: Parameters<typeof valueInWords>[1], more: object = {}) {
  const attribute = findLayer(builtInCodebook, 'claim')?.attributes.find((one) => one.id === id);
  return valueInWords(attribute, value, { ...look, ...more });
}

describe('a value in few words', () => {
  it.each([
    ['claimant', 'entity:e1', 'سامر الحدّاد'],
    ['claimant', 'مصدر أمني', 'مصدر أمني'],
    ['attributionVerb', 'قال', 'قال'],
    ['claimDate', '2023-11-09', '9 نوفمبر 2023'],
    ['checkWorthiness', 3, '3'],
    ['stance', 'neutral', 'محايد'],
  ])('%s %s is %s', (id, value, expected) => expect(words(id, value)).toBe(expected));

  it('follows the language and the digits of the interface', () => {
    expect(words('stance', 'neutral', { language: 'en' })).toBe('neutral');
    expect(words('checkWorthiness', 1234.5, { digits: 'arabic' })).toBe('١٬٢٣٤٫٥');
  });

  it('writes what is not known as it is kept', () => {
    expect(words('claimant', 'entity:gone')).toBe('entity:gone');
    expect(words('stance', 'removed')).toBe('removed');
    expect(words('claimDate', 'ذات يوم')).toBe('ذات يوم');
    expect(words('nowhere', ['a', 'b'])).toBe('a · b');
    expect(words('nowhere', true)).toBe('true');
    expect([undefined, null].map((value) => words('claimant', value))).toEqual(['', '']);
  });
});
