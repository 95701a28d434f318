import { type DayInterval, type DayNumber, interval } from './calendar';

/** The years that the Umm al-Qura tables cover, which ICU has (after R. H. van Gent's tables). */
const firstYear = 1300;
const lastYear = 1600;
const dayMs = 86_400_000;
/** 1 Muharram 1 of the tabular calendar, in days since 1970. */
const epoch = -492_148;
/** The tables differ from the tabular calendar by so many days at most. */
const reach = 3;

const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

export interface HijriDay {
  readonly year: number;
  /** From 1, Muharram. */
  readonly month: number;
  readonly day: number;
}

/** A day in the calendar of Umm al-Qura. */
export function hijriOf(day: DayNumber): HijriDay {
  const part = { year: 0, month: 0, day: 0 };
  for (const { type, value } of format.formatToParts(day * dayMs)) {
    if (type === 'year' || type === 'month' || type === 'day') part[type] = Number(value);
  }
  return part;
}

/** About where a day lies: the tabular calendar, leap years by the rule of 11 in 30. */
function tabularDay({ year, month, day }: HijriDay): DayNumber {
  const ofYears = 354 * (year - 1) + Math.floor((3 + 11 * year) / 30);
  return epoch + ofYears + Math.ceil(29.5 * (month - 1)) + day - 1;
}

/**
 * The day number of a Hijri day by the calendar of Umm al-Qura, in which Saudi Arabia dates. Where a
 * month begins with the sighting of the moon, or before 1420 (1999), when the rules were others, the
 * true day may be the one before or after.
 * @returns `null` for a day that there is not, and outside of the years 1300–1600.
 */
export function dayOfHijri(wanted: HijriDay): DayNumber | null {
  if (wanted.year < firstYear || wanted.year > lastYear) return null;
  const about = tabularDay(wanted);
  for (let day = about - reach; day <= about + reach; day += 1) {
    const { year, month, day: ofMonth } = hijriOf(day);
    if (year === wanted.year && month === wanted.month && ofMonth === wanted.day) return day;
  }
  return null;
}

/** A whole Hijri month; `null` outside of the tables. */
export function hijriMonth(year: number, month: number): DayInterval | null {
  const from = dayOfHijri({ year, month, day: 1 });
  if (from === null) return null;
  const hasThirty = dayOfHijri({ year, month, day: 30 }) !== null;
  return interval(from, from + (hasThirty ? 29 : 28));
}

/** A whole Hijri year; `null` outside of the tables. */
export function hijriYear(year: number): DayInterval | null {
  const [first, last] = [hijriMonth(year, 1), hijriMonth(year, 12)];
  return first === null || last === null ? null : { from: first.from, to: last.to };
}
