import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfIso, isoOf } from './calendar';
import { dayOfHijri, hijriMonth, hijriOf } from './hijri';

describe('the calendar of Umm al-Qura', () => {
  // As announced: new year, the first of Ramadan and both feasts in Saudi Arabia.
  it.each([
    ['2024-03-11', 1445, 9, 1],
    ['2024-04-10', 1445, 10, 1],
    ['2023-06-28', 1444, 12, 10],
    ['2024-06-16', 1445, 12, 10],
    ['2024-07-07', 1446, 1, 1],
    ['2025-03-01', 1446, 9, 1],
    ['2025-06-26', 1447, 1, 1],
    ['2020-04-24', 1441, 9, 1],
    ['2019-08-31', 1441, 1, 1],
    ['2000-04-06', 1421, 1, 1],
  ])('%s is %i/%i/%i', (iso, year, month, day) => {
    expect(isoOf(dayOfHijri({ year, month, day }) as number)).toBe(iso);
    expect(hijriOf(dayOfIso(iso) as number)).toEqual({ year, month, day });
  });

  it('is there and back again for every day from 1883 to 2173', () => {
    const [from, to] = [dayNumber(1883, 1, 1), dayNumber(2173, 12, 31)] as [number, number];
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (day) => {
        expect(dayOfHijri(hijriOf(day))).toBe(day);
      }),
      { seed: 1445, numRuns: 2000 },
    );
  });

  it('knows no thirtieth of a short month and no year outside of its tables', () => {
    expect(hijriMonth(1445, 9)).toEqual({ from: '2024-03-11', to: '2024-04-09' });
    expect(hijriMonth(1446, 9)).toEqual({ from: '2025-03-01', to: '2025-03-29' });
    expect(dayOfHijri({ year: 1446, month: 9, day: 30 })).toBeNull();
    expect(dayOfHijri({ year: 1200, month: 9, day: 1 })).toBeNull();
  });
});
