import { foldForSearch } from '../text/fold-arabic';

/** Words that are counted in news, each with its forms behind numbers; the first form names the unit. */
const rows =
  'قتيل قتيلا قتلى قتيلة|جريح جريحا جرحى|شخص شخصا أشخاص|مصاب مصابا مصابين مصابون|ضحية ضحايا|شهيد شهيدا شهداء|' +
  'طفل طفلا أطفال|امرأة نساء|رجل رجلا رجال|جندي جنديا جنود|مدني مدنيا مدنيين مدنيون|عامل عاملا عمال|' +
  'نازح نازحا نازحين نازحون|لاجئ لاجئا لاجئين لاجئون|رهينة رهائن|أسير أسيرا أسرى|معتقل معتقلا معتقلين|' +
  'مقاتل مقاتلا مقاتلين|مفقود مفقودا مفقودين|سفينة سفن|صاروخ صاروخا صواريخ|طائرة طائرات|غارة غارات|قذيفة قذائف|' +
  'حاوية حاويات|شاحنة شاحنات|دبابة دبابات|مسيرة مسيرات|طن طنا أطنان|كيلوغرام كيلوغراما كيلوغرامات كلغ|متر مترا أمتار|' +
  'كيلومتر كيلومترا كيلومترات كلم|دولار دولارا دولارات|يورو|دينار دينارا دنانير|ريال ريالا ريالات|جنيه جنيها جنيهات|' +
  'درهم درهما دراهم|ليرة ليرات|برميل برميلا براميل|يوم يوما أيام|ساعة ساعات|أسبوع أسبوعا أسابيع|شهر شهرا أشهر|' +
  'سنة سنوات|عام عاما أعوام|منزل منزلا منازل|حالة حالات|مرة مرات|درجة درجات|صوت صوتا أصوات|مقعد مقعدا مقاعد';

const unitOf = new Map(
  rows.split('|').flatMap((row) => {
    const [name = '', ...forms] = row.split(' ');
    return [name, ...forms].map((form) => [foldForSearch(form), foldForSearch(name)] as const);
  }),
);

const names = new Map(
  rows.split('|').map((row) => {
    const [name = ''] = row.split(' ');
    return [foldForSearch(name), name] as const;
  }),
);

/** A unit as it is written, by its folded name; of a noun that is not known, that name itself. */
export function unitName(unit: string): string {
  return names.get(unit) ?? unit;
}

/** Words that stand for a hundredth: `12 في المئة`, `12 بالمئة`. */
const percentWords = new Set(['بالمئة', 'بالمائة', 'المئة', 'المائة', 'بالميه'].map(foldForSearch));

/** Whether a folded word says "per cent" behind a number. */
export function isPercentWord(word: string): boolean {
  return percentWords.has(word);
}

/**
 * The unit of a folded word behind a number. A known one in its singular; of another noun the form
 * behind eleven and more (`راكبا`) without its ending, so that two such figures meet.
 */
export function unitOfWord(word: string): string {
  const known = unitOf.get(word);
  if (known !== undefined) return known;
  return word.length > 3 && word.endsWith('ا') ? word.slice(0, -1) : word;
}

/** Whether a folded word is one that is counted, in one of its known forms. */
export function isKnownUnit(word: string): boolean {
  return unitOf.has(word);
}
