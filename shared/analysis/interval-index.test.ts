import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, span } from '../model/span';
import { compareSpans, createIntervalIndex } from './interval-index';

const seed = 20240311;
const someSpans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 25 })), { maxLength: 60 })
  .map((raw) => raw.map(([start, length]) => span(start, start + length)).sort(compareSpans));
const itself = (one: Span) => one;

describe('an index of intervals', () => {
  it('finds what looking at every span finds', () => {
    fc.assert(
      fc.property(someSpans, fc.nat(90), fc.nat(30), (spans, start, length) => {
        const index = createIntervalIndex(spans, itself);
        const end = start + length;
        const overlapping = spans.filter((one) => length > 0 && one.start < end && one.end > start);
        expect(index.overlapping(start, end)).toEqual(overlapping);
        const touching = spans.filter((one) => one.start <= start && start <= one.end);
        const lengthOf = (one: Span) => one.end - one.start;
        const found = index.touching(start);
        expect([...found].sort(compareSpans)).toEqual(touching);
        expect(found.map(lengthOf)).toEqual(touching.map(lengthOf).sort((a, b) => a - b));
        const from = spans.findIndex((one) => one.start >= start);
        expect(index.firstFrom(start)).toBe(from === -1 ? spans.length : from);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('has nothing to find in nothing', () => {
    const index = createIntervalIndex<Span>([], itself);
    expect(index.overlapping(0, 10)).toEqual([]);
    expect(index.touching(0)).toEqual([]);
    expect(index.firstFrom(0)).toBe(0);
  });
});
