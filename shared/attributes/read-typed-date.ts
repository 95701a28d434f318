import type { DayInterval, IsoDay } from '../dates/calendar';
import { findDates } from '../dates/find-dates';
import type { FoundDate } from '../dates/found-date';
import { foldForSearch } from '../text/fold-arabic';
import { type DateValue, dateValueOf, daysOfDateValue } from './date-value';

/**
 * Why some words are no date that can be kept. `no-article-date`: they lean on the date of the article
 * (`أمس`), which is not known. `no-such-day`: the calendar has no such day.
 */
export type DateProblem =
  | 'not-a-date'
  | 'no-article-date'
  | 'no-such-day'
  | 'several-dates'
  | 'other-words';

/** What typed words mean as a date. */
export type TypedDate =
  | {
      readonly ok: true;
      readonly value: DateValue;
      /** Whether the day of the article was needed to tell. */
      readonly isRelative: boolean;
      /** Another day or stretch that may be meant; `null` where there is no such doubt. */
      readonly other: DateValue | null;
    }
  | { readonly ok: false; readonly problem: DateProblem };

/** In ISO 8601, with digits of any script: also months, years and two ends, which stand in no news. */
const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}-\d{2}-\d{2})?$/;
/** What may stand around a date without meaning anything. */
const fillers = /^(?:في|بتاريخ|يوم|هـ?|م|ميلادي|هجري)$/u;

function read(interval: DayInterval, rest: { isRelative: boolean; other: DayInterval | null }) {
  const { isRelative, other } = rest;
  const value = dateValueOf(interval);
  return { ok: true, value, isRelative, other: other && dateValueOf(other) } as const;
}

function failed(problem: DateProblem): TypedDate {
  return { ok: false, problem };
}

/** Whether nothing but signs and words without meaning stands beside a date. */
function isAlone(typed: string, { span }: FoundDate): boolean {
  const rest = `${typed.slice(0, span.start)} ${typed.slice(span.end)}`;
  const words = foldForSearch(rest).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => fillers.test(word));
}

function readFound(typed: string, articleDay: IsoDay | null): TypedDate {
  const [date, ...more] = findDates(typed, articleDay);
  if (date === undefined) return failed('not-a-date');
  if (more.length > 0) return failed('several-dates');
  if (!isAlone(typed, date)) return failed('other-words');
  const { interval, isRelative, otherReading: other } = date;
  return interval === null ? failed('no-article-date') : read(interval, { isRelative, other });
}

/** Whether it would be a date if its day were the first: then it is one that there is not. */
function hasNoSuchDay(typed: string): boolean {
  const first = foldForSearch(typed).replace(/(?<!\d)\d{1,2}(?!\d)/, '1');
  return readFound(first, null).ok;
}

/**
 * Reads a date that somebody typed: in ISO 8601, in numbers, with month names of any Arab country, of
 * the Hijri calendar, or as words that lean on the article (`أمس`, `الخميس`).
 * @param articleDay the day of the article; `null` where it is not known.
 */
export function readTypedDate(typed: string, articleDay: IsoDay | null): TypedDate {
  const words = typed.trim();
  const folded = foldForSearch(words);
  if (iso.test(folded)) {
    const interval = daysOfDateValue(folded);
    return interval === null
      ? failed('no-such-day')
      : read(interval, { isRelative: false, other: null });
  }
  const plain = readFound(words, articleDay);
  // A month alone is one in a text only behind "in".
  const found =
    plain.ok || plain.problem !== 'not-a-date' ? plain : readFound(`في ${words}`, articleDay);
  const isDoubtful =
    !found.ok && (found.problem === 'not-a-date' || found.problem === 'other-words');
  return isDoubtful && hasNoSuchDay(words) ? failed('no-such-day') : found;
}
