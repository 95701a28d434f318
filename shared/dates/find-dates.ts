import { type FoldedText, foldWithMap, unfoldSpan } from '../text/fold-arabic';
import { type DayNumber, dayOfIso, type IsoDay } from './calendar';
import type { DateRule } from './date-rule';
import { explicitRules } from './explicit-dates';
import type { FoundDate } from './found-date';
import { relativeRules } from './relative-dates';

const allRules: readonly DateRule[] = [...explicitRules, ...relativeRules];

/** So much around a match is looked at, in UTF-16 units of the folded text. */
const reach = 24;

interface Match {
  readonly from: number;
  readonly to: number;
  readonly date: FoundDate;
}

function matchesOf(
  { pattern, read }: DateRule,
  folded: FoldedText,
  reference: DayNumber | null,
  articleDay: IsoDay | null,
): Match[] {
  const { text, folded: letters } = folded;
  return [...letters.matchAll(pattern)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const span = unfoldSpan(folded, from, to);
    const reading = read(match.groups ?? {}, {
      reference,
      exact: text.slice(span.start, span.end),
      folded: match[0],
      before: letters.slice(Math.max(0, from - reach), from),
      after: letters.slice(to, to + reach),
    });
    if (reading === null) return [];
    const resolvedAgainst = reading.isRelative && reading.interval !== null ? articleDay : null;
    return [{ from, to, date: { ...reading, span, resolvedAgainst } }];
  });
}

/** Of matches that overlap the longest: it has read most of what stands there. */
function longestOf(matches: readonly Match[]): Match[] {
  const order = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken: Match[] = [];
  for (const match of order) {
    if (taken.every(({ from, to }) => match.to <= from || match.from >= to)) taken.push(match);
  }
  return taken.sort((a, b) => a.from - b.from);
}

/**
 * Finds the dates in a text and reads them: Gregorian and Hijri with the month names of all Arab
 * countries, in numbers of all digits, and such as lean on the date of the article (أمس, الخميس
 * الماضي). In the manner of rule-based taggers of time expressions (Strötgen and Gertz, HeidelTime,
 * 2010), with the values of TIMEX3 as intervals of days.
 * @param articleDay the day of the article, against which relative dates are resolved; without it
 * they are found and have no interval.
 * @returns the dates in order of the text; none overlaps another.
 */
export function findDates(text: string, articleDay: IsoDay | null): FoundDate[] {
  return findByRules(allRules, text, articleDay);
}

/** Finds only such dates as name a day, month or year; several times faster. */
export function findExplicitDates(text: string): FoundDate[] {
  return findByRules(explicitRules, text, null);
}

function findByRules(
  rules: readonly DateRule[],
  text: string,
  articleDay: IsoDay | null,
): FoundDate[] {
  const folded = foldWithMap(text);
  const reference = articleDay === null ? null : dayOfIso(articleDay);
  const day = reference === null ? null : articleDay;
  const matches = rules.flatMap((rule) => matchesOf(rule, folded, reference, day));
  return longestOf(matches).map(({ date }) => date);
}
