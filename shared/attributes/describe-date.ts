import {
  type DayInterval,
  dayOfIso,
  partsOf as gregorianOf,
  type IsoDay,
  monthInterval,
  yearInterval,
} from '../dates/calendar';
import { hijriMonth, hijriOf, hijriYear } from '../dates/hijri';
import { type DateValue, daysOfDateValue, isSameDays } from './date-value';

/** How dates are written: the language of the interface and its digits. */
export interface DateLook {
  readonly language: 'ar' | 'en';
  readonly digits: 'latin' | 'arabic';
}

/** A kept date in words of both calendars. */
export interface DateInWords {
  readonly gregorian: string;
  /** By the calendar of Umm al-Qura. */
  readonly hijri: string;
}

type Calendar = keyof DateInWords;
const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  { language, digits }: DateLook,
  calendar: Calendar,
  parts: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const ca = calendar === 'hijri' ? 'islamic-umalqura' : 'gregory';
  const locale = `${language}-u-ca-${ca}-nu-${digits === 'arabic' ? 'arab' : 'latn'}`;
  const key = `${locale} ${Object.keys(parts).join(' ')}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts });
  formats.set(key, format);
  return format;
}

const year = { year: 'numeric' } as const;
const month = { month: 'long', ...year } as const;
const day = { day: 'numeric', ...month } as const;
const weekday = { weekday: 'long', ...day } as const;
/** Days of a stretch in figures and words that stay short. */
const shortDay = { day: 'numeric', month: 'short', ...year } as const;

/** The month and the year in which a stretch of days begins. */
function around(from: IsoDay, calendar: Calendar) {
  const first = dayOfIso(from) ?? 0;
  if (calendar === 'hijri') {
    const { year: of, month: number } = hijriOf(first);
    return { ofMonth: hijriMonth(of, number), ofYear: hijriYear(of) };
  }
  const { year: of, month: number } = gregorianOf(first);
  return { ofMonth: monthInterval(of, number), ofYear: yearInterval(of) };
}

/** Which whole month or year of a calendar a stretch is; else its days are named. */
function partsOf(days: DayInterval, calendar: Calendar): Intl.DateTimeFormatOptions {
  const { ofMonth, ofYear } = around(days.from, calendar);
  if (ofYear !== null && isSameDays(days, ofYear)) return year;
  return ofMonth !== null && isSameDays(days, ofMonth) ? month : day;
}

function written(days: DayInterval, calendar: Calendar, look: DateLook): string {
  const [from, to] = [days.from, days.to].map((one) => (dayOfIso(one) ?? 0) * dayMs);
  if (days.from === days.to) {
    // The day of the week stands with the Gregorian date; twice would be once too often.
    const parts = calendar === 'gregorian' ? weekday : day;
    return formatOf(look, calendar, parts).format(from);
  }
  const parts = partsOf(days, calendar);
  return formatOf(look, calendar, parts).formatRange(from as number, to as number);
}

/**
 * A kept date in words, Gregorian and Hijri: `الخميس، 9 نوفمبر 2023`, `25 ربيع الآخر 1445 هـ`.
 * @returns `null` for what is no date.
 */
export function dateInWords(value: DateValue, look: DateLook): DateInWords | null {
  const days = daysOfDateValue(value);
  if (days === null) return null;
  return { gregorian: written(days, 'gregorian', look), hijri: written(days, 'hijri', look) };
}

/** A kept date in few words, Gregorian: `9 نوفمبر 2023`; `null` for what is no date. */
export function dateInShort(value: DateValue, look: DateLook): string | null {
  const days = daysOfDateValue(value);
  if (days === null) return null;
  const isDay = days.from === days.to;
  const parts = isDay ? shortDay : partsOf(days, 'gregorian');
  const [from, to] = [days.from, days.to].map((one) => (dayOfIso(one) ?? 0) * dayMs);
  return formatOf(look, 'gregorian', parts).formatRange(from as number, to as number);
}
