import { expect, test } from 'vitest';
import { span } from '../model/span';
import { findInvisibles } from './invisible-characters';

const all = (text: string) => findInvisibles(text, span(0, text.length));

test('each is found where it stands, with its name', () => {
  expect(all('قال\u00a0الوزير\u200f: «لا\u200d»\ufeff')).toEqual([
    { at: 3, name: 'nbsp', kind: 'space', code: 'U+00A0' },
    { at: 10, name: 'rlm', kind: 'rtl', code: 'U+200F' },
    { at: 16, name: 'zwj', kind: 'plain', code: 'U+200D' },
    { at: 18, name: 'bom', kind: 'plain', code: 'U+FEFF' },
  ]);
});

test('every character of the ranges is known, and none beside them', () => {
  const ranges = [
    [0xa0, 0xa0],
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x200b, 0x200f],
    [0x202a, 0x202f],
    [0x2060, 0x2069],
    [0xfeff, 0xfeff],
  ] as const;
  const codes = Array.from({ length: 0x1_0000 }, (_, code) => code);
  const wanted = codes.filter((code) =>
    ranges.some(([first, last]) => code >= first && code <= last),
  );
  expect(codes.filter((code) => all(String.fromCharCode(code)).length === 1)).toEqual(wanted);
});

test('what one sees is left alone: tatweel, tashkeel, spaces, line ends', () => {
  expect(all('المُنـــزَل في\tســلام\r\n\r\n')).toEqual([]);
});

test('only the stretch is looked through, at offsets of the whole text', () => {
  const text = 'أ\u200fب😀\u200eج\u200f';
  expect(findInvisibles(text, span(2, 7)).map(({ at, name }) => [at, name])).toEqual([[5, 'lrm']]);
});
