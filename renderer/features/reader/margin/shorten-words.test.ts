import { describe, expect, it } from 'vitest';
import { shortenWords } from './shorten-words';

describe('shortenWords', () => {
  it.each([
    ['خمس سفن تحمل 42 ألف طن', 40, 'خمس سفن تحمل 42 ألف طن'],
    ['خمس سفن تحمل 42 ألف طن', 15, 'خمس سفن تحمل 42\u00A0…'],
    ['خمس سفن تحمل 42 ألف طن', 14, 'خمس سفن تحمل\u00A0…'],
    [' خمس\n\u00A0سفن ', 40, 'خمس سفن'],
    ['https://nakheel.example/news?id=42 هنا', 10, 'https://nakheel.example/news?id=42\u00A0…'],
    ['', 10, ''],
  ])('makes of %j in %i letters: %j', (text, limit, expected) => {
    expect(shortenWords(text, limit)).toBe(expected);
  });
});
