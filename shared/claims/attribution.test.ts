import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../model/span';
import { proposeAttribution } from './attribution';

function proposed(sentence: string): string | null {
  const padded = `قبل. ${sentence} بعد`;
  const found = proposeAttribution(padded, span(5, 5 + sentence.length));
  if (found === null) return null;
  const words = ({ start, end }: { start: number; end: number }) => padded.slice(start, end);
  return `${words(found.verb)}: ${found.claimant === null ? '-' : words(found.claimant)}`;
}

const table: readonly (readonly [sentence: string, expected: string | null])[] = [
  ['قال وزير النقل إن خمس سفن وصلت', 'قال: وزير النقل'],
  ['وقال وزير النقل سامر الحداد إن السفن وصلت', 'قال: وزير النقل سامر الحداد'],
  ['أعلنت وزارة الصحة مقتل 15 شخصا', 'أعلنت: وزارة الصحة'],
  ['وأعلنت وزارة الصحة، الخميس، ارتفاع الحصيلة', 'أعلنت: وزارة الصحة'],
  ['أكد المتحدث باسم الجيش أن العملية مستمرة', 'أكد: المتحدث باسم الجيش'],
  ['ذكرت وكالة النخيل في بيان أن الميناء مغلق', 'ذكرت: وكالة النخيل'],
  ['أفاد مصدر أمني بأن الهجوم وقع فجرا', 'أفاد: مصدر أمني'],
  ['الوزير قال إن السفن وصلت', 'قال: الوزير'],
  ['رئيس البلدية أكد أن الترميم بدأ', 'أكد: رئيس البلدية'],
  ['وزارة الدفاع أعلنت، أمس، أن المناورة انتهت', 'أعلنت: وزارة الدفاع'],
  ['قتل 15 شخصا بحسب وزارة الصحة', 'بحسب: وزارة الصحة'],
  ['وصلت 42 ألف طن، وفقا لهيئة الموانئ', 'وفقا: هيئة الموانئ'],
  ['وصلت 42 ألف طن، وفقاً لـهيئة الموانئ.', 'وفقاً: هيئة الموانئ'],
  ['توقفت الملاحة، وفق شركة النخيل، ثلاثة أيام', 'وفق: شركة النخيل'],
  ['بدأ الإضراب، نقلا عن نقابة العمال', 'نقلا: نقابة العمال'],
  ['نقلت الوكالة عن مصدر قوله', 'نقلت: الوكالة'],
  ['وأضاف أن العمل مستمر', 'أضاف: -'],
  ['وأشار إلى أن الأسعار ترتفع', 'أشار: -'],
  ['قَالَتِ الهيئةُ إنّ العمل بدأ', 'قَالَتِ: الهيئةُ'],
  ['أعلن أمس الثلاثاء رئيس الوزراء أن', 'أعلن: رئيس الوزراء'],
  ['أعلنت الهيئة وأكدت الشركة أن العمل بدأ', 'أعلنت: الهيئة'],
  ['وكان المتحدث باسم الهيئة، سامر الحداد، قد صرح أمس بأن', 'صرح: سامر الحداد'],
  ['لكن محللين قالوا لـ"صدى" إن', 'قالوا: محللين'],
  ['طريق نقل المعدات من الميناء', null],
  ['نقل عن الوزير قوله', 'نقل: الوزير'],
  ['أكدت الشركة عدم وجود عطل', 'أكدت: الشركة'],
  ['زعمت الشركة أن العطل بسيط', 'زعمت: الشركة'],
  ['ونفت الشركة وجود أي عطل', 'نفت: الشركة'],
  ['قال: "المخزون يكفي"', 'قال: -'],
  ['وصلت السفن إلى الميناء', null],
  ['', null],
];

describe('who says it', () => {
  it.each(table)('%s', (sentence, expected) => {
    expect(proposed(sentence)).toBe(expected);
  });

  it('is the same whatever the tashkeel', () => {
    const marked = (text: string) => text.replace(/(?<=[\u0621-\u064a])/g, '\u064e');
    fc.assert(
      fc.property(fc.constantFrom(...table), ([sentence]) => {
        const bare = (text: string | null) => text?.replaceAll(/[\u064b-\u0652]/g, '') ?? null;
        expect(bare(proposed(marked(sentence)))).toBe(bare(proposed(sentence)));
      }),
      { seed: 3, numRuns: 50 },
    );
  });
});
