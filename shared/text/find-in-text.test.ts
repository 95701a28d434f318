import { describe, expect, it } from 'vitest';
import { findExactly, findFolded } from './find-in-text';
import { foldWithMap } from './fold-arabic';

const text = 'قالَ أحمد إنّ 1٬554 طنًّا وصلت 👩🏽‍🚒. وقال احمد إنها لم تصل.\r\nقال أَحْمَد: لا.';

function words(query: string): string[] {
  return findFolded(foldWithMap(text), query).map(({ start, end }) => text.slice(start, end));
}

describe('finding in an article', () => {
  it('finds a name in every spelling, with the marks on it', () => {
    expect(words('احمد')).toEqual(['أحمد', 'احمد', 'أَحْمَد']);
    expect(words('قالَ')).toEqual(['قالَ', 'قال', 'قال']);
    expect(words('طنا')).toEqual(['طنًّا']);
  });

  it('finds exactly what is written when asked to', () => {
    const found = findExactly(text, 'احمد');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['احمد']);
    expect(found[0]?.start).toBe(text.indexOf('احمد'));
  });

  it('finds an emoji, and nothing for a query of marks alone', () => {
    expect(words('👩🏽‍🚒')).toHaveLength(1);
    expect(words('\u064b\u200f')).toEqual([]);
    expect(words('')).toEqual([]);
    expect(findExactly(text, '')).toEqual([]);
  });

  it('does not count overlaps twice', () => {
    expect(findFolded(foldWithMap('ههههه'), 'هه')).toHaveLength(2);
    expect(findFolded(foldWithMap('👩‍👩‍👧 👩'), '👩')).toHaveLength(2);
  });
});
