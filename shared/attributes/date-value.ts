import {
  type DayInterval,
  dayNumber,
  dayOfIso,
  type IsoDay,
  monthInterval,
  yearInterval,
} from '../dates/calendar';

/**
 * A date as an attribute keeps it, after ISO 8601: a day `2023-11-09`, a month `2023-11`, a year
 * `2023`, or both ends of another stretch of days `2023-11-04/2023-11-10`. Always Gregorian, in Latin
 * digits; a date that leaned on that of its article is kept as the day that it came to.
 */
export type DateValue = string;

const year = /^(\d{4})$/;
const month = /^(\d{4})-(\d{2})$/;

/** Whether two stretches are the same days. */
export function isSameDays(a: DayInterval, b: DayInterval): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The shortest way to write a stretch of days. */
export function dateValueOf(interval: DayInterval): DateValue {
  const { from, to } = interval;
  if (from === to) return from;
  const [ofYear, ofMonth] = [from.slice(0, 4), from.slice(0, 7)];
  if (isSameDays(interval, yearInterval(Number(ofYear)))) return ofYear;
  const whole = monthInterval(Number(ofYear), Number(from.slice(5, 7)));
  return isSameDays(interval, whole) ? ofMonth : `${from}/${to}`;
}

function dayIn(text: string): IsoDay | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOfIso(text) !== null ? text : null;
}

function monthIn(text: string): DayInterval | null {
  const [, ofYear, number] = month.exec(text) ?? [];
  const isReal = number !== undefined && dayNumber(Number(ofYear), Number(number), 1) !== null;
  return isReal ? monthInterval(Number(ofYear), Number(number)) : null;
}

/** The days that a kept date means; `null` for what is no date, or a day that there is not. */
export function daysOfDateValue(value: DateValue): DayInterval | null {
  if (year.test(value)) return yearInterval(Number(value));
  const ofMonth = monthIn(value);
  if (ofMonth !== null) return ofMonth;
  const [first, second, ...more] = value.split('/');
  const from = dayIn(first ?? '');
  const to = second === undefined ? from : dayIn(second);
  if (from === null || to === null || more.length > 0 || from > to) return null;
  return { from, to };
}
