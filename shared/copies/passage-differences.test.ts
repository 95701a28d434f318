import { describe, expect, it } from 'vitest';
import { describeDifferences, differenceKind } from './passage-differences';

const { number, attribution, name, word } = differenceKind;

/** What differs: the kinds, and the words on both sides. */
function differences(a: string, b: string) {
  return describeDifferences(a, b).map((one) => [
    one.kinds,
    [...a].slice(one.a.start, one.a.end).join(''),
    [...b].slice(one.b.start, one.b.end).join(''),
  ]);
}

const original = 'وقال الوزير سالم المهدي إن 37 سفينة غادرت الميناء، بحسب فرانس برس.';

const table: readonly (readonly [string, string, ReturnType<typeof differences>])[] = [
  ['nothing', original, []],
  ['spelling', 'وقالَ الوزير سالم المهدى ان ٣٧ سفينه غادرت الميناء؛ بحسب فرانس برس', []],
  ['a number', original.replace('37', '73'), [[number, '37', '73']]],
  ['a number written otherwise', original.replace('37', '3,7'), [[number, '37', '3,7']]],
  ['a verb of saying', original.replace('وقال', 'وزعم'), [[attribution, 'وقال', 'وزعم']]],
  ['a verb of saying', original.replace('وقال', 'وأكد'), [[attribution, 'وقال', 'وأكد']]],
  [
    'a dropped attribution',
    original.replace('، بحسب فرانس برس', ''),
    [[attribution | word, 'بحسب فرانس برس.', '']],
  ],
  ['a name', original.replace('المهدي', 'الهادي'), [[name, 'المهدي', 'الهادي']]],
  ['another word', original.replace('غادرت', 'دخلت'), [[word, 'غادرت', 'دخلت']]],
  ['a word put in', original.replace('سفينة', 'سفينة حربية'), [[word, '', 'حربية']]],
  [
    'two places',
    original.replace('37', '40').replace('الميناء', 'المرفأ'),
    [
      [number, '37', '40'],
      [word, 'الميناء،', 'المرفأ،'],
    ],
  ],
];

describe('differences between a passage and its copy', () => {
  it.each(table)('%s', (_what, copy, expected) => {
    expect(differences(original, copy)).toEqual(expected);
  });

  it('count code points', () => {
    expect(describeDifferences('😀 قال 5', '😀 قال 6')).toMatchObject([
      { kinds: number, a: { start: 6, end: 7 }, b: { start: 6, end: 7 } },
    ]);
  });
});
