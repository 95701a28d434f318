import type { DayNumber } from './calendar';
import type { DateReading } from './found-date';

/** The named parts of a match. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** What a match is looked at with. */
export interface Around {
  /** The date of the article, where it is known. */
  readonly reference: DayNumber | null;
  /** The exact words of the match. */
  readonly exact: string;
  /** The match, folded. */
  readonly folded: string;
  /** Folded: what stands before the match, its clitics too, and behind it; some words of each. */
  readonly before: string;
  readonly after: string;
}

/** A way to write a date: a pattern for folded text, and what a match of it says. */
export interface DateRule {
  readonly pattern: RegExp;
  /** `null` where it is no date after all. */
  readonly read: (parts: Parts, around: Around) => DateReading | null;
}
