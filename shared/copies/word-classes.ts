import { foldForSearch } from '../text/fold-arabic';

/** What a word is to somebody who compares two copies. Stands in the two low bits of its hash. */
export const wordClass = { plain: 0, number: 1, attribution: 2, title: 3 } as const;
export type WordClass = (typeof wordClass)[keyof typeof wordClass];

/** Verbs and turns by which news say whose words these are. */
const attributions =
  'قال قالت قالوا قالا يقول تقول أضاف أضافت أضافوا يضيف تضيف أكد أكدت أكدوا يؤكد تؤكد زعم زعمت زعموا ' +
  'يزعم تزعم ادعى ادعت ادعوا يدعي تدعي صرح صرحت يصرح أعلن أعلنت أعلنوا يعلن تعلن أشار أشارت أوضح أوضحت ' +
  'ذكر ذكرت ذكروا نفى نفت نفوا ينفي تنفي اتهم اتهمت أفاد أفادت اعتبر اعتبرت كشف كشفت شدد شددت ' +
  'لفت لفتت نقل نقلت نقلا بحسب حسب وفق وفقا أبلغ أبلغت رجح رجحت توقع توقعت حذر حذرت انتقد ندد';

/** Words after which a person's name follows. */
const titles =
  'الرئيس رئيس الرئيسة رئيسة الوزير وزير وزيرة الوزيرة السيد السيدة الدكتور الدكتورة الشيخ الأمير ' +
  'الملك الجنرال اللواء العميد العقيد المتحدث المتحدثة متحدث السفير سفير النائب المبعوث الزعيم القائد ' +
  'مستشار المستشار الأمين نظيره نظيرته';

/** Conjunctions that are written on to the word. */
const conjunctions = ['', 'و', 'ف'];

function entriesOf(words: string, what: WordClass): [string, WordClass][] {
  return words
    .split(' ')
    .flatMap((word) => conjunctions.map((before) => [foldForSearch(before + word), what] as const))
    .map(([word, of]) => [word, of]);
}

/** The words of each class, folded. Numbers are known by their digits. */
export const classedWords: ReadonlyMap<string, WordClass> = new Map([
  ...entriesOf(titles, wordClass.title),
  ...entriesOf(attributions, wordClass.attribution),
]);

/** The class of a word by its hash. */
export function classOfHash(hash: number): WordClass {
  return (hash & 3) as WordClass;
}
