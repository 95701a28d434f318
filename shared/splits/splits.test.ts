import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { assignSplits, type SplitGroup } from './assign-splits';
import { leakageOf } from './leakage';
import { splitNames, splitShares } from './split-plan';

describe('split plans', () => {
  it('names the splits and shares them out', () => {
    const plan = { kind: 'shares', shares: [80, 0, 20], seed: 1 } as const;
    expect(splitNames(plan)).toEqual(['train', 'test']);
    expect(splitShares(plan)).toEqual([0.8, 0.2]);
    const folds = { kind: 'folds', folds: 3, seed: 1 } as const;
    expect(splitNames(folds)).toEqual(['fold-1', 'fold-2', 'fold-3']);
    expect(splitShares(folds)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(splitNames(null)).toEqual([]);
  });
});

const labels = ['statistic', 'event', 'quotation', 'denial', 'policy'];

/** Clusters of copies as news has them: most alone, some of two to six. */
function generated(count: number, seed: number): SplitGroup[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const documents = random() < 0.7 ? 1 : 2 + Math.floor(random() * 5);
    const counts = new Map<string, number>();
    for (const [place, label] of labels.entries()) {
      if (random() < 0.6 / (place + 1)) counts.set(label, 1 + Math.floor(random() * 4) * documents);
    }
    counts.set(`outlet ${Math.floor(random() * 6)}`, documents);
    return { id: `g${index}`, documents, counts };
  });
}

function sharesOf(groups: readonly SplitGroup[], splits: readonly number[], count: number) {
  const names = new Set(['', ...groups.flatMap((one) => [...one.counts.keys()])]);
  return [...names].map((name) => {
    const of = ({ documents, counts }: SplitGroup) =>
      name === '' ? documents : (counts.get(name) ?? 0);
    const total = groups.reduce((sum, one) => sum + of(one), 0);
    const held = Array.from({ length: count }, () => 0);
    for (const [index, group] of groups.entries()) {
      const split = splits[index] as number;
      held[split] = (held[split] as number) + of(group);
    }
    return { name, shares: held.map((one) => one / total) };
  });
}

describe('assignSplits', () => {
  it('shares out every label, every outlet and the documents within 2 %', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const groups = generated(600, seed);
      for (const wanted of [
        [0.8, 0.1, 0.1],
        [0.2, 0.2, 0.2, 0.2, 0.2],
      ]) {
        const splits = assignSplits(groups, wanted, seed);
        for (const { name, shares } of sharesOf(groups, splits, wanted.length)) {
          for (const [split, share] of shares.entries()) {
            const off = Math.abs(share - (wanted[split] ?? 0));
            expect({ seed, name, split, isNear: off <= 0.02 }).toEqual({
              seed,
              name,
              split,
              isNear: true,
            });
          }
        }
      }
    }
  });

  it('gives the same answer for the same groups in any order, and another for another seed', () => {
    const groups = generated(100, 5);
    const byId = (all: readonly SplitGroup[], splits: readonly number[]) =>
      Object.fromEntries(all.map(({ id }, index) => [id, splits[index]]));
    const shares = [0.8, 0.2];
    const one = byId(groups, assignSplits(groups, shares, 7));
    const turned = groups.toReversed();
    expect(byId(turned, assignSplits(turned, shares, 7))).toEqual(one);
    expect(byId(groups, assignSplits(groups, shares, 8))).not.toEqual(one);
  });

  it('uses every split where there are enough groups, and copes where there are not', () => {
    const single = (id: string) => ({ id, documents: 1, counts: new Map() });
    const few = ['a', 'b', 'c'].map(single);
    expect(new Set(assignSplits(few, [1 / 3, 1 / 3, 1 / 3], 0)).size).toBe(3);
    expect(assignSplits([], [0.5, 0.5], 0)).toEqual([]);
    expect(assignSplits([single('a')], [0.9, 0.1], 0)).toEqual([0]);
  });
});

describe('leakageOf', () => {
  it('finds the pair in two splits that shares most', () => {
    const pairs = [
      { a: 0, b: 1, containment: 0.9 },
      { a: 1, b: 2, containment: 0.1 },
      { a: 0, b: 3, containment: 0.2 },
      { a: 2, b: 4, containment: 0.25 },
    ];
    const splits = ['train', 'train', 'test', 'dev'];
    expect(leakageOf(pairs, (article) => splits[article])).toEqual({
      bound: 0.3,
      pairs: 2,
      largest: pairs[2],
    });
    expect(leakageOf([], () => 'train').largest).toBe(null);
  });
});
