import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../model/sidecar';
import { decodeArticle } from './decode';
import { encodeArticle } from './encode';

const seed = 20240311;
const detectLegacy = () => 'windows-1256' as const;
const decode = (bytes: Uint8Array, override?: Encoding) =>
  decodeArticle(bytes, { override, detectLegacy });
const bytesOf = (text: string, encoding: Encoding, bom = false) => {
  const bytes = encodeArticle(text, encoding, bom);
  if (bytes === null) throw new Error(`${encoding} can't write the text of the test`);
  return bytes;
};

const arabic = 'غادرت السفينة الميناء،\r\nوعلى متنها 42 ألف طن؟\n\r\nانتهى';
const cases: { encoding: Encoding; bom: boolean }[] = [
  { encoding: 'utf-8', bom: false },
  { encoding: 'utf-8', bom: true },
  { encoding: 'utf-16le', bom: true },
  { encoding: 'utf-16be', bom: true },
  { encoding: 'windows-1256', bom: false },
];

describe('decodeArticle and encodeArticle', () => {
  it.each(cases)('keep text, line ends and bytes in $encoding (BOM: $bom)', ({ encoding, bom }) => {
    const bytes = bytesOf(arabic, encoding, bom);
    expect(decode(bytes)).toEqual({ text: arabic, encoding, bom });
  });

  it('ask the detector about bytes that are not UTF-8, and believe it', () => {
    const bytes = bytesOf(arabic, 'iso-8859-6');
    const decoded = decodeArticle(bytes, { detectLegacy: () => 'iso-8859-6' });
    expect(decoded).toEqual({ text: arabic, encoding: 'iso-8859-6', bom: false });
  });

  it('take the team’s decision over the guess', () => {
    const bytes = bytesOf(arabic, 'iso-8859-6');
    expect(decode(bytes, 'iso-8859-6')?.text).toBe(arabic);
    expect(decode(bytes, 'windows-1256')?.text).not.toBe(arabic);
    expect(decode(bytes, 'utf-8')).toBeNull();
  });

  it('leave the byte order mark out of the text, decided or guessed', () => {
    const bytes = bytesOf(arabic, 'utf-8', true);
    expect(decode(bytes, 'utf-8')).toEqual({ text: arabic, encoding: 'utf-8', bom: true });
  });

  it('keep a second byte order mark, which is a character', () => {
    const bytes = bytesOf('\ufeffنص', 'utf-8', true);
    expect(decode(bytes)).toEqual({ text: '\ufeffنص', encoding: 'utf-8', bom: true });
  });

  it('take an empty file for an article without text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', bom: false });
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['zeros in valid UTF-8', Uint8Array.of(0x61, 0, 0x62)],
    ['control characters', Uint8Array.from({ length: 64 }, (_, i) => (i % 2 ? 1 : 0xc7))],
    ['half a UTF-16 pair', Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8)],
  ])('refuse %s', (_name, bytes) => {
    expect(decode(bytes)).toBeNull();
  });

  it('give back the bytes of whatever they decode', () => {
    const anyBytes = fc.uint8Array({ maxLength: 80 });
    const marked = fc
      .tuple(fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]), anyBytes)
      .map(([mark, rest]) => Uint8Array.from([...mark, ...rest]));
    const ofText = fc
      .tuple(fc.string({ unit: 'binary' }), fc.constantFrom(...cases))
      .map(([text, { encoding, bom }]) => encodeArticle(text, encoding, bom) ?? new Uint8Array());
    const detectors = fc.constantFrom('windows-1256' as const, 'iso-8859-6' as const);
    let decodedSome = 0;
    fc.assert(
      fc.property(fc.oneof(anyBytes, marked, ofText), detectors, (bytes, legacy) => {
        const decoded = decodeArticle(bytes, { detectLegacy: () => legacy });
        if (decoded === null) return;
        decodedSome += 1;
        const again = encodeArticle(decoded.text, decoded.encoding, decoded.bom);
        expect(again).toEqual(new Uint8Array(bytes));
      }),
      { seed, numRuns: 2000 },
    );
    expect(decodedSome).toBeGreaterThan(500);
  });

  it('say so where an encoding lacks a character', () => {
    expect(encodeArticle('😀', 'windows-1256', false)).toBeNull();
    expect(encodeArticle('پ', 'iso-8859-6', false)).toBeNull();
  });
});
