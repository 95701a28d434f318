import { describe, expect, it } from 'vitest';
import { unfoldSpan } from '../text/fold-arabic';
import { foldForQuotes } from './fold-quote';

describe('foldForQuotes', () => {
  it.each([
    ['كَتَبَ  الوَلَدُ', 'كتب الولد'],
    ['أحمد\r\n\r\n ٤٢', 'احمد\n42'],
    ['أحمد\n\n٤٢', 'احمد\n42'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldForQuotes(text).folded).toBe(folded);
  });

  it('leads back to the exact words with their marks', () => {
    const text = 'قال\u00a0 \tكَتَبَ\r\nالوَلَدُ ثم';
    const folded = foldForQuotes(text);
    const at = folded.folded.indexOf('كتب\nالولد');
    const { start, end } = unfoldSpan(folded, at, at + 9);
    expect(text.slice(start, end)).toBe('كَتَبَ\r\nالوَلَدُ');
  });
});
