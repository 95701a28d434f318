import { describe, expect, it } from 'vitest';
import { wordsOf } from './article-words';
import { findCopies } from './find-copies';
import { packPairs } from './packed-pairs';
import { pairsSharing } from './shared-passages';

const passage =
  'غادرت خمس سفن محملة بالقمح الميناء الشرقي فجر الأحد متجهة إلى ثلاث دول وعلى متنها 42 ألف طن من الحبوب';
const changed = passage.replace('42', '24');
const other =
  'فاز الفريق الضيف بهدفين دون رد في المباراة التي أقيمت مساء السبت على ملعبه أمام جمهور كبير';
const texts = [
  passage,
  `${other}. ${passage}`,
  `مقدمة ${changed}`,
  `${passage} وخاتمة أخرى`,
  changed,
];

function placeIn(article: number, words: string) {
  const start = [...(texts[article] as string).slice(0, texts[article]?.indexOf(words))].length;
  return { article, start, end: start + [...words].length };
}

describe('pairs that share a passage', () => {
  const pairs = findCopies(texts.map(wordsOf));
  const packed = packPairs(pairs);
  const named = (found: readonly number[]) =>
    found
      .filter((_, index) => index % 2 === 0)
      .map((index) => `${pairs[index]?.a}-${pairs[index]?.b}`)
      .sort();

  it('are all those in which it stands in the same words', () => {
    const asked = { a: placeIn(0, passage), b: placeIn(1, passage) };
    expect(named(pairsSharing(packed, [asked])[0] ?? [])).toEqual(['0-1', '0-3', '1-3']);
  });

  it('are, of a passage in two wordings, those with the one here and the other there', () => {
    const asked = { a: placeIn(3, passage), b: placeIn(2, changed) };
    const [found = []] = pairsSharing(packed, [asked]);
    expect(named(found)).toEqual(['0-2', '0-4', '1-2', '1-4', '2-3', '3-4']);
  });

  it('are none where the passage is no passage of any pair', () => {
    const nowhere = { article: 0, start: 0, end: 3 };
    expect(pairsSharing(packed, [{ a: nowhere, b: nowhere }])).toEqual([[]]);
    expect(pairsSharing(packed, [])).toEqual([]);
  });
});
