import { describe, expect, it } from 'vitest';
import { articleDateIn } from './article-date';

function told(text: string): string | null {
  const found = articleDateIn(text);
  if (found === null) return null;
  return `${found.source} ${found.day} ${text.slice(found.span.start, found.span.end)}`;
}

const story = 'وصلت خمس سفن إلى الميناء، وقالت الهيئة إن العمل بدأ في 3 مارس 2021.';

describe('the date of an article in its text', () => {
  it.each([
    [`سفن في الميناء\nنشر في: 12 مارس 2024\n${story}`, 'label 2024-03-12 12 مارس 2024'],
    [`خبر\nتاريخ النشر: 9th, November 2023 GMT\n${story}`, 'label 2023-11-09 9th, November 2023'],
    [`خبر\nنُشِر بتاريخ ١٢/١٣/٢٠٢٣\n${story}`, 'label 2023-12-13 ١٢/١٣/٢٠٢٣'],
    [`خبر\nالقاهرة - 12 مارس 2024 - ${story}`, 'dateline 2024-03-12 12 مارس 2024'],
    [
      `خبر\nغزة (وكالة النخيل) – 12 آذار/مارس 2024: ${story}`,
      'dateline 2024-03-12 12 آذار/مارس 2024',
    ],
    [`خبر\n*صدى الضفاف* — 15 أبريل 2024\n${story}`, 'dateline 2024-04-15 15 أبريل 2024'],
    ['حصيلة الحرب – 7 أكتوبر 2023\nخبر', null],
    [`خبر\nبيروت، لبنان (صدى) 12 مارس`, null],
    [
      `خبر\nالخميس 09 نوفمبر 2023 - 14:30 بتوقيت غرينتش\n${story}`,
      'line 2023-11-09 الخميس 09 نوفمبر 2023',
    ],
    [`خبر\n25 ربيع الآخر 1445 هـ الموافق 9 نوفمبر 2023\n${story}`, 'line 2023-11-09 9 نوفمبر 2023'],
    [`خبر\nآخر تحديث: 10 أكتوبر 2025 - 16:02\n${story}`, 'update 2025-10-10 10 أكتوبر 2025'],
    [
      `خبر\nنشر: 9 نوفمبر 2023\nآخر تحديث: 10 نوفمبر 2023\n${story}`,
      'label 2023-11-09 9 نوفمبر 2023',
    ],
    // A date that the story tells of is not its own.
    [story, null],
    [`خبر\n${story}`, null],
    ['خبر\nقال الوزير في 12 مارس 2024 إن العمل بدأ', null],
    // Two stories, or a list of headlines.
    [`9 نوفمبر 2023\nخبر\n10 نوفمبر 2023\nخبر آخر`, null],
    // Not in the head.
    [`${'سطر من الخبر\n'.repeat(9)}نشر في: 12 مارس 2024`, null],
    [`خبر\nنشر: أمس\n${story}`, null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
