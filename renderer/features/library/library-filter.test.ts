import { describe, expect, it } from 'vitest';
import { filterArticles, type LibraryFilter, noFilter, troubledPaths } from './library-filter';
import { anArticle } from './testing';

const strike = anArticle('2024/strike.txt', { title: 'إضرابُ عمّال المرفأ', status: 'finished' });
const wheat = anArticle('2024/قمح.md', { title: 'سفينة القمح', copies: 2 });
const old = anArticle('old.txt', { title: 'أسعار', encoding: 'windows-1256' });
const all = [strike, wheat, old];

function shown(filter: Partial<LibraryFilter>, troubled: readonly string[] = []) {
  return filterArticles(all, { ...noFilter, ...filter }, new Set(troubled));
}

describe('the filter of the library', () => {
  it('lets everything through while it asks for nothing, without a new list', () => {
    expect(shown({})).toBe(all);
  });

  it('finds titles whatever their hamza, tashkeel and tatweel', () => {
    expect(shown({ query: 'اضراب عمال' })).toEqual([strike]);
    expect(shown({ query: 'سفيـنه' })).toEqual([wheat]);
  });

  it('finds paths, in any case, and needs every word', () => {
    expect(shown({ query: 'STRIKE' })).toEqual([strike]);
    expect(shown({ query: '2024 القمح' })).toEqual([wheat]);
    expect(shown({ query: '2024 أسعار' })).toEqual([]);
  });

  it('asks for all that is switched on, and for any of several of one kind', () => {
    expect(shown({ statuses: ['finished', 'in-progress'] })).toEqual([strike]);
    expect(shown({ encodings: ['windows-1256'] })).toEqual([old]);
    expect(shown({ hasCopies: true })).toEqual([wheat]);
    expect(shown({ hasCopies: true, statuses: ['finished'] })).toEqual([]);
  });

  it('counts the trouble of a sidecar as its article’s', () => {
    const troubled = troubledPaths([
      { problem: 'sidecar-not-json', path: '2024/strike.txt.نورة.ann.json' },
      { problem: 'codebook-not-json', path: 'codebook.json' },
      { problem: 'no-corpus' },
    ]);
    expect(shown({ hasProblems: true }, [...troubled])).toEqual([strike]);
  });
});
