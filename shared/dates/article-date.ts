import { type Span, span } from '../model/span';
import { splitLines } from '../text/blocks';
import { foldForSearch } from '../text/fold-arabic';
import type { IsoDay } from './calendar';
import { oneOfWords } from './date-pattern';
import { findExplicitDates } from './find-dates';
import type { DateAmbiguity, FoundDate } from './found-date';

/**
 * By what the date of an article was told. `label`: by a word such as "نشر في". `dateline`: by a place
 * before it and the story behind it. `line`: it stands alone in a line. `update`: by a word that says
 * the article was changed then.
 */
export type ArticleDateSource = 'label' | 'dateline' | 'line' | 'update';

/** When an article appeared, as its own text has it. */
export interface ArticleDate {
  readonly day: IsoDay;
  readonly source: ArticleDateSource;
  /** The words that say so, in UTF-16 units of the text. */
  readonly span: Span;
  readonly ambiguity: DateAmbiguity | null;
}

/** The head of an article: so many lines with words, and so much of each in UTF-16 units. */
const headLines = 8;
const lineReach = 300;
/** The head is no longer than this, in UTF-16 units. */
const headReach = 6000;

/** What is believed first. */
const sources: readonly ArticleDateSource[] = ['label', 'dateline', 'line', 'update'];

const published = new RegExp(
  `(?:^|[^\\p{L}])${oneOfWords('نشر في|نشر يوم|نشر بتاريخ|نشرت في|نشر|تاريخ النشر|تم النشر|تم النشر في|تاريخ|بتاريخ|التاريخ|صدر في|حرر في|كتب في|published|published on|date|posted on')} *[:：]? *$`,
  'u',
);
const updated = new RegExp(
  `(?:^|[^\\p{L}])${oneOfWords('آخر تحديث|تحديث|تم التحديث|تم التحديث في|حدث في|عدل في|updated|last updated|last update')} *[:：]? *$`,
  'u',
);
/** A place or two, an agency in brackets, and a dash, comma or colon before the date. */
const datelineStart =
  /^ *(?:\p{L}+ ?){1,4}(?:[،,/] ?(?:\p{L}+ ?){1,3})?(?:[([][^)\]]{1,30}[)\]] ?)?[-–—:،,/(] ?$/u;
const datelineEnd = /^ *[-–—:)،,.]/u;
/** A source and a date that have a short line for themselves below the title: `صدى — 15 أبريل 2024`. */
const shortLine = 80;
/** What may stand beside a date that has a line for itself: a time, and how it is reckoned. */
const besideDate = new RegExp(
  `${oneOfWords('الساعة|بتوقيت|غرينتش|غرينيتش|جرينتش|مكة المكرمة|مكة|القدس|صباحا|مساء|ظهرا|الموافق|تحديث|آخر|في|gmt|utc|am|pm|ص|م|هـ')}(?![\\p{L}])`,
  'gu',
);

function isFullDay({ precision, interval, calendar }: FoundDate): boolean {
  return precision === 'day' && interval !== null && calendar === 'gregorian';
}

/** Whether nothing but dates, times and signs stands in a line. */
function isDateLine(line: string, dates: readonly FoundDate[]): boolean {
  let rest = '';
  let at = 0;
  for (const { span: words } of dates) {
    rest += `${line.slice(at, words.start)} `;
    at = words.end;
  }
  const left = foldForSearch(rest + line.slice(at)).replace(besideDate, '');
  return !/\p{L}/u.test(left.replace(/\d{1,2}:\d{2}(?::\d{2})?/g, ''));
}

const markdownMarks = /[*_#]/g;

/** By what a date in a line of the head is that of the article; `null` where it isn't. */
function sourceOf(line: string, date: FoundDate, dates: readonly FoundDate[], isTitle: boolean) {
  const folded = (part: string) => foldForSearch(part.replace(markdownMarks, ''));
  const before = folded(line.slice(0, date.span.start));
  const after = folded(line.slice(date.span.end));
  if (updated.test(before)) return 'update';
  if (published.test(before)) return 'label';
  if (isDateLine(line, dates)) return 'line';
  const endsShortLine = after.trim() === '' && !isTitle && line.length < shortLine;
  const isEnded = datelineEnd.test(after) || endsShortLine;
  return datelineStart.test(before) && isEnded ? 'dateline' : null;
}

/** What any date with its year has; most lines have none, and a folder has many. */
const yearDigits = /\p{Nd}{4}|\/\p{Nd}{2}/u;

function datesInLine(text: string, at: Span, isTitle: boolean): ArticleDate[] {
  const line = text.slice(at.start, Math.min(at.end, at.start + lineReach));
  if (!yearDigits.test(line)) return [];
  const dates = findExplicitDates(line);
  return dates.filter(isFullDay).flatMap((date) => {
    const source = sourceOf(line, date, dates, isTitle);
    const day = date.interval?.from;
    if (source === null || day === undefined) return [];
    const { start, end } = date.span;
    const { ambiguity } = date;
    return [{ day, source, ambiguity, span: span(at.start + start, at.start + end) }];
  });
}

/**
 * The day an article appeared, as the first lines of its text have it: after a word such as "نشر في", in
 * the dateline of an agency, or in a line of its own. Only a whole Gregorian date with its year counts.
 * @returns `null` where there is none, or where the head has several that say different days.
 */
export function articleDateIn(text: string): ArticleDate | null {
  const beginning = text.slice(0, headReach);
  if (!yearDigits.test(beginning)) return null;
  const head = splitLines(beginning)
    .filter(({ isBlank }) => !isBlank)
    .slice(0, headLines);
  const found = head.flatMap((line, at) => datesInLine(text, line, at === 0));
  for (const source of sources) {
    const [first, ...others] = found.filter((one) => one.source === source);
    if (first === undefined) continue;
    return others.every(({ day }) => day === first.day) ? first : null;
  }
  return null;
}
