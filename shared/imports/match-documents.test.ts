import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareDocument, bareSpan } from './bare-records';
import type { ImportedDocument } from './imported';
import {
  carryBetween,
  indexArticles,
  keysOfArticle,
  keysOfDocument,
  matchDocument,
} from './match-documents';
import { placeDocument } from './place-document';

const hash = (text: string) => `<${text}>`;
const article = 'قَالَ الوزيرُ:\r\n"غادرت إلى وبغزة" 🔴 أمس.\n';
const index = indexArticles([
  keysOfArticle('a.txt', '1', article, hash),
  keysOfArticle('أ/b.txt', '2', 'خبر', hash),
  keysOfArticle('ب/b.txt', '3', 'خبر', hash),
  keysOfArticle('ب/c.txt', '3', 'خَبَر', hash),
]);

function match(document: Partial<ImportedDocument>) {
  return matchDocument(index, keysOfDocument({ ...bareDocument('x', 'x'), ...document }, hash));
}

describe('the article that a document is', () => {
  it('is found by its bytes, its text, its letters, and without a text by its name', () => {
    expect(match({ sha256: '1', text: 'آخر' })).toEqual({ path: 'a.txt', by: 'sha256' });
    expect(match({ text: article })).toEqual({ path: 'a.txt', by: 'text' });
    const rebuilt = 'قال الوزير : " غادرت الى وب غزة " 🔴 امس .';
    expect(match({ text: rebuilt, sha256: '9' })).toEqual({ path: 'a.txt', by: 'letters' });
    expect(match({ name: 'c.txt' })).toEqual({ path: 'ب/c.txt', by: 'name' });
    expect(match({ name: 'elsewhere/a.txt' })).toEqual({ path: 'a.txt', by: 'name' });
  });

  it('is none where the text is another, whatever its name', () => {
    expect(match({ name: 'a.txt', text: 'نص آخر' })).toEqual({ reason: 'no-article' });
    expect(match({ name: 'd.txt' })).toEqual({ reason: 'no-article' });
    expect(match({ text: ' \n' })).toEqual({ reason: 'no-article' });
  });

  it('is not guessed among several, unless the name tells', () => {
    expect(match({ text: 'خبر' })).toEqual({ reason: 'several-articles' });
    expect(match({ name: 'b.txt' })).toEqual({ reason: 'several-articles' });
    expect(match({ text: 'خبر', name: 'ب/b.txt' })).toEqual({ path: 'ب/b.txt', by: 'text' });
    expect(match({ sha256: '3', name: 'c.txt' })).toEqual({ path: 'ب/c.txt', by: 'sha256' });
  });
});

describe('spans of a text that is written otherwise', () => {
  it('stand on the same words of the article, with their marks', () => {
    const rebuilt = 'قال الوزير : " غادرت الى وب غزة " 🔴 امس .';
    const span = (words: string) => {
      const start = rebuilt.indexOf(words);
      return { ...bareSpan(words), start, end: start + words.length, exact: words };
    };
    const spans = ['قال الوزير', 'غزة', '🔴 امس'].map(span);
    const document = { ...bareDocument('x', 'x'), text: rebuilt, isRebuilt: true, spans };
    const placed = placeDocument({ ...document, unit: 'utf-16' }, article);
    expect(placed.spans.map(({ span: at }) => article.slice(at.start, at.end))).toEqual([
      'قَالَ الوزيرُ',
      'غزة',
      '🔴 أمس',
    ]);
  });

  it('are carried wherever the letters are the same, and never elsewhere', () => {
    const letters = fc.array(fc.constantFrom('ق', 'أ', 'ل', '🔴', '1'), { maxLength: 20 });
    const between = fc.constantFrom('', ' ', '\r\n', 'َ', '\u200f', 'ـ');
    const spelling = fc.array(between, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(letters, spelling, spelling, (all, one, other) => {
        const write = (gaps: readonly string[]) =>
          all.map((letter, place) => letter + (gaps[place] ?? ''));
        const [from, to] = [write(one), write(other)];
        const carry = carryBetween(from.join(''), to.join(''));
        for (const [place, letter] of all.entries()) {
          const start = from.slice(0, place).join('').length;
          const at = carry?.({ start, end: start + letter.length } as never);
          const begin = to.slice(0, place).join('').length;
          expect(at?.start).toBe(begin);
          expect(to.join('').slice(at?.start, at?.end).startsWith(letter)).toBe(true);
        }
        expect(carryBetween(`${from.join('')}ق`, to.join(''))).toBeNull();
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('of a part of an article stand where the part does', () => {
    const text = 'غزة" 🔴';
    const pieces = [{ start: 0, end: 6, articleStart: 29 }];
    const spans = [{ ...bareSpan('x'), start: 5, end: 6, exact: '🔴' }];
    const at = [...article].slice(29, 35).join('');
    expect(at).toBe(text);
    const document = { ...bareDocument('x', 'x'), text, pieces, spans };
    expect(placeDocument(document, article).spans).toMatchObject([{ start: 34, end: 35 }]);
  });
});
