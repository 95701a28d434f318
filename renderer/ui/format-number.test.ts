import { afterEach, describe, expect, it } from 'vitest';
import { formatPercent, setNumberDigits } from './format-number';

afterEach(() => setNumberDigits('latin'));

describe('formatPercent', () => {
  it('has the sign behind the number, and keeps it there among Arabic words', () => {
    expect(formatPercent(0.476, 'en')).toBe('48%');
    // A mark on either side: without them the words around would draw the sign in front.
    expect(formatPercent(0.476, 'ar')).toBe('48\u200e%\u200e');
    setNumberDigits('arabic');
    expect(formatPercent(0.476, 'ar')).toBe('٤٨٪\u061c');
  });

  it('never rounds up to all of it', () => {
    expect([0.994, 0.996, 1, 2.05].map((share) => formatPercent(share, 'en'))).toEqual([
      '99%',
      '99%',
      '100%',
      '205%',
    ]);
    expect(formatPercent(0, 'en')).toBe('0%');
  });
});
