import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../text/article-dom';
import { type EndPlace, relationPath, spreadChips } from './relation-path';

const lineHeight = 40;

/** Words on one line of a page, by the line's number. */
function words(line: number, left: number, right: number): Place {
  return { top: line * lineHeight, bottom: line * lineHeight + 36, left, right };
}

/** Words that begin on one line and go on to another. */
function end(first: Place, last = first): EndPlace {
  return { first, last };
}

function numbers(path: string): number[] {
  return (path.match(/-?[\d.]+/g) ?? []).map(Number);
}

/** Where a line begins and where it ends. */
function tips({ line }: { line: string }) {
  const all = numbers(line);
  const [x1 = 0, y1 = 0] = all;
  const [x2 = 0, y2 = 0] = all.slice(-2);
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ] as const;
}

function holds({ top, bottom, left, right }: Place, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

const place = fc
  .record({
    line: fc.integer({ min: 0, max: 30 }),
    left: fc.integer({ min: 60, max: 500 }),
    width: fc.integer({ min: 6, max: 200 }),
  })
  .map(({ line, left, width }) => words(line, left, left + width));

describe('relationPath', () => {
  it('begins in the words of the one end and ends in those of the other', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const isApart = a.top !== b.top || a.right + 30 < b.left || b.right + 30 < a.left;
        fc.pre(isApart);
        const [start, finish] = tips(relationPath(end(a), end(b)));
        expect(holds(a, start), 'start').toBe(true);
        expect(holds(b, finish), 'end').toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is an arc over the line where both ends stand on one', () => {
    const path = relationPath(end(words(2, 300, 400)), end(words(2, 50, 120)));
    const [start, finish] = tips(path);
    expect(start.y).toBe(finish.y);
    expect(path.chip.y).toBeLessThan(start.y);
    expect(path.chip.x).toBeGreaterThan(120);
    expect(path.chip.x).toBeLessThan(300);
  });

  it('of words around others leaves room between its ends', () => {
    const [around, inside] = [words(2, 50, 500), words(2, 240, 300)];
    const [start, finish] = tips(relationPath(end(around), end(inside)));
    expect(Math.abs(start.x - finish.x)).toBeGreaterThanOrEqual(28);
    expect(holds(around, start)).toBe(true);
    expect(holds(inside, finish)).toBe(true);
    const [one, two] = tips(relationPath(end(inside), end(inside)));
    expect(Math.abs(one.x - two.x)).toBeGreaterThanOrEqual(28);
  });

  it('of words on many lines leaves from the line that is nearest to the other end', () => {
    const claim = end(words(2, 10, 500), words(4, 300, 500));
    const below = words(7, 100, 160);
    const above = words(0, 100, 160);
    expect(tips(relationPath(claim, end(below)))[0].y).toBeGreaterThan(4 * lineHeight);
    expect(tips(relationPath(claim, end(above)))[0].y).toBeLessThan(3 * lineHeight);
  });

  it('names itself half-way, or at the end that is looked at where text is between the two', () => {
    const [here, near, far] = [
      end(words(1, 10, 90)),
      end(words(2, 10, 90)),
      end(words(90, 10, 90)),
    ];
    const chipY = (to: EndPlace, side: 'from' | 'to') => relationPath(here, to, side).chip.y;
    expect(chipY(near, 'from')).toBeCloseTo(chipY(near, 'to'));
    expect(chipY(far, 'from')).toBeGreaterThan(here.last.bottom - 5);
    expect(chipY(far, 'from')).toBeLessThan(here.last.bottom + 12);
    expect(chipY(far, 'to')).toBeLessThan(far.first.top + 5);
    expect(chipY(far, 'to')).toBeGreaterThan(far.first.top - 16);
  });

  it('points at the end it leads to: down at words below, up at words above', () => {
    const [upper, lower] = [end(words(1, 10, 90)), end(words(5, 10, 90))];
    const down = numbers(relationPath(upper, lower).head);
    const up = numbers(relationPath(lower, upper).head);
    expect(down[1]).toBeLessThan(down[3] as number);
    expect(up[1]).toBeGreaterThan(up[3] as number);
  });
});

describe('spreadChips', () => {
  const chip = fc.record({
    x: fc.integer({ min: -50, max: 700 }),
    y: fc.integer({ min: 0, max: 200 }),
    name: fc.constantFrom('عن', 'قاله', 'يقع في'),
  });

  it('leaves none over another and none beyond the edges of the page', () => {
    fc.assert(
      fc.property(fc.array(chip, { maxLength: 15 }), (chips) => {
        const placed = spreadChips(chips, 600);
        placed.forEach(({ x, y }, index) => {
          const half = (chips[index]?.name.length ?? 0) * 4;
          expect(x - half).toBeGreaterThan(0);
          expect(x + half).toBeLessThan(600);
          for (const other of placed.slice(0, index)) {
            const isBeside = Math.abs(other.x - x) >= half;
            expect(isBeside || Math.abs(other.y - y) >= 22).toBe(true);
          }
        });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('moves nothing that has room', () => {
    const chips = [
      { x: 100, y: 10, name: 'عن' },
      { x: 300, y: 10, name: 'عن' },
    ];
    expect(spreadChips(chips, 600)).toEqual([
      { x: 100, y: 10 },
      { x: 300, y: 10 },
    ]);
  });
});
