import { describe, expect, it } from 'vitest';
import { type KeptValues, keptFor } from './kept-for';

describe('keptFor', () => {
  it('makes a value anew only where what it is made of is another', () => {
    const kept: KeptValues<number> = new WeakMap();
    const [key, other] = [{}, {}];
    let made = 0;
    const ask = (of: unknown[], from: object = key) =>
      keptFor(kept, from, of, () => {
        made += 1;
        return made;
      });
    expect([ask([1, 'a']), ask([1, 'a'])]).toEqual([1, 1]);
    expect([ask([1, 'b']), ask([1, 'b'])]).toEqual([2, 2]);
    expect([ask([1]), ask([1, undefined]), ask([])]).toEqual([3, 4, 5]);
    expect([ask([], other), ask([])]).toEqual([6, 5]);
  });
});
