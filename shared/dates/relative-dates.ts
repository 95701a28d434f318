import { foldForSearch } from '../text/fold-arabic';
import { smallNumberOf, smallNumberWords } from '../text/number-words';
import {
  type DayInterval,
  type DayNumber,
  dayNumber,
  interval,
  monthOf,
  partsOf,
  weekdayOf,
  weekOf,
  yearInterval,
} from './calendar';
import { datePattern, oneOf, oneOfWords } from './date-pattern';
import type { Around, DateRule } from './date-rule';
import { gregorianMonths, ordinals, shifts, weekdays } from './date-words';
import { readingOf } from './explicit-readings';
import type { DatePrecision, DateReading } from './found-date';

const shiftWord = oneOf(shifts.keys());

function relative(
  reference: DayNumber | null,
  precision: DatePrecision,
  at: (reference: DayNumber) => DayInterval | null,
  rest: Partial<DateReading> = {},
): DateReading {
  const of = reference === null ? null : at(reference);
  return readingOf(of, { ...rest, precision, isRelative: true });
}

/** Turns that say how many days from the article's date, the longer ones first. */
const dayTurns: readonly (readonly [words: string, days: number])[] = [
  ['أول من أمس|أول أمس|أمس الأول|قبل أمس', -2],
  ['أمس|البارحة|يوم أمس|مساء أمس|صباح أمس|ليل أمس|ليلة أمس|فجر أمس|ظهر أمس|الليلة الماضية', -1],
  ['اليوم|هذا اليوم|يومنا هذا|مساء اليوم|صباح اليوم|فجر اليوم|ظهر اليوم', 0],
  ['غدا|يوم غد|صباح غد|مساء غد|يوم الغد', 1],
  ['بعد غد|بعد الغد', 2],
];
const today = foldForSearch('اليوم');
/** What makes "today" part of a name, or the day of another story: words behind and before it. */
const otherDayBehind = new RegExp(
  `^ +(?:${oneOfWords('السابع|التالي|السابق|نفسه|ذاته|العالمي|الدولي|الوطني|الأخير|الواحد|الدراسي|الموعود|المحدد|الذي|العربي|المفتوح|الختامي')}|${oneOf(ordinals.keys())})(?![\\p{L}])`,
  'u',
);
const notTodayAfter = new RegExp(
  `(?:^|[^\\p{L}])(?:[وفبل]?(?:${oneOfWords('في|ذلك|نفس|طوال|صحيفة|موقع|قناة|جريدة|مجلة|أخبار|ليبيا|مصر|روسيا|تونس|أوراق|كل|منتصف|مرات|ساعات|المصري')})) +$`,
  'u',
);

function isOtherDay({ folded, before, after }: Around): boolean {
  return folded === today && (otherDayBehind.test(after) || notTodayAfter.test(before));
}

/** أمس with its hamza, or with no letter before it: لامس is "touched". */
function isOtherWord({ exact, before }: Around): boolean {
  return /^ا/.test(exact) && /[\p{L}]$/u.test(before) && !/[وفب]$/.test(before);
}

const dayTurn = ([words, days]: (typeof dayTurns)[number]): DateRule => ({
  pattern: datePattern(`${oneOfWords(words)}(?:[،,]? (?<weekday>${oneOf(weekdays.keys())}))?`),
  read: ({ weekday }, around) => {
    if (isOtherDay(around) || isOtherWord(around)) return null;
    const { reference } = around;
    const wanted = weekday === undefined ? undefined : weekdays.get(weekday);
    const isSame =
      reference === null || wanted === undefined || weekdayOf(reference + days) === wanted;
    return relative(reference, 'day', (at) => interval(at + days), {
      ambiguity: isSame ? null : 'weekday-differs',
    });
  },
});

/** The last such weekday, on the day of the article at the latest. */
function lastWeekday(reference: DayNumber, wanted: number): DayNumber {
  return reference - ((weekdayOf(reference) - wanted + 7) % 7);
}

/** By how many weeks the shift moves from the last such weekday. */
function shiftedWeekday(reference: DayNumber, wanted: number, shift: number): DayNumber {
  const last = lastWeekday(reference, wanted);
  // "Last Thursday" on a Thursday is that of a week ago.
  const before = last === reference ? last - 7 : last;
  if (shift > 0) return last + 7 * shift;
  return shift < 0 ? before + 7 * (shift + 1) : last;
}

/** Names, feasts and services that have a weekday in them. */
const weekdayAfterName = new RegExp(
  `(?:^|[^\\p{L}])[وفبل]?(?:${oneOfWords('عبد|سوق|صحيفة|مجلة|جريدة|صلاة|خطبة|مسجد|جامع|كفر|برنامج|قداس|كلا|كلتا|بين|هذين|أحد|محمد|سيدي|مدينة|ثلاثاء')}) +$`,
  'u',
);
const weekdayBeforeName = new RegExp(
  `^ +(?:${oneOfWords('السوداء|الأسود|الحزينة|العظيمة|الكبير|الكبيرة|البيضاء|الدامي|معا')})(?![\\p{L}])`,
  'u',
);

const weekday: DateRule = {
  pattern: datePattern(
    `(?:${oneOfWords('يوم|مساء|صباح|فجر|ظهر|ليل|عصر')} )?(?:${oneOfWords('يوم')} )?(?<weekday>${oneOf(weekdays.keys())}|(?<=ل)ل(?<short>${oneOf(
      [...weekdays.keys()].map((name) => name.slice(2)),
    )}))(?: (?<shift>${shiftWord}))?`,
  ),
  read: ({ weekday: name = '', short, shift }, { reference, before, after }) => {
    if (weekdayAfterName.test(before) || weekdayBeforeName.test(after)) return null;
    const wanted = weekdays.get(short === undefined ? name : `ال${short}`) ?? 0;
    const weeks = shift === undefined ? undefined : shifts.get(shift);
    if (weeks !== undefined) {
      return relative(reference, 'day', (at) => interval(shiftedWeekday(at, wanted, weeks)));
    }
    const next = reference === null ? null : interval(lastWeekday(reference, wanted) + 7);
    return relative(reference, 'day', (at) => interval(lastWeekday(at, wanted)), {
      ambiguity: 'weekday',
      otherReading: next,
    });
  },
};

type Unit = 'day' | 'week' | 'month' | 'year';

const unitWords: readonly (readonly [unit: Unit, words: string, two: string])[] = [
  ['day', 'يوم|يوما|أيام', 'يومين'],
  ['week', 'أسبوع|أسبوعا|أسابيع', 'أسبوعين'],
  ['month', 'شهر|شهرا|أشهر|شهور', 'شهرين'],
  ['year', 'عام|عاما|أعوام|سنة|سنوات|سنين', 'عامين|سنتين'],
];

/** The stretch that lies a number of units after the one in which a day is. */
function shiftedUnit(day: DayNumber, unit: Unit, by: number): DayInterval {
  if (unit === 'day') return interval(day + by);
  if (unit === 'week') return weekOf(day, by);
  return unit === 'month' ? monthOf(day, by) : yearInterval(partsOf(day).year + by);
}

/** `قبل ثلاثة أيام`, `قبل شهرين`; not `قبل ثلاثة أيام من الهجوم`, which leans on something else. */
const ago = ([unit, words, two]: (typeof unitWords)[number]): DateRule => ({
  pattern: datePattern(
    `${oneOfWords('قبل|منذ')} (?:(?:${oneOfWords('نحو|حوالي|قرابة')} )?(?<count>\\d{1,3}|${oneOf(smallNumberWords)}) ${oneOfWords(words)}|(?<two>${oneOfWords(two)})|${oneOfWords(words)}(?: ${oneOfWords('واحد|واحدة')})?)`,
  ),
  read: ({ count, two: dual }, { reference, after }) => {
    if (/^ +(?:من|علي) /.test(after)) return null;
    const one = dual === undefined ? 1 : 2;
    const by = count === undefined ? one : (smallNumberOf(count) ?? Number(count));
    return relative(reference, unit, (at) => shiftedUnit(at, unit, -by));
  },
});

const wholeWords: readonly (readonly [unit: Unit, words: string])[] = [
  ['week', 'الأسبوع'],
  ['month', 'الشهر'],
  ['year', 'العام|السنة'],
];

/** `الأسبوع الماضي`, `هذا العام`, `الشهر الجاري`. */
const whole = ([unit, words]: (typeof wholeWords)[number]): DateRule => ({
  pattern: datePattern(
    `(?:(?:${oneOfWords('هذا|هذه')} ${oneOfWords(words)})|${oneOfWords(words)} (?<shift>${shiftWord}))`,
  ),
  read: ({ shift }, { reference }) => {
    const by = shift === undefined ? 0 : (shifts.get(shift) ?? 0);
    return relative(reference, unit, (at) => shiftedUnit(at, unit, by));
  },
});

/** A day of a month; `null` where it has no such day. */
function dayWithin({ from }: DayInterval, day: number): DayInterval | null {
  const found = dayNumber(Number(from.slice(0, 4)), Number(from.slice(5, 7)), day);
  return found === null ? null : interval(found);
}

/** `التاسع من الشهر الماضي`, `9 الجاري`. */
const dayOfMonth: DateRule = {
  pattern: datePattern(
    `(?:(?<day>\\d{1,2})|(?<ordinal>${oneOf(ordinals.keys())})) (?:${oneOfWords('من')} )?(?:${oneOfWords('الشهر|شهر')} )?(?<shift>${shiftWord})`,
  ),
  read: ({ day, ordinal, shift = '' }, { reference, folded }) => {
    const ofMonth = day === undefined ? (ordinals.get(ordinal ?? '') ?? 0) : Number(day);
    // "العام الثاني الماضي" and "6 المقبلة" are none: a month or the present one is named.
    const isOfMonth = folded.includes('شهر') || shift === 'الجاري';
    if (!isOfMonth || ofMonth < 1 || ofMonth > 31) return null;
    const by = shifts.get(shift) ?? 0;
    return relative(reference, 'day', (at) => dayWithin(monthOf(at, by), ofMonth));
  },
};

const monthWord = oneOf(gregorianMonths.keys());

/** The month of a name that a shift means: `مارس الماضي` is the last one that has begun before. */
function shiftedMonth(reference: DayNumber, month: number, shift: number): DayInterval {
  const present = partsOf(reference).month;
  if (shift === 0) return monthOf(reference, month - present);
  const back = (present - month + 12) % 12 || 12;
  return shift < 0
    ? monthOf(reference, -back + 12 * (shift + 1))
    : monthOf(reference, 12 - (back % 12) || 12);
}

/** `مارس الماضي`, `شهر آذار/مارس المقبل`, and with its day: `12 مارس الماضي`. */
const namedMonth: DateRule = {
  pattern: datePattern(
    `(?:(?<day>\\d{1,2}) (?:${oneOfWords('من')} )?)?(?:${oneOfWords('شهر')} )?(?<month>${monthWord})(?: ?[/(\\-–] ?(?<twin>${monthWord})\\)?)? (?<shift>${shiftWord})`,
  ),
  read: ({ day, month: name = '', shift = '' }, { reference }) => {
    const month = gregorianMonths.get(name) ?? 0;
    const by = shifts.get(shift) ?? 0;
    if (day === undefined) {
      return relative(reference, 'month', (at) => shiftedMonth(at, month, by));
    }
    return relative(reference, 'day', (at) => {
      return dayWithin(shiftedMonth(at, month, by), Number(day));
    });
  },
};

/** Names of months that have a meaning of their own, and need more than "in" before them. */
const otherWords = new Set(['اب', 'ماي', 'may', 'mar', 'march', 'jan', 'اوت']);

/** `في مارس`, `منذ تشرين الأول`: the nearest month of that name. */
const bareMonth: DateRule = {
  pattern: datePattern(
    `(?<=(?:${oneOfWords('في|منذ|خلال|حتى|شهر|أوائل|أواخر|مطلع|نهاية|بداية|منتصف')}) )(?<month>${monthWord})(?: ?[/(\\-–] ?(?<twin>${monthWord})\\)?)?`,
  ),
  read: ({ month: name = '', twin }, { reference, after }) => {
    if (twin === undefined && otherWords.has(name)) return null;
    if (new RegExp(`^ +${oneOfWords('كلينك')}`, 'u').test(after)) return null;
    const month = gregorianMonths.get(name) ?? 0;
    return relative(
      reference,
      'month',
      (at) => {
        const ahead = (month - partsOf(at).month + 12) % 12;
        return monthOf(at, ahead > 3 ? ahead - 12 : ahead);
      },
      { ambiguity: 'year' },
    );
  },
};

/** Dates that say when only together with the date of their article. */
export const relativeRules: readonly DateRule[] = [
  ...dayTurns.map(dayTurn),
  weekday,
  ...unitWords.map(ago),
  ...wholeWords.map(whole),
  dayOfMonth,
  namedMonth,
  bareMonth,
];
