import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, span } from '../model/span';
import { compareSpans } from './interval-index';
import { assignLane, laneCount, noLanes } from './lanes';

function assignLanes(spans: readonly Span[]) {
  const ends = noLanes();
  return spans.map(({ start, end }) => assignLane(ends, start, end));
}

describe('the lanes of spans of one kind', () => {
  it.each([
    ['apart', [span(0, 5), span(6, 9)], [0, 0]],
    ['touching', [span(0, 5), span(5, 9)], [0, 1]],
    ['overlapping', [span(0, 5), span(3, 9)], [0, 1]],
    ['nested, then apart', [span(0, 9), span(3, 5), span(12, 15)], [0, 1, 0]],
    ['one in the other in the third', [span(0, 9), span(1, 8), span(2, 7)], [0, 1, 2]],
    ['a lane is free again', [span(0, 9), span(1, 3), span(5, 7)], [0, 1, 1]],
    [
      'more than lanes: the one that ends first is shared',
      [span(0, 9), span(1, 8), span(2, 7), span(3, 6)],
      [0, 1, 2, 2],
    ],
  ])('%s', (_case, spans, lanes) => {
    expect(assignLanes(spans)).toEqual(lanes);
  });

  it('keeps all that touch apart wherever there are lanes enough', () => {
    const some = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 25 });
    fc.assert(
      fc.property(some, (raw) => {
        const spans = raw.map(([at, length]) => span(at, at + length)).sort(compareSpans);
        const lanes = assignLanes(spans);
        spans.forEach((one, index) => {
          const before = spans.slice(0, index).flatMap((other, at) => {
            return other.end >= one.start ? [lanes[at]] : [];
          });
          if (before.length < laneCount) expect(before).not.toContain(lanes[index]);
        });
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
