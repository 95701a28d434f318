import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../model/span';
import { findFigures } from './figures';
import { unitName } from './units';

function told(text: string): string[] {
  return findFigures(text, span(0, text.length)).map(({ value, unit, isPercent, span: at }) => {
    return `${text.slice(at.start, at.end)} = ${value}${isPercent ? '%' : ''}${unit === '' ? '' : ` ${unit}`}`;
  });
}

const table: readonly (readonly [text: string, ...figures: string[]])[] = [
  ['مقتل 15 قتيلا', '15 قتيلا = 15 قتيل'],
  ['سقوط 31 قتيلا و42 جريحا', '31 قتيلا = 31 قتيل', '42 جريحا = 42 جريح'],
  ['خمسة عشر قتيلا', 'خمسة عشر قتيلا = 15 قتيل'],
  ['وخمسة جرحى', 'وخمسة جرحى = 5 جريح'],
  ['نحو 12 ألف طن', '12 ألف طن = 12000 طن'],
  ['نزح 1,554 شخصاً', '1,554 شخصاً = 1554 شخص'],
  ['نزح ١٬٥٥٤ شخصًا', '١٬٥٥٤ شخصًا = 1554 شخص'],
  ['كلفته 2,5 مليون دولار', '2,5 مليون دولار = 2500000 دولار'],
  ['كلفته 2.5 مليار دولار', '2.5 مليار دولار = 2500000000 دولار'],
  ['كلفته ٣٫٥ ملايين يورو', '٣٫٥ ملايين يورو = 3500000 يورو'],
  ['ارتفعت 12%', '12% = 12%'],
  ['ارتفعت بنسبة 12 في المئة', '12 في المئة = 12%'],
  ['ارتفعت ٧٫٥ بالمئة', '٧٫٥ بالمئة = 7.5%'],
  ['نسبة %30 منها', '%30 = 30%'],
  ['ثلاثة ملايين لاجئ', 'ثلاثة ملايين لاجئ = 3000000 لاجي'],
  ['مئة وعشرين صاروخا', 'مئة وعشرين صاروخا = 120 صاروخ'],
  ['على متنها 42 راكبا', '42 راكبا = 42 راكب'],
  ['أكثر من 37296', '37296 = 37296'],
  ['بينهم 5 من الأطفال', '5 = 5'],
  ['وصلت في 12 مارس 2024 خمس سفن', 'خمس سفن = 5 سفينه'],
  ['قبل ثلاثة أيام'],
  ['أحد المصابين'],
  ['الوزير قال إن العمل بدأ'],
];

describe('figures', () => {
  it.each(table)('%s', (text, ...figures) => {
    expect(told(text)).toEqual(figures);
  });

  it('are the same in all digits and whatever the tashkeel', () => {
    const arabic = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const marked = (text: string) => text.replace(/(?<=[\u0621-\u064a])/g, '\u064f');
    const values = (text: string) =>
      findFigures(text, span(0, text.length)).map(({ span: _at, ...rest }) => rest);
    fc.assert(
      fc.property(fc.constantFrom(...table), fc.nat(999_999), ([text], count) => {
        const sentence = `${text} و ${count} شخصا`;
        expect(values(arabic(marked(sentence)))).toEqual(values(sentence));
        expect(values(sentence).at(-1)).toEqual({ value: count, unit: 'شخص', isPercent: false });
      }),
      { seed: 15, numRuns: 200 },
    );
  });

  it('name their unit as it is written, though it is folded to be compared', () => {
    const text = 'وصلت 300 حاوية و40 راكبا';
    const units = findFigures(text, span(0, text.length)).map(({ unit }) => unitName(unit));
    expect(units).toEqual(['حاوية', 'راكب']);
  });
});
