import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleWords, wordsOf } from './article-words';
import { passageKeyText } from './passage-key';
import { classOfHash, wordClass } from './word-classes';

function texts(text: string): string[] {
  const codePoints = [...text];
  const { starts, lengths } = wordsOf(text);
  return [...starts].map((start, i) => {
    return codePoints.slice(start, start + (lengths[i] as number)).join('');
  });
}

const hashOf = (word: string) => wordsOf(word).hashes[0];

describe('the words of an article', () => {
  it('stand where they are in the exact text, in code points, with the signs written on to them', () => {
    expect(texts('😀 قال: «نعم»، ثم\n(مضى) 😀.')).toEqual(['قال:', '«نعم»،', 'ثم', '(مضى)']);
    expect(texts('😀😀 وصلت 2,5 مليون')).toEqual(['وصلت', '2,5', 'مليون']);
    expect(texts('كلمةٌ،أخرى')).toEqual(['كلمةٌ،', 'أخرى']);
  });

  it('are the same however they are spelled', () => {
    const pairs = [
      ['أحمد', 'احمد'],
      ['كِتَابٌ', 'كتاب'],
      ['مدرسة', 'مدرسه'],
      ['الدورى', 'الدوري'],
      ['ايـــاب', 'إياب'],
      ['١٢', '12'],
      ['کوریا', 'كوريا'],
      ['ﻻ', 'لا'],
      ['٣٫٥', '3.5'],
    ] as const;
    for (const [one, other] of pairs) expect(hashOf(one), one).toBe(hashOf(other));
  });

  it('tell numbers apart by their grouped digits', () => {
    expect(hashOf('2,5')).not.toBe(hashOf('25'));
    expect(wordsOf('2,5').hashes).toHaveLength(1);
    expect(texts('في 2023, 12')).toEqual(['في', '2023,', '12']);
  });

  it('carry their class', () => {
    const classOf = (word: string) => classOfHash(hashOf(word) as number);
    expect(classOf('1194')).toBe(wordClass.number);
    expect(classOf('وقالت')).toBe(wordClass.attribution);
    expect(classOf('زعم')).toBe(wordClass.attribution);
    expect(classOf('الرئيس')).toBe(wordClass.title);
    expect(classOf('سفينة')).toBe(wordClass.plain);
  });

  it('know their lines, in which numbers are alike', () => {
    const { lineFirsts, lineHashes } = wordsOf('آخر تحديث 10\r\n\r\n*\nآخر تحديث 16\nنص');
    expect([...lineFirsts]).toEqual([0, 3, 6]);
    expect(lineHashes[0]).toBe(lineHashes[1]);
    expect(lineHashes[0]).not.toBe(lineHashes[2]);
  });

  it('never leave the text, whatever it is', () => {
    const units = fc.string({ unit: 'binary', maxLength: 60 });
    const text = fc.array(fc.oneof(units, fc.constantFrom('قال ', '1,2', 'ـ', 'ً', 'ﷺ', '\n')));
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('').replace(/\p{Surrogate}/gu, '');
        const { hashes, starts, lengths }: ArticleWords = wordsOf(whole);
        const size = [...whole].length;
        let end = 0;
        for (let i = 0; i < hashes.length; i += 1) {
          expect(hashes[i]).not.toBe(0);
          expect(starts[i]).toBeGreaterThanOrEqual(end);
          end = (starts[i] as number) + (lengths[i] as number);
        }
        expect(end).toBeLessThanOrEqual(size);
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});

describe('the key of a passage', () => {
  it('is the same for spellings, punctuation and line ends', () => {
    expect(passageKeyText('قال:\n«إنّ 12 سفينةً»')).toBe(passageKeyText('قال ان ١٢ سفينه'));
    expect(passageKeyText('قال 12')).not.toBe(passageKeyText('قال 13'));
  });
});
