import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, foldWithMap, unfoldSpan } from './fold-arabic';

const seed = 20240311;
const pieces = [
  'قَالَ',
  'الـــوزير',
  'إنَّ',
  'لا',
  'ﻻ',
  'ﷲ',
  '1٬554',
  '٣٫٥',
  '۱۲',
  'Café',
  'ＮＡＴＯ',
  '👩🏽‍🚒',
  '👍',
  '👍🏿',
  '❤️',
  '🏳️‍🌈',
  '🇸🇦',
  '🇪🇬',
  '1️⃣',
  '👩‍👩‍👧‍👦',
  '\u0600',
  '\ud83d',
  '\u200f',
  '\u200b',
  '\u00a0',
  '\u2067',
  '\r\n',
  '«',
  '"',
  ' ',
  'ئ',
  'ي\u0654',
  '\ufe76',
  'کوریا',
];
const someText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));

function wordsAt(text: string, query: string): string[] {
  const map = foldWithMap(text);
  const wanted = foldForSearch(query);
  const found: string[] = [];
  for (let at = map.folded.indexOf(wanted); at !== -1; at = map.folded.indexOf(wanted, at + 1)) {
    const { start, end } = unfoldSpan(map, at, at + wanted.length);
    found.push(text.slice(start, end));
  }
  return found;
}

describe('folding with a map', () => {
  it('is monotone, stays within the text, and folds no differently than without a map', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { folded, starts, ends } = foldWithMap(text);
        expect(starts).toHaveLength(folded.length);
        for (let i = 0; i < folded.length; i += 1) {
          const [start, end] = [starts[i] as number, ends[i] as number];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1] as number);
          if (i > 0) expect(end).toBeGreaterThanOrEqual(ends[i - 1] as number);
        }
        expect(foldForSearch(text)).toBe(folded);
        expect(foldForSearch(folded)).toBe(folded);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('gives back whole characters as they are on the screen, and nothing beside them', () => {
    const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });
    let cuts = 0;
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, a, b) => {
        const map = foldWithMap(text);
        fc.pre(map.folded.length > 0);
        const edges = [...graphemes.segment(text)].map(({ index }) => index).concat(text.length);
        const [from = 0, last = 0] = [a, b]
          .map((at) => at % map.folded.length)
          .sort((x, y) => x - y);
        const [bareStart = 0, bareEnd = 0] = [map.starts[from], map.ends[last]];
        const around = {
          start: edges.findLast((edge) => edge <= bareStart),
          end: edges.find((edge) => edge >= bareEnd),
        };
        expect(unfoldSpan(map, from, last + 1)).toEqual(around);
        if (around.start !== bareStart || around.end !== bareEnd) cuts += 1;
      }),
      { seed, numRuns: 2_000 },
    );
    expect(cuts).toBeGreaterThan(100);
  });

  it('folds what it gives back to what was looked for, whatever stretch it is', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, a, b) => {
        const map = foldWithMap(text);
        fc.pre(map.folded.length > 0);
        const [from, last] = [a % map.folded.length, b % map.folded.length].sort((x, y) => x - y);
        const { start, end } = unfoldSpan(map, from as number, (last as number) + 1);
        const again = foldForSearch(text.slice(start, end));
        expect(again).toContain(map.folded.slice(from, (last as number) + 1));
      }),
      { seed, numRuns: 500 },
    );
  });

  it.each([
    ['قَالَ الوزيرُ إنَّ', 'الوزير', ['الوزيرُ']],
    ['في ســـلام', 'سلام', ['ســـلام']],
    ['الأمم ﻻ تنسى', 'لا', ['لأ', 'ﻻ']],
    ['بلغ ١٬٥٥٤ طنا', '554', ['٥٥٤']],
    ['عام ٢٠٢٤م', '2024', ['٢٠٢٤']],
    ['کوریا الشمالية', 'كوريا', ['کوریا']],
    ['Café NATO', 'cafe', ['Café']],
    ['غ\u200fزة وغزة\u200f', 'غزه', ['غ\u200fزة', 'غزة']],
    ['نعم 👩🏽‍🚒 لا', '👩', ['👩🏽‍🚒']],
    ['علم 🇸🇦🇪🇬 ', '🇪', ['🇪🇬']],
    ['قلب ❤️', '❤', ['❤️']],
    ['سطر\r\nآخر', '\n', ['\r\n']],
  ])('in %s finds %s', (text, query, found) => {
    expect(wordsAt(text, query)).toEqual(found);
  });
});
