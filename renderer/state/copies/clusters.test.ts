import { describe, expect, it } from 'vitest';
import type { ClusterDecision } from '../../../shared/model/corpus-file';
import { aCut, testMoment } from '../../../shared/testing/builders';
import { placeDecisions, reviewClusters, timelineOf } from './clusters';

const found = [
  { core: 0, members: [0, 1, 2], isChained: false },
  { core: 4, members: [3, 4], isChained: true },
  { core: 4, members: [4, 5], isChained: true },
];
const place = (path: string) => Number(path);
const ref = (path: string) => ({ path, sha256: '' });
const stamp = { createdAt: testMoment, updatedAt: testMoment };

function review(...decisions: ClusterDecision[]) {
  return reviewClusters(found, placeDecisions(decisions, place));
}

describe('clusters as somebody has them', () => {
  it('are what was found while nothing was decided, chains as chains', () => {
    expect(review().map(({ members, isChained }) => [members, isChained])).toEqual([
      [[0, 1, 2], false],
      [[3, 4], true],
      [[4, 5], true],
    ]);
  });

  it('each have an article that tells them apart, though a chain has one core', () => {
    expect(review().map(({ core, own }) => [core, own])).toEqual([
      [0, 0],
      [4, 3],
      [4, 5],
    ]);
    // Where all of a cluster is in others too, its core is in none of them alone.
    const woven = [
      { core: 1, members: [0, 1], isChained: true },
      { core: 0, members: [0, 2], isChained: true },
      { core: 1, members: [1, 3], isChained: true },
    ];
    expect(reviewClusters(woven, []).map(({ own }) => own)).toEqual([2, 1, 3]);
  });

  it('of a chain are put together by what tells them apart', () => {
    const merge: ClusterDecision = { id: 'm', kind: 'merge', a: ref('3'), b: ref('5'), ...stamp };
    expect(review(merge).map(({ members, isChained }) => [members, isChained])).toEqual([
      [[0, 1, 2], false],
      [[3, 4, 5], false],
    ]);
    // Nor is one a chain any more from which the article was cut that hung it on the other.
    expect(review(aCut('x', '4', '5')).map(({ isChained }) => isChained)).toEqual(
      Array(3).fill(false),
    );
  });

  it('lose the article that was cut from its head, and know why', () => {
    const cut = aCut('1', '2', '0');
    const [first] = review(cut);
    expect(first?.members).toEqual([0, 1]);
    expect(first?.cut).toEqual([{ article: 2, decision: cut }]);
    // A cut between articles of different clusters says nothing of either.
    expect(review(aCut('1', '2', '4'))[0]?.members).toEqual([0, 1, 2]);
  });

  it('are one after merging, cut and head included', () => {
    const merge: ClusterDecision = { id: 'm', kind: 'merge', a: ref('0'), b: ref('5'), ...stamp };
    const head: ClusterDecision = { id: 'c', kind: 'canonical', article: ref('5'), ...stamp };
    const [first, ...rest] = review(merge, head, aCut('x', '1', '5'));
    expect(first?.members).toEqual([0, 2, 4, 5]);
    expect(first?.canonical?.article).toBe(5);
    expect(first?.merges).toEqual([merge]);
    expect(rest).toHaveLength(1);
  });

  it('take no notice of articles that are not there any more', () => {
    const gone: ClusterDecision = { id: 'c', kind: 'canonical', article: ref('-1'), ...stamp };
    const merge: ClusterDecision = { id: 'm', kind: 'merge', a: ref('0'), b: ref('-1'), ...stamp };
    expect(review(gone, merge)).toEqual(review());
  });
});

describe('the timeline of a cluster', () => {
  const dates: Readonly<Record<number, string>> = {
    0: '2024-03-11T12:00:00+03:00',
    1: '2024-03-11T09:30:00Z',
    2: 'أمس',
    3: '2024-03-10',
  };

  it('goes by what is certain, across time zones; the rest stands apart', () => {
    const { dated, undated } = timelineOf([0, 1, 2, 3, 4], (article) => dates[article]);
    expect(dated.map(({ article }) => article)).toEqual([3, 0, 1]);
    expect(undated).toEqual([2, 4]);
  });
});
