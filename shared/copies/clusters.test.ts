import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { type CopyCluster, clusterPairs } from './clusters';

const edge = (a: number, b: number, containment = 0.9) => ({ a, b, containment });

function clustersOf(edges: readonly ReturnType<typeof edge>[]): CopyCluster[] {
  const sorted = edges.toSorted((x, y) => x.a - y.a || x.b - y.b);
  return clusterPairs({
    a: Uint32Array.from(sorted, ({ a }) => a),
    b: Uint32Array.from(sorted, ({ b }) => b),
    containments: Float64Array.from(sorted, ({ containment }) => containment),
  });
}
const membersOf = (edges: readonly ReturnType<typeof edge>[]) =>
  clustersOf(edges).map(({ members }) => members);

describe('clusters', () => {
  it('hold what verified pairs hold together', () => {
    const edges = [edge(0, 1), edge(0, 2), edge(1, 2), edge(5, 6)];
    expect(membersOf(edges)).toEqual([
      [0, 1, 2],
      [5, 6],
    ]);
    expect(clustersOf(edges)[0]?.isChained).toBe(false);
  });

  it('show a chain whose ends share nothing as a chain', () => {
    const clusters = clustersOf([edge(0, 1), edge(1, 2)]);
    expect(clusters.map(({ members }) => members)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(clusters.every(({ isChained }) => isChained)).toBe(true);
  });

  it('take in an abridgement that shares nothing with one other', () => {
    const all = [edge(0, 1), edge(0, 2), edge(0, 3), edge(1, 2), edge(1, 3), edge(2, 3)];
    const withFifth = [...all, edge(0, 4), edge(1, 4), edge(2, 4)];
    expect(membersOf(withFifth)).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('take in two copies of one story that share little with each other', () => {
    expect(membersOf([edge(0, 1, 0.4), edge(0, 2, 0.6), edge(1, 2, 0.2)])).toEqual([[0, 1, 2]]);
  });

  it('keep apart what shares a sentence only', () => {
    expect(membersOf([edge(0, 1, 0.2)])).toEqual([]);
  });

  it('never put two articles together without a core that is a copy of both', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 200; round += 1) {
      const edges = Array.from({ length: 30 }, () => {
        const a = Math.floor(random() * 12);
        return edge(a, a + 1 + Math.floor(random() * 6), random());
      });
      const strong = new Set(
        edges.filter(({ containment }) => containment >= 0.3).map(({ a, b }) => `${a} ${b}`),
      );
      // Of two edges between the same articles the later one would win: there is one in real life.
      const single = edges.filter(
        (one, index) => edges.findIndex(({ a, b }) => a === one.a && b === one.b) === index,
      );
      for (const { core, members } of clustersOf(single)) {
        for (const member of members) {
          if (member === core) continue;
          const [a, b] = [Math.min(core, member), Math.max(core, member)];
          expect(strong.has(`${a} ${b}`)).toBe(true);
        }
      }
    }
  });
});
