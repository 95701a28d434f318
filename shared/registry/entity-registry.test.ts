import { describe, expect, it } from 'vitest';
import { aCorpusFile, anEntity, anIdentity } from '../testing/builders';
import { findEntities, readEntityRegistry } from './entity-registry';

const own = aCorpusFile({
  annotator: 'نورة',
  entities: [
    anEntity('e2', 'أنتوني بلينكن', { type: 'person', aliases: ['بلينكن'] }),
    anEntity('e3', 'غزة', { type: 'location' }),
  ],
  identities: [anIdentity('i1', 'same', 'e2', 'e1')],
});
const other = aCorpusFile({
  annotator: 'سمير',
  entities: [
    anEntity('e1', 'بلنكن', { type: 'person', wikidata: 'Q7', aliases: ['انتوني بلنكن'] }),
  ],
});

describe('the registry of entities', () => {
  it('makes one entry of the records of two annotators, and shows one’s own', () => {
    const registry = readEntityRegistry(own, [other]);
    const { entries } = registry;
    expect(entries.map(({ name }) => name)).toEqual(['أنتوني بلينكن', 'غزة']);
    const entry = registry.entryOf('e1');
    expect(entry).toMatchObject({
      id: 'e1',
      members: ['e1', 'e2'],
      name: 'أنتوني بلينكن',
      aliases: ['بلينكن', 'بلنكن', 'انتوني بلنكن'],
      wikidata: 'Q7',
      isOwn: true,
      shown: { annotator: 'نورة', isOwn: true },
    });
    expect(registry.entryOf('e2')).toBe(entry);
    expect(registry.classOf('nobody')).toBe('nobody');
    expect(registry.entryOf('nobody')).toBeUndefined();
  });

  it('shows an entity that only somebody else has, as theirs', () => {
    const { entries } = readEntityRegistry(null, [other]);
    expect(entries).toMatchObject([{ isOwn: false, shown: { annotator: 'سمير' } }]);
  });

  it('finds by any name, folded, the best first', () => {
    const registry = readEntityRegistry(
      aCorpusFile({
        entities: [
          anEntity('1', 'قطاع غزة'),
          anEntity('2', 'غزة'),
          anEntity('3', 'الضفة', { latinName: 'West Bank', aliases: ['غزّة والضفة'] }),
          anEntity('4', 'بيروت'),
        ],
      }),
      [],
    );
    const found = (typed: string) => findEntities(registry, typed).map(({ id }) => id);
    expect(found('غزه')).toEqual(['2', '3', '1']);
    expect(found('west')).toEqual(['3']);
    expect(found(' ')).toHaveLength(4);
    expect(found('دمشق')).toEqual([]);
  });
});
