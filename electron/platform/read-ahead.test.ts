import { describe, expect, it } from 'vitest';
import { readAhead } from './read-ahead';

describe('readAhead', () => {
  it('answers in order, with no more under way than it may', async () => {
    let [running, most] = [0, 0];
    const read = async (item: number) => {
      running += 1;
      most = Math.max(most, running);
      // Later ones are done sooner.
      await new Promise((done) => setTimeout(done, 10 - item));
      running -= 1;
      return item * 2;
    };
    const answers: (readonly [number, number])[] = [];
    for await (const one of readAhead([1, 2, 3, 4, 5, 6], 3, read)) answers.push(one);
    expect(answers).toEqual([1, 2, 3, 4, 5, 6].map((item) => [item, item * 2]));
    expect(most).toBe(3);
  });

  it('throws in its turn, and nothing where nobody asks any more', async () => {
    const read = async (item: number) => {
      if (item === 2) throw new Error('two');
      return item;
    };
    const answers: number[] = [];
    const all = async () => {
      for await (const [item] of readAhead([1, 2, 3], 3, read)) answers.push(item);
    };
    await expect(all()).rejects.toThrow('two');
    expect(answers).toEqual([1]);
    for await (const _ of readAhead([1, 2], 2, read)) break;
  });
});
