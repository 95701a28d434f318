/** A day of the Gregorian calendar as `YYYY-MM-DD` (ISO 8601). */
export type IsoDay = string;

/** A stretch of days; both ends belong to it. */
export interface DayInterval {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** Days since 1970-01-01: what is reckoned with. */
export type DayNumber = number;

const dayMs = 86_400_000;
const daysOfWeek = 7;

/**
 * The number of a Gregorian day.
 * @param month from 1.
 * @returns `null` for a day that there is not, such as 31 February.
 */
export function dayNumber(year: number, month: number, day: number): DayNumber | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? Math.floor(date.getTime() / dayMs) : null;
}

/** Year, month (from 1) and day of a number. */
export function partsOf(day: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day number as an ISO day. */
export function isoOf(day: DayNumber): IsoDay {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The number of an ISO day, of which what follows the day (a time) is not looked at. */
export function dayOfIso(iso: IsoDay): DayNumber | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts === null ? null : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The day of the week, from 0 for Sunday. */
export function weekdayOf(day: DayNumber): number {
  // 1970-01-01 was a Thursday.
  return (((day + 4) % daysOfWeek) + daysOfWeek) % daysOfWeek;
}

/** An interval between two day numbers. */
export function interval(from: DayNumber, to: DayNumber = from): DayInterval {
  return { from: isoOf(from), to: isoOf(to) };
}

/** The month a number of months after that of a day; negative ones lie before. */
export function monthOf(day: DayNumber, months = 0): DayInterval {
  const { year, month } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  return monthInterval(Math.floor(index / 12), (index % 12) + 1);
}

/** A whole month. */
export function monthInterval(year: number, month: number): DayInterval {
  const from = dayNumber(year, month, 1) as DayNumber;
  const next = dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) as DayNumber;
  return interval(from, next - 1);
}

/** A whole year. */
export function yearInterval(year: number): DayInterval {
  const from = dayNumber(year, 1, 1) as DayNumber;
  return interval(from, (dayNumber(year + 1, 1, 1) as DayNumber) - 1);
}

/**
 * The week of a day, moved by whole weeks. It begins on Saturday, as in most Arab countries (Unicode
 * CLDR, supplemental week data).
 */
export function weekOf(day: DayNumber, weeks = 0): DayInterval {
  const sinceSaturday = (weekdayOf(day) + 1) % daysOfWeek;
  const from = day - sinceSaturday + weeks * daysOfWeek;
  return interval(from, from + daysOfWeek - 1);
}
