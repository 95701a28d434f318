import { describe, expect, it } from 'vitest';
import { letterDirection } from './letter-direction';

describe('the direction of a letter', () => {
  it.each([
    ['قال Al-Manar هنا', 'ق', 'rtl', 'rtl'],
    ['قال Al-Manar هنا', 'M', 'rtl', 'ltr'],
    ['قال Al-Manar هنا', '-', 'rtl', 'ltr'],
    ['قال Al-Manar هنا', ' ', 'rtl', 'rtl'],
    ['بلغ 1,554 قتيلا', '1', 'rtl', 'ltr'],
    ['بلغ ٣٥ قتيلا', '٣', 'rtl', 'ltr'],
    ['بلغ 35، ثم', '،', 'rtl', 'rtl'],
    ['He said قال here', 'ق', 'ltr', 'rtl'],
    ['He said قال here', ' ', 'ltr', 'ltr'],
  ] as const)('in %j that of %j is %s-based %s', (line, letter, base, expected) => {
    expect(letterDirection(line, line.indexOf(letter), base)).toBe(expected);
  });

  it('takes the base where nothing says more', () => {
    expect(letterDirection('***', 1, 'rtl')).toBe('rtl');
    expect(letterDirection('', 0, 'ltr')).toBe('ltr');
  });
});
