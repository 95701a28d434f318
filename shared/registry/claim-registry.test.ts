import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRatedClaim } from '../testing/builders';
import {
  aClaim,
  aClaimFile,
  aClaimIdentity,
  aMentionLine,
  aMentionWork,
  articlesOf,
} from '../testing/claim-sources';
import { type ClaimSources, gatherClaims } from './claim-registry';

const articles = articlesOf({
  'a.txt': { outlet: 'صدى الدار', publishedAt: '2024-04-15' },
  'b.txt': { outlet: 'المرفأ', publishedAt: '2024-04-14T09:00' },
  'c.txt': { outlet: 'صدى الدار', publishedAt: 'أمس' },
});

const samir = { annotator: 'سمير', isOwn: false };
const fifteen = aMentionLine('m15', 'سقوط 15 قتيلا', {
  refersTo: 'claim:c1',
  attributes: { claimant: 'entity:e1' },
});
const thirtyOne = aMentionLine('m31', 'سقوط 31 قتيلا', { refersTo: 'claim:s1' });
const undated = aMentionLine('m0', 'سقوط قتلى');

const sources: ClaimSources = {
  works: [
    aMentionWork('a.txt', [thirtyOne], samir),
    aMentionWork('b.txt', [fifteen]),
    aMentionWork('c.txt', [undated, aMentionLine('e', 'بيروت', { layer: 'entity' })]),
    aMentionWork('b.txt', [{ ...fifteen, id: 'gold' }], { annotator: 'gold', isGold: true }),
  ],
  files: [
    aClaimFile({ claims: [aClaim('c1', 'قتلى المرفأ')] }),
    aClaimFile({
      ...samir,
      claims: [aRatedClaim('s1', [])],
      identities: [aClaimIdentity('i1', 'same', 's1', 'c1')],
    }),
  ],
  articleOf: articles,
};

describe('the claims of a corpus', () => {
  it('are gathered by class from everybody’s files and articles', () => {
    const { entries, entryOf } = gatherClaims(sources);
    expect(entries).toHaveLength(2);
    const [joined, alone] = [entryOf('s1'), entryOf('m0')];
    expect(entryOf('m15')).toBe(joined);
    expect(joined).toMatchObject({
      id: 'c1',
      title: 'قتلى المرفأ',
      articleCount: 2,
      outlets: ['المرفأ', 'صدى الدار'],
      claimants: ['entity:e1'],
      firstSeen: '2024-04-14T09:00',
    });
    expect(joined?.held.map(({ claim }) => claim.id)).toEqual(['c1', 's1']);
    expect(joined?.mentions.map(({ line }) => line.id)).toEqual(['m15', 'm31']);
    expect(alone).toMatchObject({ id: 'm0', title: 'سقوط قتلى', held: [], firstSeen: null });
  });

  it('keep mentions of a claim that nobody has together', () => {
    const works = [
      aMentionWork('a.txt', [aMentionLine('x', 'س', { refersTo: 'claim:gone' })]),
      aMentionWork('b.txt', [aMentionLine('y', 'ص', { refersTo: 'claim:gone' })], samir),
    ];
    const { entries } = gatherClaims({ ...sources, works, files: [] });
    expect(entries).toMatchObject([{ id: 'gone', held: [], articleCount: 2 }]);
  });

  it('remember what was decided on a mention when it is linked later', () => {
    const identities = [
      aClaimIdentity('i1', 'not-same', 'm0', 'other'),
      aClaimIdentity('i2', 'same', 'm0', 'm31'),
    ];
    const linked = { ...undated, refersTo: 'claim:new' };
    const { entryOf, apart } = gatherClaims({
      ...sources,
      works: [
        aMentionWork('c.txt', [linked]),
        aMentionWork('a.txt', [{ ...thirtyOne, refersTo: null }]),
      ],
      files: [aClaimFile({ identities, claims: [aClaim('new', 'جديد')] })],
    });
    expect(entryOf('m31')).toBe(entryOf('new'));
    expect([...apart]).toEqual([`${entryOf('new')?.id}\nother`]);
  });

  it('are the same in whatever order files and works come', () => {
    const shuffled = <T>(all: readonly T[]) =>
      fc.shuffledSubarray([...all], { minLength: all.length });
    const expected = gatherClaims(sources);
    fc.assert(
      fc.property(shuffled(sources.works), shuffled(sources.files), (works, files) => {
        const found = gatherClaims({ ...sources, works, files });
        expect(found.entries).toEqual(expected.entries);
        expect(found.apart).toEqual(expected.apart);
      }),
    );
  });

  it('are the same whether they were gathered before or not', () => {
    const work = fc.record({
      article: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
      mentions: fc.uniqueArray(fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'), { maxLength: 3 }),
      claim: fc.constantFrom(null, 'claim:c1', 'claim:c2', 'claim:gone'),
    });
    const held = fc.subarray(['c1', 'c2', 'c3']);
    const same = fc.array(fc.tuple(fc.constantFrom('c1', 'm1', 'm2'), fc.constantFrom('c2', 'm3')));
    // The same objects again, as they are where nothing changed.
    const works = new Map<string, ReturnType<typeof aMentionWork>>();
    const workOf = (one: { article: string; mentions: string[]; claim: string | null }) => {
      const key = JSON.stringify(one);
      const lines = one.mentions.map((id) =>
        aMentionLine(id, 'سقوط قتلى', { refersTo: one.claim }),
      );
      const known = works.get(key) ?? aMentionWork(one.article, lines);
      works.set(key, known);
      return known;
    };
    const claims = new Map(['c1', 'c2', 'c3'].map((id) => [id, aClaim(id, id)]));
    // One work is never twice in a list; one mention may be in several works, as in copied sidecars.
    const worksOfState = fc.uniqueArray(work, { maxLength: 4, selector: JSON.stringify });
    const state = fc.record({ works: worksOfState, held, same });
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 6 }), (states) => {
        let before: ReturnType<typeof gatherClaims> | undefined;
        for (const one of states) {
          const identities = one.same.map(([a, b], at) => aClaimIdentity(`i${at}`, 'same', a, b));
          const file = aClaimFile({
            claims: one.held.flatMap((id) => claims.get(id) ?? []),
            identities,
          });
          const now = { works: one.works.map(workOf), files: [file], articleOf: articles };
          before = gatherClaims(now, before);
          const anew = gatherClaims(now);
          expect(before.entries).toEqual(anew.entries);
          for (const id of ['c1', 'c2', 'm1', 'm4', 'gone']) {
            expect(before.entryOf(id)).toEqual(anew.entryOf(id));
          }
        }
      }),
    );
  });
});
