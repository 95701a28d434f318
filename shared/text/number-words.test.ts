import { describe, expect, it } from 'vitest';
import { foldForSearch } from './fold-arabic';
import { readNumberWords } from './number-words';

function read(text: string): [number, number] | null {
  const words = foldForSearch(text).split(' ');
  const found = readNumberWords(words, 0);
  return found === null ? null : [found.value, found.length];
}

describe('numbers in words', () => {
  it.each([
    ['خمسة عشر قتيلا', 15, 2],
    ['خمس عشرة سفينة', 15, 2],
    ['أحد عشر كوكبا', 11, 2],
    ['اثني عشر رجلا', 12, 2],
    ['ثلاثة وعشرين', 23, 2],
    ['واحد وثلاثون', 31, 2],
    ['عشرون', 20, 1],
    ['مئة وخمسون', 150, 2],
    ['مائتان', 200, 1],
    ['ثلاث مئة', 300, 2],
    ['ثلاثمائة وخمسة وعشرون', 325, 3],
    ['ألف ومئتان', 1200, 2],
    ['ألفان', 2000, 1],
    ['ثلاثة آلاف وخمسمئة', 3500, 3],
    ['خمسة عشر ألفا', 15_000, 3],
    ['مئة وعشرين ألفا', 120_000, 3],
    ['مليونين', 2_000_000, 1],
    ['ثلاثة ملايين ومئتا ألف', 3_200_000, 4],
    ['خَمْسَةَ عَشَرَ', 15, 2],
    ['ثلاثة وزراء', 3, 1],
    ['خمسة ستة', 5, 1],
  ])('%s', (text, value, length) => {
    expect(read(text)).toEqual([value, length]);
  });

  it.each(['وزير', 'قتيلا خمسة', ''])('%j begins with none', (text) => {
    expect(read(text)).toBeNull();
  });
});
