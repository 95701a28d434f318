import { foldForSearch } from '../text/fold-arabic';

/** Words by their value, the words of one value parted by `|`. */
function table(rows: readonly string[], first: number): Map<string, number> {
  return new Map(
    rows.flatMap((names, index) =>
      names.split('|').map((name) => [foldForSearch(name), first + index] as const),
    ),
  );
}

/**
 * Names of the Gregorian months, folded: those of the Gulf and Egypt, of the Levant and Iraq, of
 * Morocco, of Algeria and Tunisia (Unicode CLDR has them under ar, ar-IQ, ar-MA and ar-DZ), and English.
 */
export const gregorianMonths = table(
  [
    'يناير|كانون الثاني|كانون ثاني|جانفي|january|jan',
    'فبراير|شباط|فيفري|فيبراير|february|feb',
    'مارس|آذار|march|mar',
    'أبريل|إبريل|نيسان|أفريل|april|apr',
    'مايو|أيار|ماي|may',
    'يونيو|يونية|حزيران|جوان|june|jun',
    'يوليو|يولية|تموز|يوليوز|جويلية|july|jul',
    'أغسطس|آب|غشت|أوت|اوغسطس|august|aug',
    'سبتمبر|أيلول|شتنبر|september|sept|sep',
    'أكتوبر|تشرين الأول|تشرين أول|october|oct',
    'نوفمبر|تشرين الثاني|تشرين ثاني|نونبر|november|nov',
    'ديسمبر|كانون الأول|كانون أول|دجنبر|december|dec',
  ],
  1,
);

/** Names of the Hijri months, folded. */
export const hijriMonths = table(
  [
    'محرم|المحرم|محرم الحرام',
    'صفر|صفر الخير',
    'ربيع الأول|ربيع أول',
    'ربيع الآخر|ربيع الثاني|ربيع ثاني',
    'جمادى الأولى|جمادى الأول',
    'جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني',
    'رجب|رجب الفرد',
    'شعبان',
    'رمضان|رمضان المبارك',
    'شوال',
    'ذو القعدة|ذي القعدة',
    'ذو الحجة|ذي الحجة',
  ],
  1,
);

/** Weekdays, folded, from 0 for Sunday. */
export const weekdays = table(
  ['الأحد', 'الاثنين|الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  0,
);

const ordinalUnits = 'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر'.split(
  '|',
);
const ordinalTens = 'العشرين|العشرون'.split('|');

function ordinalRows(): [string, number][] {
  const units = ordinalUnits.map((word, index): [string, number] => [word, index + 1]);
  const withOne: [string, number][] = [['الحادي', 1], ...units.slice(1, 9)];
  const teens = withOne.map(([word, value]): [string, number] => [`${word} عشر`, value + 10]);
  const twenties = ordinalTens.flatMap((ten) => [
    [ten, 20] as [string, number],
    ...withOne.map(([word, value]): [string, number] => [`${word} و${ten}`, value + 20]),
  ]);
  const thirties = ['الثلاثين', 'الثلاثون'].flatMap((ten): [string, number][] => [
    [ten, 30],
    [`الحادي و${ten}`, 31],
  ]);
  return [...units, ['الفاتح', 1], ...teens, ...twenties, ...thirties];
}

/** Ordinals of days (`الثاني عشر`), folded; الفاتح is the first in the Maghreb. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  ordinalRows().map(([word, value]) => [foldForSearch(word), value]),
);

/** By how many units back or ahead an adjective moves (`الماضي`, `المقبل`); folded. */
export const shifts: ReadonlyMap<string, number> = new Map(
  [
    ['قبل الماضي|قبل الماضية|ما قبل الماضي', -2],
    ['الماضي|الماضية|الفائت|الفائتة|المنصرم|المنصرمة|المنقضي|المنقضية', -1],
    ['الجاري|الجارية|الحالي|الحالية', 0],
    ['المقبل|المقبلة|القادم|القادمة|التالي له', 1],
  ].flatMap(([words, value]) =>
    String(words)
      .split('|')
      .map((word) => [foldForSearch(word), Number(value)] as const),
  ),
);
