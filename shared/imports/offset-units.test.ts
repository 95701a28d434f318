import { describe, expect, it } from 'vitest';
import { bareSpan } from './bare-records';
import type { ImportedSpan, OffsetUnit } from './imported';
import { addHits, chooseUnit, countHits, noHits, offsetReader, offsetUnits } from './offset-units';
import { placeSpans } from './place-spans';

const text = '🔴 عاجل: قالَ وزير الخارجية أنتوني بلينكن إن 1,554 شخصاً نزحوا من غزة، وفق رويترز.';
/** غزة in each unit, as measured by other programs. */
const places: Record<OffsetUnit, [number, number]> = {
  'code-points': [65, 68],
  'utf-16': [66, 69],
  'utf-8-bytes': [114, 120],
};

function aSpan(start: number, end: number, exact: string | null = null): ImportedSpan {
  return { ...bareSpan(`${start}`), start, end, exact };
}

describe('the unit of offsets', () => {
  it.each(offsetUnits)('is found by one quote: %s', (unit) => {
    const [start, end] = places[unit];
    expect(chooseUnit(text, [aSpan(start, end, 'غزة')], null)).toBe(unit);
    const { placed } = placeSpans(text, [aSpan(start, end, 'غزة')], unit);
    expect(placed).toMatchObject([{ start: 65, end: 68, span: { start: 66, end: 69 } }]);
  });

  it('is that of the quotes, also where the file says another', () => {
    expect(chooseUnit(text, [aSpan(66, 69, 'غزة')], 'code-points')).toBe('utf-16');
    expect(chooseUnit(text, [aSpan(66, 69)], 'utf-8-bytes')).toBe('utf-8-bytes');
  });

  it('is not asked for where it makes no difference', () => {
    expect(chooseUnit(text.slice(3), [aSpan(63, 66)], null)).toBe('code-points');
    expect(chooseUnit(text, [aSpan(0, 0)], null)).toBe('code-points');
  });

  it('is unknown where nothing tells: no quote, and an emoji before', () => {
    expect(chooseUnit(text, [aSpan(65, 68)], null)).toBeNull();
    expect(placeSpans(text, [aSpan(65, 68)], null).skipped).toMatchObject([
      { reason: 'unit-unknown' },
    ]);
    // Only as bytes would it be within the text.
    expect(chooseUnit(text, [aSpan(114, 120)], null)).toBeNull();
  });

  it('is that of the other documents of a file where its own quotes do not tell', () => {
    const hits = countHits(text, [aSpan(66, 69, 'غزة'), aSpan(0, 2, '🔴')]);
    expect(chooseUnit(text, [aSpan(65, 68)], null, addHits(hits, noHits))).toBe('utf-16');
  });

  it('is none within a character', () => {
    expect(offsetReader('🔴غ', 'utf-16')(1)).toBeNull();
    const bytes = offsetReader('🔴غ', 'utf-8-bytes');
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(bytes)).toEqual([0, null, null, null, 2, null, 3, null]);
    expect(offsetReader('\ud83d', 'code-points')(0)).toBeNull();
  });
});

describe('words without offsets', () => {
  const words = (exact: string, prefix: string | null = null, suffix: string | null = null) => ({
    ...bareSpan('w'),
    exact,
    prefix,
    suffix,
  });
  const twice = 'نعم ولا ونعم.';

  it('are placed where they stand once, or once between their neighbours', () => {
    const at = (span: ImportedSpan) => placeSpans(twice, [span], null).placed[0]?.span.start;
    expect(at(words('ولا'))).toBe(4);
    expect(at(words('نعم', 'و'))).toBe(9);
    expect(at(words('نعم', null, ' '))).toBe(0);
  });

  it('are listed where they stand several times, or nowhere', () => {
    const reason = (span: ImportedSpan) => placeSpans(twice, [span], null).skipped[0]?.reason;
    expect(reason(words('نعم'))).toBe('several-places');
    expect(reason(words('بلى'))).toBe('words-differ');
    expect(reason(bareSpan('x'))).toBe('not-readable');
  });
});
