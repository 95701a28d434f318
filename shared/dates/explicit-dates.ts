import { dayOfIso, yearInterval } from './calendar';
import { datePattern, oneOf, oneOfWords } from './date-pattern';
import type { DateRule, Parts } from './date-rule';
import { gregorianMonths, hijriMonths, ordinals, weekdays } from './date-words';
import {
  calendarOfYear,
  fullYear,
  readDay,
  readingOf,
  readMonth,
  readNumbers,
} from './explicit-readings';
import { hijriYear } from './hijri';

const weekdayWord = oneOf(weekdays.keys());
const monthWord = oneOf(gregorianMonths.keys());
const hijriWord = oneOf(hijriMonths.keys());
const ordinal = oneOf(ordinals.keys());
const [yearWord, ofYear] = [oneOfWords('عام|سنة|العام|السنة'), oneOfWords('من عام|من سنة|للعام')];

const lead =
  `(?:(?:${oneOfWords('يوم|اليوم|أمس|غدا|مساء|صباح|فجر|ليل')} )?` +
  `(?:${oneOfWords('يوم')} )?(?<weekday>${weekdayWord})[،,]? ?(?:${oneOfWords('الموافق|الموافق لـ|في')} )?|${oneOfWords('يوم')} )?`;
const day = `(?:ال ?)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?,?|(?<ordinal>${ordinal}))(?: ${oneOfWords('من|من شهر|شهر|of')})? `;
/** One name, or two of one month: `تشرين الثاني/نوفمبر`, `آذار (مارس)`. */
const month = `(?<month>${monthWord})(?: ?[/(\\-–] ?(?<twin>${monthWord})\\)?)?`;
const year = `(?<year>\\d{4})(?: ?(?:${oneOfWords('م|ميلادي|ميلادية')}))?`;
const beforeYear = `[،,]? (?:(?:${yearWord}|${ofYear}) )?`;
const hijriYearWords = `(?<year>\\d{4}|\\d{2}(?= ?ه))(?: ?(?:${oneOfWords('هـ|هجري|هجرية|للهجرة')}))?`;

/** The number of a Gregorian month; `null` where two names stand for two months. */
function monthOfNames({ month: name = '', twin }: Parts): number | null {
  const number = gregorianMonths.get(name) ?? null;
  return twin === undefined || gregorianMonths.get(twin) === number ? number : null;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function dayOfParts({ day: digits, ordinal: word }: Parts): number {
  return digits === undefined ? (ordinals.get(word ?? '') ?? 0) : Number(digits);
}

function weekdayOfParts({ weekday }: Parts): number | null {
  return weekday === undefined ? null : (weekdays.get(weekday) ?? null);
}

/** "Fathers" and "August" fold alike: only the spelling with a madda is the month. */
function isFathers({ month: name, twin, year: digits }: Parts, exact: string): boolean {
  return (
    name === 'اب' &&
    twin === undefined &&
    digits === undefined &&
    !/\u0622|\u0627\u0653/.test(exact)
  );
}

const namedDay: DateRule = {
  pattern: datePattern(`${lead}${day}${month}(?:${beforeYear}${year})?`),
  read: (parts, { reference, exact }) => {
    const number = monthOfNames(parts);
    if (number === null || isFathers(parts, exact)) return null;
    return readDay(
      {
        calendar: 'gregorian',
        year: numberOf(parts.year),
        month: number,
        day: dayOfParts(parts),
        weekday: weekdayOfParts(parts),
      },
      reference,
    );
  },
};

/** The American order: `مارس 12، 2024`, `March 12, 2024`. */
const monthFirst: DateRule = {
  pattern: datePattern(`${lead}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?[،,]? ${year}`),
  read: namedDay.read,
};

const namedMonth: DateRule = {
  pattern: datePattern(`(?:${oneOfWords('شهر')} )?${month}${beforeYear}${year}`),
  read: (parts, { before }) => {
    const number = monthOfNames(parts);
    // What is left of a day that there is not, such as 31 February.
    if (/\p{N} *$/u.test(before)) return null;
    return number === null ? null : readMonth('gregorian', Number(parts.year), number);
  },
};

/** Months that are words of other meanings: without a year they are none ("2 صفر" is a score). */
const needsYear = new Set(['صفر', 'شوال']);

const hijriDay: DateRule = {
  pattern: datePattern(
    `${lead}${day}(?<month>${hijriWord})(?:(?:${beforeYear}| ?[/\\-] ?)${hijriYearWords})?`,
  ),
  read: (parts, { reference }) => {
    const { month: name = '' } = parts;
    if (parts.year === undefined && needsYear.has(name)) return null;
    const written = numberOf(parts.year);
    return readDay(
      {
        calendar: 'hijri',
        // Two digits, as in 45 هـ: of the present century of that calendar.
        year: written !== null && written < 100 ? 1400 + written : written,
        month: hijriMonths.get(name) ?? 0,
        day: dayOfParts(parts),
        weekday: null,
      },
      reference,
    );
  },
};

const hijriMonthRule: DateRule = {
  pattern: datePattern(
    `(?:${oneOfWords('شهر')} )?(?<month>${hijriWord})${beforeYear}${hijriYearWords}`,
  ),
  read: ({ month: name = '', year: digits }) =>
    readMonth('hijri', Number(digits), hijriMonths.get(name) ?? 0),
};

const anySign = '(?<sign>[/.\\-–])';

const numbersDayFirst: DateRule = {
  pattern: datePattern(
    `${lead}(?<first>\\d{1,2}) ?${anySign} ?(?<second>\\d{1,2}) ?\\k<sign> ?(?<year>\\d{4}|\\d{2})(?: ?[هم])?`,
  ),
  read: ({ first, second, year: digits, sign }) => {
    const written = Number(digits);
    // Two digits: 12/3/24 is a date, 12-3-24 and 12.3.24 may be scores, versions, sections.
    if (written < 100 && sign !== '/') return null;
    const reading = readNumbers(fullYear(written), [Number(first), Number(second)], false);
    return reading !== null && written < 100 && reading.ambiguity === null
      ? { ...reading, ambiguity: 'century' }
      : reading;
  },
};

const numbersYearFirst: DateRule = {
  pattern: datePattern(
    `${lead}(?<year>\\d{4}) ?${anySign} ?(?<second>\\d{1,2}) ?\\k<sign> ?(?<first>\\d{1,2})(?: ?[هم]|(?=t\\d))?`,
  ),
  read: ({ year: digits, first, second, sign }) =>
    readNumbers(Number(digits), [Number(first), Number(second)], sign === '-'),
};

/** ISO 8601 with a time behind it; the day is taken. */
const isoMoment: DateRule = {
  pattern: /(?<![\p{L}\p{N}.,/\-:])(?<iso>\d{4}-\d{2}-\d{2})(?=t\d{2}:)/gu,
  read: ({ iso = '' }) => {
    const found = dayOfIso(iso);
    return found === null ? null : readingOf({ from: iso, to: iso });
  },
};

const yearAlone: DateRule = {
  pattern: datePattern(
    `${yearWord} (?<year>\\d{4})(?: ?(?<era>ه|${oneOfWords('هجري|هجرية|للهجرة')}))?`,
  ),
  read: ({ year: digits, era }) => {
    const written = Number(digits);
    const isHijri = era !== undefined || calendarOfYear(written) === 'hijri';
    const calendar = isHijri ? 'hijri' : 'gregorian';
    const of = isHijri ? hijriYear(written) : yearInterval(written);
    return of === null ? null : readingOf(of, { calendar, precision: 'year' });
  },
};

const from = oneOfWords('من|بين|ما بين');
const secondDay = `(?<last>\\d{1,2})(?: ${oneOfWords('من')})? `;

/** `من 3 إلى 5 مارس 2024`, `3 و4 مارس`, `3-5 مارس`: two days of one month. */
const range: DateRule = {
  pattern: datePattern(
    `(?:${from} )?(?<day>\\d{1,2})(?: ${oneOfWords('إلى|حتى|وحتى')} | ?[-–] ?| و ?)${secondDay}${month}(?:${beforeYear}${year})?`,
  ),
  read: (parts, around) => {
    const first = namedDay.read(parts, around);
    const last = namedDay.read({ ...parts, day: parts.last }, around);
    if (first === null || last === null || Number(parts.day) >= Number(parts.last)) return null;
    const [begin, end] = [first.interval, last.interval];
    const whole = begin === null || end === null ? null : { from: begin.from, to: end.to };
    return { ...last, interval: whole, precision: 'range' };
  },
};

/** Dates that name a day, month or year. */
export const explicitRules: readonly DateRule[] = [
  namedDay,
  monthFirst,
  namedMonth,
  hijriDay,
  hijriMonthRule,
  numbersDayFirst,
  numbersYearFirst,
  isoMoment,
  yearAlone,
  range,
];
