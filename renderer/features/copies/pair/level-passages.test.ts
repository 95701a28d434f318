import { describe, expect, it } from 'vitest';
import { type LaidPassage, levelPassages } from './level-passages';

function laid(topOfA: number, topOfB: number, a: number, b: number): LaidPassage {
  return { topOfA, topOfB, paragraphOfA: a, paragraphOfB: b };
}

describe('passages side by side', () => {
  it('stand level once room is made on the side that is ahead', () => {
    const room = levelPassages([laid(0, 100, 0, 3), laid(200, 150, 4, 5)]);
    expect([...room.a]).toEqual([[0, 100]]);
    expect([...room.b]).toEqual([[5, 150]]);
  });

  it('need no room where they are level already', () => {
    const room = levelPassages([laid(40, 41, 1, 1), laid(90, 91, 2, 2)]);
    expect(room.a.size + room.b.size).toBe(0);
  });

  it('that stand in another order there are left where they are', () => {
    const room = levelPassages([laid(0, 300, 0, 6), laid(100, 0, 2, 0), laid(200, 400, 4, 8)]);
    expect([...room.a]).toEqual([[0, 300]]);
    expect([...room.b]).toEqual([[8, 100]]);
  });

  it('that begin in one paragraph share its room', () => {
    const room = levelPassages([laid(0, 50, 0, 1), laid(10, 90, 0, 2)]);
    expect([...room.a]).toEqual([[0, 50]]);
    expect(room.b.size).toBe(0);
  });
});
