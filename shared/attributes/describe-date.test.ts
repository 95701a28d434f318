import { describe, expect, it } from 'vitest';
import { dateValueOf, daysOfDateValue } from './date-value';
import { dateInShort, dateInWords } from './describe-date';

const arabic = { language: 'ar', digits: 'latin' } as const;

describe('a kept date in words', () => {
  it.each([
    ['2023-11-09', 'الخميس، 9 نوفمبر 2023', '25 ربيع الآخر 1445 هـ'],
    ['2023-11', 'نوفمبر 2023', '17 ربيع الآخر – 16 جمادى الأولى 1445 هـ'],
    ['2022', '2022', '28 جمادى الأولى 1443 – 7 جمادى الآخرة 1444 هـ'],
    ['2024-03-11/2024-04-09', '11 مارس – 9 أبريل 2024', 'رمضان 1445 هـ'],
    ['2023-07-19/2024-07-06', '19 يوليو 2023 – 6 يوليو 2024', '1445 هـ'],
  ])('%s is %s and %s', (value, gregorian, hijri) => {
    expect(dateInWords(value, arabic)).toEqual({ gregorian, hijri });
  });

  it('is written in the language and the digits of the interface', () => {
    expect(dateInWords('2023-11-09', { language: 'ar', digits: 'arabic' })).toEqual({
      gregorian: 'الخميس، ٩ نوفمبر ٢٠٢٣',
      hijri: '٢٥ ربيع الآخر ١٤٤٥ هـ',
    });
    expect(dateInWords('2023-11-09', { language: 'en', digits: 'latin' })).toEqual({
      gregorian: 'Thursday, November 9, 2023',
      hijri: 'Rabiʻ II 25, 1445 AH',
    });
  });

  it('is short where there is little room', () => {
    expect(dateInShort('2023-11-09', arabic)).toBe('9 نوفمبر 2023');
    expect(dateInShort('2023-11', arabic)).toBe('نوفمبر 2023');
    expect(dateInShort('2023-10-28/2023-11-03', arabic)).toBe('28 أكتوبر – 3 نوفمبر 2023');
  });

  it('is nothing where it is no date', () => {
    for (const value of ['أمس', '', '2023-02-30', '2023-13', '2023-11-10/2023-11-04', '1/2/3']) {
      expect([dateInWords(value, arabic), dateInShort(value, arabic)]).toEqual([null, null]);
    }
  });

  it('comes back as the days that it was made of', () => {
    const days = { from: '2023-11-01', to: '2023-11-30' };
    expect(daysOfDateValue(dateValueOf(days))).toEqual(days);
  });
});
