import { describe, expect, it } from 'vitest';
import { baseDirection } from './base-direction';

describe('the base direction of a line', () => {
  it.each([
    ['Nakheel Shipping أعلنت الخميس تحويل مسار سفينتين', 'rtl'],
    ['قال وزير النقل', 'rtl'],
    ['The ministry said on Monday that غزة was reached by two more ships', 'ltr'],
    ['https://example.example/a', 'ltr'],
    ['1,554 — 12%', null],
    ['', null],
  ])('%s', (line, direction) => {
    expect(baseDirection(line)).toBe(direction);
  });
});
