import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoint, utf16 } from '../model/span';
import { createOffsetMap, hasLoneSurrogate, splitsSurrogatePair } from './offsets';

/** Any well-formed text, with plenty of code points beyond the first plane. */
const text = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('ا', 'ل', 'َ', ' ', '\r\n', '٣') },
    { weight: 2, arbitrary: fc.constantFrom('😀', '👩‍🌾', '𝒜', '🇵🇸') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 60,
});
const seed = 20240311;

describe('createOffsetMap', () => {
  it('goes from UTF-16 to code points and back at every place of random Unicode', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const offsets = createOffsetMap(sample);
        const points = [...sample];
        expect(offsets.lengthCodePoints).toBe(points.length);
        let units = 0;
        points.forEach((point, index) => {
          expect(offsets.toCodePoint(utf16(units))).toBe(index);
          expect(offsets.toUtf16(codePoint(index))).toBe(units);
          units += point.length;
        });
        expect(offsets.toCodePoint(utf16(units))).toBe(points.length);
        expect(offsets.toUtf16(codePoint(points.length))).toBe(units);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('refuses to split a surrogate pair', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const offsets = createOffsetMap(sample);
        for (let at = 0; at <= sample.length; at += 1) {
          const convert = () => offsets.toCodePoint(utf16(at));
          if (splitsSurrogatePair(sample, at)) expect(convert).toThrow(RangeError);
          else expect(convert).not.toThrow();
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it.each([-1, 3, 0.5, Number.NaN])('refuses %d, which is no place in the text', (at) => {
    const offsets = createOffsetMap('ab');
    expect(() => offsets.toCodePoint(utf16(at))).toThrow(RangeError);
    expect(() => offsets.toUtf16(codePoint(at))).toThrow(RangeError);
  });

  it('refuses half a surrogate pair wherever it stands, and says where', () => {
    const half = fc.constantFrom('\ud83d', '\ude00', '\udfff', '\ud800');
    fc.assert(
      fc.property(text, half, text, (before, lone, after) => {
        const sample = before + lone + after;
        const isLone = !splitsSurrogatePair(sample, before.length + (lone < '\udc00' ? 1 : 0));
        fc.pre(isLone);
        expect(hasLoneSurrogate(sample)).toBe(true);
        expect(() => createOffsetMap(sample)).toThrow(`offset ${before.length}`);
        expect(hasLoneSurrogate(before)).toBe(false);
      }),
      { seed, numRuns: 500 },
    );
  });
});
