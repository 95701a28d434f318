import type { Span } from '../model/span';
import type { DayInterval, IsoDay } from './calendar';

/** How exactly a date says when. `range`: from one day to another one. */
export type DatePrecision = 'day' | 'range' | 'week' | 'month' | 'year';

/**
 * What leaves another reading open. `day-or-month`: the two numbers may be meant the other way round.
 * `century`: the year has two digits. `year`: none is written, and the last was
 * taken, or the next where that is near. `weekday`: a
 * bare one, of which the last was taken and the next may be meant. `weekday-differs`: the weekday that
 * is written is not that of the date.
 */
export type DateAmbiguity = 'day-or-month' | 'century' | 'year' | 'weekday' | 'weekday-differs';

/** What a date says, wherever it stands. */
export interface DateReading {
  /** `null` where it leans on the date of the article and that is not known. */
  readonly interval: DayInterval | null;
  readonly precision: DatePrecision;
  /** The calendar in which it is written; the interval is always Gregorian. */
  readonly calendar: 'gregorian' | 'hijri';
  /** Whether it says when only together with the date of the article: أمس, الخميس, 12 مارس. */
  readonly isRelative: boolean;
  readonly ambiguity: DateAmbiguity | null;
  /** What is also possible, where that is one other interval. */
  readonly otherReading: DayInterval | null;
}

/** A date as it stands in a text. */
export interface FoundDate extends DateReading {
  /** Its words without a clitic before them, in UTF-16 units of the text. */
  readonly span: Span;
  /** The date of the article by which it was resolved; `null` where it needed none or had none. */
  readonly resolvedAgainst: IsoDay | null;
}
