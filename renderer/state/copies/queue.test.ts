import { describe, expect, it } from 'vitest';
import type { ComparedPair } from '../../../shared/copies/compare-articles';
import { packPairs } from '../../../shared/copies/packed-pairs';
import { filterPairs, firstFilter, nextInQueue, orderPairs, pairIndexOf } from './queue';

/** A pair of which `shared` of `ofA` and `ofB` shingles are the same. */
function aPair(a: number, b: number, shared: number, ofA: number, ofB: number, isExact = false) {
  const passage = { aStart: 0, aEnd: 9, bStart: 0, bEnd: 9, words: shared, differences: 0 };
  return {
    a,
    b,
    shinglesOfA: ofA,
    shinglesOfB: ofB,
    sharedShingles: shared,
    isExact,
    differences: 0,
    passages: [passage],
  } satisfies ComparedPair;
}

const { pairs } = packPairs([
  aPair(0, 1, 10, 100, 100),
  aPair(0, 2, 90, 100, 300),
  aPair(0, 3, 20, 20, 20, true),
  aPair(1, 2, 45, 50, 50),
  aPair(2, 3, 20, 20, 500),
]);
const open = new Uint8Array(5);
const noFacts = () => ({});

describe('the order of the queue', () => {
  it('is exact pairs, then what stands most in the other, then the words that are shared', () => {
    expect([...orderPairs(pairs)]).toEqual([2, 4, 1, 3, 0]);
  });

  it('keeps the order of paths where the evidence is the same, and of no pairs is empty', () => {
    const same = packPairs([aPair(0, 1, 5, 9, 9), aPair(0, 2, 5, 9, 9), aPair(1, 2, 5, 9, 9)]);
    expect([...orderPairs(same.pairs)]).toEqual([0, 1, 2]);
    expect([...orderPairs(new Uint32Array())]).toEqual([]);
  });

  it('loses none of 300,000 pairs', () => {
    const many = new Uint32Array(300_000 * 7);
    for (let at = 0; at < many.length; at += 1) many[at] = (at * 2_654_435_761) % 997;
    const order = orderPairs(many);
    expect(new Set(order).size).toBe(300_000);
    const decided = new Uint8Array(300_000).fill(1, 0, 100_000);
    expect(filterPairs(many, order, firstFilter, decided, noFacts)).toHaveLength(200_000);
  });
});

describe('filters', () => {
  const order = orderPairs(pairs);
  const filter = (change: object, decided = open, facts: (article: number) => object = noFacts) => [
    ...filterPairs(pairs, order, { ...firstFilter, ...change }, decided, facts),
  ];

  it('show what is to be decided, what is decided, or all of it', () => {
    const decided = Uint8Array.of(0, 1, 0, 2, 0);
    expect(filter({}, decided)).toEqual([2, 4, 0]);
    expect(filter({ decided: 'decided' }, decided)).toEqual([1, 3]);
    expect(filter({ decided: 'all' }, decided)).toHaveLength(5);
  });

  it('tell articles that stand in others from those that share passages only', () => {
    expect(filter({ scope: 'articles' })).toEqual([2, 4, 1, 3]);
    expect(filter({ scope: 'passages' })).toEqual([0]);
  });

  it('go by outlet and date of either article', () => {
    const facts = (article: number) =>
      article === 3 ? { outlet: 'صدى', publishedAt: '2024-03-11' } : { publishedAt: '2023' };
    expect(filter({ outlets: ['صدى'] }, open, facts)).toEqual([2, 4]);
    expect(filter({ dates: ['2024-03'] }, open, facts)).toEqual([2, 4]);
    expect(filter({ dates: ['2024-04'] }, open, facts)).toEqual([]);
    expect(filter({ outlets: ['صدى'], dates: ['2023'] }, open, facts)).toEqual([2, 4]);
  });
});

describe('a step along the queue', () => {
  const order = Uint32Array.of(2, 4, 1, 3, 0);

  it('leads to the next pair also from one that has left it', () => {
    const queue = Uint32Array.of(2, 1, 0);
    expect(nextInQueue(order, queue, null, 1)).toBe(2);
    expect(nextInQueue(order, queue, 2, 1)).toBe(1);
    expect(nextInQueue(order, queue, 4, 1)).toBe(1);
    expect(nextInQueue(order, queue, 4, -1)).toBe(2);
  });

  it('goes on at the beginning after the end, and ends where nothing is left', () => {
    expect(nextInQueue(order, Uint32Array.of(2, 1), 0, 1)).toBe(2);
    expect(nextInQueue(order, Uint32Array.of(2, 1), 2, -1)).toBe(1);
    expect(nextInQueue(order, Uint32Array.of(1), 1, 1)).toBe(1);
    expect(nextInQueue(order, new Uint32Array(), 1, 1)).toBeNull();
  });
});

it('a pair is found by its articles', () => {
  expect(pairIndexOf(pairs, 1, 2)).toBe(3);
  expect(pairIndexOf(pairs, 2, 3)).toBe(4);
  expect(pairIndexOf(pairs, 1, 3)).toBe(-1);
  expect(pairIndexOf(new Uint32Array(), 0, 1)).toBe(-1);
});
