import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfIso, isoOf, weekdayOf } from './calendar';
import { findDates } from './find-dates';

/** Some day between 1990 and 2090, as days since 1970. */
const someDay = fc.integer({ min: 7_305, max: 43_800 });

/** The interval that the words of a phrase have on a day, both ends as days since 1970. */
function daysOf(phrase: string, articleDay: number): [from: number, to: number] {
  const [found, ...rest] = findDates(`قال ذلك ${phrase}.`, isoOf(articleDay));
  if (found?.interval == null || rest.length > 0) throw new Error(`not one date: ${phrase}`);
  const { from, to } = found.interval;
  return [dayOfIso(from) ?? Number.NaN, dayOfIso(to) ?? Number.NaN];
}

describe('whenever an article was written', () => {
  it('what leans on its day or week goes with it, week by week', () => {
    const phrases = ['أمس', 'غدا', 'أول من أمس', 'قبل ثلاثة أيام', 'الخميس الماضي', 'الأحد المقبل'];
    const weeks = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases, 'الأسبوع الماضي'),
        someDay,
        weeks,
        (phrase, day, by) => {
          const moved = daysOf(phrase, day + by * 7);
          expect(moved).toEqual(daysOf(phrase, day).map((one) => one + by * 7));
        },
      ),
      { seed: 81, numRuns: 300 },
    );
  });

  it('a last weekday is the nearest one before it, a next one the nearest after it', () => {
    const thursday = weekdayOf(dayOfIso('2023-11-09') ?? 0);
    fc.assert(
      fc.property(someDay, (day) => {
        const [[last], [next]] = [daysOf('الخميس الماضي', day), daysOf('الخميس المقبل', day)];
        expect([weekdayOf(last), weekdayOf(next)]).toEqual([thursday, thursday]);
        expect(day - last).toBeGreaterThanOrEqual(1);
        expect(day - last).toBeLessThanOrEqual(7);
        expect(next - day).toBeGreaterThanOrEqual(1);
        expect(next - day).toBeLessThanOrEqual(7);
      }),
      { seed: 82, numRuns: 300 },
    );
  });

  it('the last month ends where this one begins, the next begins where it ends', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const [last, next] = [daysOf('الشهر الماضي', day), daysOf('الشهر المقبل', day)];
        const first = dayOfIso(`${isoOf(day).slice(0, 'YYYY-MM'.length)}-01`) ?? 0;
        expect(last[1]).toBe(first - 1);
        expect(isoOf(last[0])).toMatch(/-01$/);
        expect(isoOf(next[0])).toMatch(/-01$/);
        expect(next[0]).toBeGreaterThan(day);
        expect(next[0] - day).toBeLessThanOrEqual(31);
      }),
      { seed: 83, numRuns: 300 },
    );
  });
});
