import { describe, expect, it } from 'vitest';
import { directionOfName, namePieces, shownFolders } from './path-pieces';

describe('a file’s name', () => {
  it('keeps its number, its date and its suffix', () => {
    expect(namePieces('gharnuq-agency-0311.txt')).toEqual({
      head: 'gharnuq-agency',
      tail: '-0311',
      suffixes: ['.txt'],
    });
    expect(namePieces('ميناء مرسى الدردار.md')).toEqual({
      head: 'ميناء مرسى',
      tail: ' الدردار',
      suffixes: ['.md'],
    });
  });

  it('is cut within a word only where letters do not join', () => {
    expect(namePieces('abcdefghijklmnop.txt')).toMatchObject({ tail: 'klmnop' });
    expect(namePieces('والاستراتيجيات.txt')).toMatchObject({ tail: '' });
    expect(namePieces('خبر-والاستراتيجيات.txt')).toMatchObject({ tail: '' });
  });

  it('may be short, without a suffix, or all suffix', () => {
    expect(namePieces('000.txt')).toEqual({ head: '000', tail: '', suffixes: ['.txt'] });
    expect(namePieces('أخبار')).toEqual({ head: 'أخبار', tail: '', suffixes: [] });
    expect(namePieces('.hidden')).toEqual({ head: '.hidden', tail: '', suffixes: [] });
    expect(namePieces('-5')).toEqual({ head: '-5', tail: '', suffixes: [] });
  });

  it('has its suffixes one by one, or they would change places in an Arabic name', () => {
    expect(namePieces('خبر.txt.نورة.ann.json')).toEqual({
      head: 'خبر',
      tail: '',
      suffixes: ['.txt', '.نورة', '.ann', '.json'],
    });
    expect(namePieces('v1.2 final.txt')).toMatchObject({ head: 'v1.2', tail: ' final' });
  });

  it('loses nothing', () => {
    for (const name of ['a.b.c.txt', 'a--b', 'خبر 1_2.md', ' x', 'é́-1.txt', '']) {
      const { head, tail, suffixes } = namePieces(name);
      expect([head, tail, ...suffixes].join('')).toBe(name);
    }
  });

  it('is written from where its first letter is', () => {
    expect(directionOfName('خبر-1')).toBe('rtl');
    expect(directionOfName('1-خبر')).toBe('ltr');
  });
});

it('of deep folders the middle is left out', () => {
  const names = (path: string) => shownFolders(path.split('/')).map(({ name }) => name);
  expect(names('a/b/c')).toEqual(['a', 'b', 'c']);
  expect(names('a/b/c/d/e')).toEqual(['a', 'b', '…', 'e']);
});
