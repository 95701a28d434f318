import {
  type DayInterval,
  type DayNumber,
  dayNumber,
  interval,
  monthInterval,
  partsOf,
  weekdayOf,
} from './calendar';
import type { DateReading } from './found-date';
import { dayOfHijri, hijriMonth, hijriOf } from './hijri';

type Calendar = DateReading['calendar'];

/** A day as it is written: without a year it is that around the date of the article. */
export interface WrittenDay {
  readonly calendar: Calendar;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** From 0 for Sunday; `null` where none is written. */
  readonly weekday: number | null;
}

/** What a reading is unless it is said otherwise. */
const plain = {
  precision: 'day',
  calendar: 'gregorian',
  isRelative: false,
  ambiguity: null,
  otherReading: null,
} as const;

/** A reading that is one stretch of days. */
export function readingOf(of: DayInterval | null, rest: Partial<DateReading> = {}): DateReading {
  return { ...plain, ...rest, interval: of };
}

function dayIn(calendar: Calendar, year: number, month: number, day: number): DayNumber | null {
  return calendar === 'hijri' ? dayOfHijri({ year, month, day }) : dayNumber(year, month, day);
}

/** Two digits mean this century up to this many years ahead of 2000, and the last one beyond. */
const lastOfThisCentury = 50;

/** A written year with four digits. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year > lastOfThisCentury ? 1900 + year : 2000 + year;
}

/** So many days ahead of its article a date without a year may lie: news tell of what has been. */
const daysAhead = 92;

/** The days a date without a year may be, the likeliest first. */
function daysAround(written: WrittenDay, reference: DayNumber): DayNumber[] {
  const { calendar, month, day } = written;
  const { year } = calendar === 'hijri' ? hijriOf(reference) : partsOf(reference);
  const days = [year + 1, year, year - 1]
    .map((one) => dayIn(calendar, one, month, day))
    .filter((one) => one !== null);
  const isFar = (one: DayNumber) => one > reference + daysAhead;
  return [...days.filter((one) => !isFar(one)), ...days.filter(isFar)];
}

function readWithoutYear(written: WrittenDay, reference: DayNumber | null): DateReading | null {
  const { calendar, weekday, month, day } = written;
  const isReal = calendar === 'hijri' ? day <= 30 : dayNumber(2024, month, day) !== null;
  if (!isReal) return null;
  const rest = { calendar, isRelative: true, ambiguity: 'year' } as const;
  if (reference === null) return readingOf(null, rest);
  const days = daysAround(written, reference);
  const fits = days.filter((one) => weekday === null || weekdayOf(one) === weekday);
  const [best = days[0]] = fits;
  if (best === undefined) return readingOf(null, rest);
  const isSure = weekday !== null && fits.length === 1;
  return readingOf(interval(best), { ...rest, ambiguity: isSure ? null : 'year' });
}

/** A day with or without its year; `null` for a day that there is not. */
export function readDay(written: WrittenDay, reference: DayNumber | null): DateReading | null {
  const { calendar, year, month, day, weekday } = written;
  if (day < 1) return null;
  if (year === null) return readWithoutYear(written, reference);
  const found = dayIn(calendar, fullYear(year), month, day);
  if (found === null) return null;
  const differs = calendar === 'gregorian' && weekday !== null && weekdayOf(found) !== weekday;
  const ambiguity = differs ? 'weekday-differs' : year < 100 ? 'century' : null;
  return readingOf(interval(found), { calendar, ambiguity });
}

/** A whole month of a year. */
export function readMonth(calendar: Calendar, year: number, month: number): DateReading | null {
  const of = calendar === 'hijri' ? hijriMonth(year, month) : monthInterval(year, month);
  return of === null ? null : readingOf(of, { calendar, precision: 'month' });
}

/** Years up to this one are of the Hijri calendar where none is named. */
const lastHijriYear = 1500;
const firstHijriYear = 1300;

/** The calendar of a year that is written in digits without a month's name. */
export function calendarOfYear(year: number): Calendar {
  return year >= firstHijriYear && year <= lastHijriYear ? 'hijri' : 'gregorian';
}

/**
 * A date of three numbers. Day before month, as the Arab press writes; where only the other order
 * gives a day, that one. Where both do, the other one is told.
 * @param isOrdered whether the form leaves no doubt (ISO 8601).
 */
export function readNumbers(
  year: number,
  [day, month]: readonly [number, number],
  isOrdered: boolean,
): DateReading | null {
  const calendar = calendarOfYear(year);
  const at = (d: number, m: number) =>
    m > 12 || m < 1 ? null : readDay({ calendar, year, month: m, day: d, weekday: null }, null);
  const [usual, other] = [at(day, month), isOrdered ? null : at(month, day)];
  if (usual === null || other === null || day === month) return usual ?? other;
  return { ...usual, ambiguity: 'day-or-month', otherReading: other.interval };
}
