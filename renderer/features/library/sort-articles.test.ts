import { describe, expect, it } from 'vitest';
import { sortArticles } from './sort-articles';
import { anArticle } from './testing';

const articles = [
  anArticle('a', { title: 'ياسمين', claims: 2, status: 'finished' }),
  anArticle('b', { title: 'إضراب', claims: 9, status: 'new' }),
  anArticle('c', { title: 'أسعار', claims: 2, status: 'in-progress' }),
];

function order(id: string, desc = false): string {
  return sortArticles(articles, [{ id, desc }])
    .map(({ path }) => path)
    .join('');
}

describe('the order of the library', () => {
  it('is the corpus’s own while nothing is sorted, or by a column that is no more', () => {
    expect(sortArticles(articles, [])).toBe(articles);
    expect(sortArticles(articles, [{ id: 'gone', desc: true }])).toBe(articles);
  });

  it('is that of the alphabet for titles, whatever their hamza', () => {
    expect(order('title')).toBe('cba');
  });

  it('keeps equal ones as they stood, in both directions', () => {
    expect(order('claims')).toBe('acb');
    expect(order('claims', true)).toBe('bac');
  });

  it('is that of the work for statuses', () => {
    expect(order('status')).toBe('bca');
  });
});
