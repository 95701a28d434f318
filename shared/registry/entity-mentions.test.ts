import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNames, nameKey, proposeNames } from '../entities/propose-names';
import type { DocumentId } from '../model/ids';
import { aCorpusFile, anAnnotation, anEntity, anIdentity, aSidecar } from '../testing/builders';
import { type AnnotatedWork, linesOfSidecar } from './annotation-lines';
import { coMentions, type EntityMentions, entitiesByName, gatherMentions } from './entity-mentions';
import { proposeUnits } from './entity-proposals';
import { readEntityRegistry } from './entity-registry';
import { pairKey } from './identity-classes';
import type { Mention } from './mention-bundles';

interface Given {
  readonly words: string;
  readonly refersTo?: string;
}

/** One's own work on an article, or somebody else's. */
function aWork(document: number, given: readonly Given[], rest: Partial<AnnotatedWork> = {}) {
  const text = given.map(({ words }) => words).join(' و ');
  const annotations = given.map(({ words, ...more }, at) =>
    anAnnotation(`${document}-${at}`, text, words, { layer: 'entity', label: 'person', ...more }),
  );
  return {
    documentId: `d${document}` as DocumentId,
    annotator: 'نورة',
    isOwn: true,
    isGold: false,
    annotations: linesOfSidecar(aSidecar({ annotations })),
    ...rest,
  };
}

const registry = readEntityRegistry(
  aCorpusFile({ entities: [anEntity('e', 'أنيس الدردار'), anEntity('f', 'لمياء')] }),
  [],
);
const samir = { annotator: 'سمير', isOwn: false };

describe('the mentions of the corpus', () => {
  it('are parted by entity, then by name', () => {
    const works = [
      aWork(1, [{ words: 'بلينكن' }, { words: 'الدردار', refersTo: 'entity:e' }]),
      aWork(2, [{ words: 'بلينكن' }, { words: 'لمياء', refersTo: 'entity:gone' }]),
    ];
    const { ofEntity, groups } = gatherMentions(works, registry, nameKey);
    expect(ofEntity.get('e')?.map(({ line }) => line.exact)).toEqual(['الدردار']);
    expect(
      [...groups.values()].map(({ name, mentions, own }) => [name, mentions.length, own]),
    ).toEqual([
      ['بلينكن', 2, 2],
      ['لمياء', 1, 1],
    ]);
  });

  it('of somebody else count to the only entity of their name, one’s own do not', () => {
    const works = [aWork(1, [{ words: 'لمياء' }], samir), aWork(2, [{ words: 'لمياء' }])];
    const { ofEntity, groups } = gatherMentions(works, registry, nameKey);
    expect(ofEntity.get('f')).toMatchObject([{ isByName: true, work: { annotator: 'سمير' } }]);
    expect([...groups.keys()]).toEqual([nameKey('لمياء')]);
  });

  it('leave out what the adjudicated result repeats', () => {
    const works = [aWork(1, [{ words: 'بلينكن' }], { isGold: true })];
    expect(gatherMentions(works, registry, nameKey).groups.size).toBe(0);
  });

  it('show who is mentioned with whom, in how many articles', () => {
    const both = [
      { words: 'أنيس', refersTo: 'entity:e' },
      { words: 'لمياء', refersTo: 'entity:f' },
    ];
    const mentions = gatherMentions([aWork(1, both), aWork(2, both)], registry, nameKey);
    expect(coMentions('e', mentions, registry)).toMatchObject([
      { entry: { id: 'f' }, articles: 2 },
    ]);
  });
});

describe('what is put forward', () => {
  const works = [aWork(1, [{ words: 'بلينكن' }, { words: 'بلنكن' }, { words: 'أنيس الدردار' }])];
  const alike = proposeNames(groupNames(['بلينكن', 'بلنكن', 'أنيس الدردار', 'لمياء'])).proposals;
  const propose = (names: readonly string[] = [], known = registry) =>
    proposeUnits(
      known,
      gatherMentions(works, known, nameKey),
      alike,
      { names: new Set(names) },
      entitiesByName(known, nameKey),
    );

  it('is the same name first, then what is spelt otherwise', () => {
    expect(propose().map(({ a, b, reasons: [first] }) => [a.id, b.id, first])).toEqual([
      ['entity:e', `name:${nameKey('أنيس الدردار')}`, 'same-name'],
      [`name:${nameKey('بلنكن')}`, `name:${nameKey('بلينكن')}`, 'sound'],
    ]);
  });

  it('is not what was declined', () => {
    const declined = pairKey(nameKey('بلينكن'), nameKey('بلنكن'));
    expect(propose([declined])).toHaveLength(1);
  });

  it('is neither entities that are one nor those that somebody said are two', () => {
    const two = (verdict: 'same' | 'not-same' | null) =>
      readEntityRegistry(
        aCorpusFile({
          entities: [anEntity('x', 'بلينكن'), anEntity('y', 'بلنكن')],
          identities: verdict === null ? [] : [anIdentity('i', verdict, 'y', 'x')],
        }),
        [],
      );
    const between = (verdict: Parameters<typeof two>[0]) =>
      propose([], two(verdict)).filter(({ a, b }) => a.kind === 'entity' && b.kind === 'entity');
    expect(between(null)).toHaveLength(1);
    expect(between('same')).toEqual([]);
    expect(between('not-same')).toEqual([]);
  });
});

describe('gathering again', () => {
  const names = fc.constantFrom('بلينكن', 'بلنكن', 'أنيس', 'لمياء', 'الدردار');
  const reference = fc.constantFrom(undefined, 'entity:e', 'entity:f', 'entity:gone');
  const given = fc.record({ words: names, refersTo: reference }).map(({ words, refersTo }) => {
    return refersTo === undefined ? { words } : { words, refersTo };
  });
  const work = fc
    .tuple(fc.nat(3), fc.array(given, { maxLength: 4 }), fc.constantFrom('own', 'samir', 'gold'))
    .map(([document, annotations, whose]) => {
      const rest = { own: {}, samir, gold: { isGold: true, isOwn: false } }[whose];
      return aWork(document, annotations, rest);
    });
  const entities = fc
    .subarray([anEntity('e', 'أنيس الدردار'), anEntity('f', 'لمياء'), anEntity('g', 'لمياء')])
    .map((all) => readEntityRegistry(aCorpusFile({ entities: all }), []));

  /** Without an order, which gathering does not promise. */
  const told = ({ ofEntity, groups }: EntityMentions) => {
    const lines = (all: readonly Mention[]) =>
      all
        .map(({ work: { documentId, annotator }, line, isByName }) =>
          [documentId, annotator, line.id, line.exact, line.refersTo, isByName].join(),
        )
        .sort();
    return {
      ofEntity: [...ofEntity].map(([id, all]) => [id, lines(all)]).sort(),
      groups: [...groups]
        .map(([key, { mentions, ...group }]) => [key, group, lines(mentions)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    };
  };

  it('finds the same whether anything was gathered before or not', () => {
    // The same works again and again, as they are where nothing changed.
    const pool = fc.array(work, { minLength: 1, maxLength: 6 });
    const states = pool.chain((all) =>
      fc.array(fc.tuple(fc.shuffledSubarray(all), entities), { minLength: 2, maxLength: 6 }),
    );
    fc.assert(
      fc.property(states, (steps) => {
        let before: EntityMentions | undefined;
        for (const [works, known] of steps) {
          before = gatherMentions(works, known, nameKey, undefined, before);
          expect(told(before)).toEqual(told(gatherMentions(works, known, nameKey)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what did not change', () => {
    const [first, second] = [aWork(1, [{ words: 'بلينكن' }]), aWork(2, [{ words: 'أنيس' }])];
    const before = gatherMentions([first, second], registry, nameKey);
    const other = aWork(2, [{ words: 'أنيس' }, { words: 'لمياء' }]);
    const after = gatherMentions([first, other], registry, nameKey, undefined, before);
    expect(after.groups.get(nameKey('بلينكن'))).toBe(before.groups.get(nameKey('بلينكن')));
    expect(after.groups.size).toBe(3);
  });
});
