import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { wordsOf } from './article-words';
import { findBoilerplate, linesIn, renewBoilerplate } from './boilerplate';
import { gatherCorpus, inMemory } from './copy-corpus';
import { gatherLines } from './copy-lines';

/** Lines that recur: labels of several words, and lines that a site puts at the foot of its pages. */
const recurring = [
  'اقرأ أيضا في هذا الملف',
  'شاهد المزيد من صور اليوم',
  'أهم الأخبار العاجلة من المنطقة كلها',
  'جميع الحقوق محفوظة لوكالة الأنباء الوطنية وشركائها في كل البلدان العربية منذ عام 2009',
  'للاشتراك في نشرتنا البريدية اليومية اكتب إلينا على العنوان المعروف لدى قراء الموقع الكرام',
];

function body(article: number): string {
  return Array.from({ length: 30 }, (_, word) => `كلمة${article}و${word}`).join(' ');
}

/** Articles that have nothing in common but such lines. */
function pages(articles: readonly (readonly number[])[]) {
  const words = articles.map((lines, article) =>
    wordsOf([body(article), ...lines.map((line) => recurring[line])].join('\n')),
  );
  return { words: inMemory(gatherCorpus(words)), lines: gatherLines(words) };
}

describe('boilerplate after a change', () => {
  it('is what it would be without anything known from before', () => {
    const random = seededRandom(5);
    const someLines = () => [...recurring.keys()].filter(() => random() < 0.35);
    let flips = 0;
    for (let round = 0; round < 400; round += 1) {
      const articles = Array.from({ length: 12 }, someLines);
      const before = pages(articles);
      const known = findBoilerplate(before.words, before.lines);
      const changed = Math.floor(random() * articles.length);
      const after = pages(articles.with(changed, someLines()));
      const touched = new Set([
        ...linesIn(before.lines, [changed]),
        ...linesIn(after.lines, [changed]),
      ]);
      const renewed = renewBoilerplate(known, touched, after.words, after.lines);
      const anew = findBoilerplate(after.words, after.lines);
      expect(renewed.boilerplate).toEqual(anew);
      if (anew.labels.size !== known.labels.size) flips += 1;
    }
    // Lines become labels, and cease to be.
    expect(flips).toBeGreaterThan(40);
  });
});
