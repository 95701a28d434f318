import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeArticle } from './decode';
import { decodePlainUtf8 } from './decode-utf8';

const seed = 20240311;
const detectLegacy = () => 'windows-1256' as const;

/** The text of bytes that are plain UTF-8, else `null`. */
function decode(bytes: Uint8Array): string | null {
  const units = new Uint16Array(bytes.length);
  const count = decodePlainUtf8(bytes, units);
  return count === -1 ? null : String.fromCharCode(...units.subarray(0, count));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('decodePlainUtf8', () => {
  it('takes texts of all lengths of characters up to three bytes', () => {
    for (const text of [
      '',
      'a',
      'غادرت السفينة،\r\n\tعلى 42 ﻻ؟\f',
      '\x7f\u0080\u07ff\u0800\uffff',
    ]) {
      expect(decode(bytesOf(text))).toBe(text);
    }
    expect(decode(bytesOf('نص\ufeff'))).toBe('نص\ufeff');
  });

  it.each([
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0]],
    ['a zero', [0x61, 0]],
    ['a control character', [0x61, 0x1b]],
    ['the replacement character', [0xef, 0xbf, 0xbd]],
    ['four bytes', [0xf0, 0x9f, 0x98, 0x80]],
    ['a later byte first', [0x80]],
    ['one byte written as two', [0xc1, 0xa1]],
    ['two bytes written as three', [0xe0, 0x9f, 0xbf]],
    ['half a pair', [0xed, 0xa0, 0x80]],
    ['two bytes cut off', [0x61, 0xd8]],
    ['three bytes cut off', [0x61, 0xe0, 0xa0]],
    ['a letter for a later byte', [0xd8, 0x61]],
    ['a letter for a last byte', [0xe0, 0xa0, 0x61]],
  ])('leaves %s to others', (_name, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toBeNull();
  });

  it('tells the text that decodeArticle tells, or leaves it to that', () => {
    const edges = [
      0x09, 0x61, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0,
    ];
    const edgy = fc
      .array(fc.constantFrom(...edges), { maxLength: 12 })
      .map(Uint8Array.from.bind(Uint8Array));
    const ofText = fc.string({ unit: 'binary', maxLength: 20 }).map(bytesOf);
    const ofArabic = fc.string({ unit: fc.constantFrom(...'اب ،\n9ﻻz') }).map(bytesOf);
    let decodedSome = 0;
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 8 }), edgy, ofText, ofArabic), (bytes) => {
        const text = decode(bytes);
        if (text === null) return;
        decodedSome += 1;
        expect(decodeArticle(bytes, { detectLegacy })).toEqual({
          text,
          encoding: 'utf-8',
          bom: false,
        });
      }),
      { seed, numRuns: 5000 },
    );
    expect(decodedSome).toBeGreaterThan(1000);
  });
});
