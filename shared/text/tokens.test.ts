import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTokens, sentencesOf, tokensOf } from './tokens';

function words(text: string): string[] {
  return tokensOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('tokensOf', () => {
  it.each([
    ['قال: «نعم»، ثم سكت؟', ['قال', ':', '«', 'نعم', '»', '،', 'ثم', 'سكت', '؟']],
    [
      '1,554 شخصاً و٣٫٥% في 2023/10/07 10:30.',
      ['1,554', 'شخصاً', 'و٣٫٥', '%', 'في', '2023/10/07', '10:30', '.'],
    ],
    ['وبغزة كِتَابٌ ايـــاب', ['وبغزة', 'كِتَابٌ', 'ايـــاب']],
    ['طائرة F-16 و COVID19', ['طائرة', 'F-16', 'و', 'COVID19']],
    ['🔴🇵🇸 👩‍👧 عاجل', ['🔴', '🇵🇸', '👩‍👧', 'عاجل']],
    ['زر https://a.com/b?c=1. أو a.b@c.com', ['زر', 'https://a.com/b?c=1', '.', 'أو', 'a.b@c.com']],
    ['#غزة_الآن @user: نعم', ['#غزة_الآن', '@user', ':', 'نعم']],
    ['\u200fقال\u200f: مى\u200cشود\u00a0x', ['قال', ':', 'مى\u200cشود', 'x']],
    ['ال"وزير"', ['ال', '"', 'وزير', '"']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('takes plain words as the rules do, which alone look at words with other letters', () => {
    const letters = fc.constantFrom('ا', 'َ', 'پ', '٣', '.', '،', '\u200f', ' ');
    fc.assert(
      fc.property(
        fc.array(letters).map((all) => all.join('')),
        (text) => {
          expect(tokensOf(text)).toEqual(tokensOf(text.replace(/[ال]/g, 'ٱ')));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('leaves out nothing that can be seen, of any text', () => {
    const letters = fc.constantFrom(
      'ا',
      'ل',
      'َ',
      'ـ',
      ' ',
      '\r\n',
      '1',
      ',',
      '٣',
      '🔴',
      '\u200f',
      'F',
      '-',
      '@',
      '"',
      '،',
    );
    fc.assert(
      fc.property(
        fc.array(letters).map((all) => all.join('')),
        (text) => {
          let end = 0;
          for (const token of tokensOf(text)) {
            expect(text.slice(end, token.start)).toMatch(/^[\s\p{Cf}\p{Cc}\p{M}]*$/u);
            expect(token.end).toBeGreaterThan(token.start);
            expect(text.slice(token.start, token.end)).not.toMatch(/\s/u);
            end = token.end;
          }
          expect(text.slice(end)).toMatch(/^[\s\p{Cf}\p{Cc}\p{M}]*$/u);
        },
      ),
    );
  });
});

describe('cutTokens', () => {
  it('cuts where a cut is within a token, and tells of which token the parts are', () => {
    const text = 'وبغزة قال';
    const parts = cutTokens(tokensOf(text), [9, 2, 5, 2, 7]);
    expect(parts.map(({ start, end, token }) => [text.slice(start, end), token])).toEqual([
      ['وب', 0],
      ['غزة', 0],
      ['ق', 1],
      ['ال', 1],
    ]);
  });
});

describe('sentencesOf', () => {
  it('ends a sentence at its sign and at the end of a line', () => {
    const text = 'قال د. أحمد نعم. ثم سكت\r\n\r\nوعاد؟ لا';
    const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
    expect(sentences).toEqual(['قال د. أحمد نعم. ', 'ثم سكت', 'وعاد؟ ', 'لا']);
  });
});
