import { describe, expect, it } from 'vitest';
import { proposeClaims } from '../claims/propose-claims';
import type { Identity } from '../model/corpus-file';
import type { Link } from '../model/link';
import { aLink } from '../testing/builders';
import {
  aClaim,
  aClaimFile,
  aClaimIdentity,
  aMentionLine,
  aMentionWork,
  articlesOf,
} from '../testing/claim-sources';
import { openProposals, questionsByEntry, textsToCompare } from './claim-proposals';
import { gatherClaims } from './claim-registry';

const works = [
  aMentionWork('a.txt', [
    aMentionLine('m1', 'سقوط 15 قتيلا في انفجار المرفأ', { refersTo: 'claim:c1' }),
    aMentionLine('m2', 'سقوط 15 قتيلا في انفجار المرفإ', { refersTo: 'claim:c1' }),
    aMentionLine('e1', 'المرفأ', { layer: 'entity', refersTo: 'entity:harbour' }),
  ]),
  aMentionWork('b.txt', [aMentionLine('m3', 'سقوط 31 قتيلا في انفجار المرفأ')]),
  aMentionWork('c.txt', [aMentionLine('m4', 'إضراب المعلمين مستمر في المدارس')]),
];
const claims = [aClaim('c1', 'قتلى المرفأ'), aClaim('c2', 'سقوط 31 قتيلا في انفجار المرفأ')];

function asked(identities: readonly Identity[] = [], links: readonly Link[] = []) {
  const files = [aClaimFile({ claims, identities: [...identities] })];
  const registry = gatherClaims({ works, files, articleOf: articlesOf({}) });
  const { proposals } = proposeClaims(textsToCompare(registry, works, (id) => id));
  return openProposals(proposals, registry, links).open;
}

function pairs(...given: Parameters<typeof asked>) {
  return asked(...given).map(({ a, b }) => [a.id, b.id].sort());
}

describe('claims that may be one', () => {
  it('are asked about once, by their most alike wordings', () => {
    expect(pairs()).toEqual([
      ['c1', 'c2'],
      ['c2', 'm3'],
      ['c1', 'm3'],
    ]);
    const [first] = asked();
    expect([first?.mentionOfA, first?.mentionOfB?.line.id]).toEqual([null, 'm1']);
    expect(first?.match.sharedStems).toContain('انفجار');
    expect(questionsByEntry(asked()).get('c1')).toBe(2);
  });

  it('are not asked about again once anybody decided', () => {
    const same = aClaimIdentity('i1', 'same', 'c2', 'm3');
    expect(pairs([same])).toEqual([['c1', 'c2']]);
    const not = aClaimIdentity('i2', 'not-same', 'm3', 'c1');
    expect(pairs([same, not])).toEqual([]);
  });

  it('are the same questions whether they were asked before or not', () => {
    const files = [aClaimFile({ claims })];
    const sources = { works, files, articleOf: articlesOf({}) };
    const registry = gatherClaims(sources);
    const { proposals } = proposeClaims(textsToCompare(registry, works, (id) => id));
    const first = openProposals(proposals, registry, []);
    expect(openProposals(proposals, registry, [], first).open).toEqual(first.open);
    const [a, , c] = works;
    const linked = aMentionLine('m3', 'سقوط 31 قتيلا في انفجار المرفأ', { refersTo: 'claim:c2' });
    const now = { ...sources, works: [a, aMentionWork('b.txt', [linked]), c] as typeof works };
    const { open: next } = openProposals(proposals, gatherClaims(now, registry), [], first);
    expect(next).toEqual(openProposals(proposals, gatherClaims(now), []).open);
    expect(next.map((one) => [one.a.id, one.b.id].sort())).toEqual([['c1', 'c2']]);
  });

  it('are not asked about where a link says how they relate, but that they say the same', () => {
    const place = (path: string, annotationId: string) => ({ path, sha256: '', annotationId });
    const link = (verdict: Link['verdict']) =>
      aLink('l', 'a.txt', 'b.txt', {
        scope: 'claim',
        verdict,
        a: place('a.txt', 'm2'),
        b: place('b.txt', 'm3'),
      });
    expect(pairs([], [link('updates')])).not.toContainEqual(['c1', 'm3']);
    expect(pairs([], [link('same')])).toContainEqual(['c1', 'm3']);
  });

  it('are compared with the entities within them', () => {
    const files = [aClaimFile()];
    const registry = gatherClaims({ works, files, articleOf: articlesOf({}) });
    const [line] = works[0]?.annotations.slice(2) ?? [];
    const within = { ...line, start: 12, end: 20 } as NonNullable<typeof line>;
    const around = [aMentionWork('a.txt', [within]), ...works];
    const texts = textsToCompare(registry, around, (id) => `class of ${id}`);
    expect(texts.find(({ id }) => id === 'm1')?.entities).toContain('class of harbour');
    expect(texts.map(({ id }) => id).sort()).toEqual(['m1', 'm3', 'm4']);
  });
});
