import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aCorpusFile, anAnnotation, anEntity, aSidecar } from '../../../shared/testing/builders';
import { needAnnotations } from '../annotations/reading-annotations';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { travel } from '../changes';
import { startApp } from '../corpus';
import { followCorpusWork } from '../corpus-work';
import { createFakeMain, type FakeMain } from '../fake-api';
import { decidePair, editEntity, makeEntity, takeBackIdentity } from './deciding';
import { listedUnits, mentionsNow, mentionsOf, nameOf, pairsNow, shownUnit } from './listing';
import { createEntity, entityRegistry } from './registry';
import { followEntities, showEntities, updateEntities } from './viewing';

let app: App;
let main: FakeMain;

const texts = {
  'a.txt': 'قال بلينكن إن السفن تصل.',
  'b.txt': 'أعلن بلنكن أمس.',
  'c.txt': 'يبدأ بلينكن جولته.',
};

/** One's own mention of a person in an article, on the disk before the window opens. */
function giveMention(at: number, words: string) {
  const id = main.ids[at];
  const text = Object.values(texts)[at] ?? '';
  const own = id === undefined ? undefined : main.sidecars.get(id);
  if (id === undefined || own === undefined) throw new Error('no such article');
  const annotation = anAnnotation(`m-${at}`, text, words, { layer: 'entity', label: 'person' });
  main.sidecars.set(id, { ...own, revision: 1, annotations: [annotation] });
}

/** What one's own annotations refer to, as the main process has it. */
function references() {
  return [...main.sidecars.values()].flatMap(({ annotations }) =>
    annotations.map(({ refersTo }) => refersTo),
  );
}

async function start() {
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  followCorpusWork(app);
  followEntities(app);
  await startApp(app);
  await setAnnotator(app, 'نورة');
  showEntities(app);
  await needAnnotations(app);
  await expect.poll(() => app.store.getState().entities.alike).not.toBeNull();
}

const state = () => app.store.getState();
const names = () => listedUnits(state()).map(nameOf);

beforeEach(async () => {
  // There is no window here that paints.
  vi.stubGlobal('requestAnimationFrame', setTimeout);
  main = createFakeMain(texts);
  for (const [at, words] of ['بلينكن', 'بلنكن', 'بلينكن'].entries()) giveMention(at, words);
  main.corpusFiles.others.push(
    aCorpusFile({
      annotator: 'سمير',
      entities: [anEntity('s-1', 'أنيس الدردار'), anEntity('s-2', 'أنيس الدردار')],
    }),
  );
  const work = anAnnotation('s-3', texts['c.txt'], 'جولته', { layer: 'entity', label: null });
  const [, , third] = main.ids;
  if (third !== undefined) {
    main.others.set(third, [aSidecar({ annotator: 'سمير', revision: 1, annotations: [work] })]);
  }
  await start();
});

describe('names of the corpus', () => {
  it('are listed with the most mentioned first, and put forward where they may be one', () => {
    expect(names()).toEqual(['بلينكن', 'بلنكن', 'جولته', 'أنيس الدردار', 'أنيس الدردار']);
    expect(pairsNow(state()).map(({ a, b }) => [nameOf(a), nameOf(b)])).toEqual([
      ['أنيس الدردار', 'أنيس الدردار'],
      ['بلنكن', 'بلينكن'],
    ]);
  });

  it('become one entity, and come back by undo', async () => {
    const pair = pairsNow(state())[1];
    updateEntities(app, { pair: pair?.id ?? null });
    await decidePair(app, 'same');
    const [made] = main.corpusFiles.mine.entities;
    expect(made).toMatchObject({ name: 'بلينكن', aliases: ['بلنكن'], type: 'person' });
    const refersTo = `entity:${made?.id}`;
    expect(references()).toEqual([refersTo, refersTo, refersTo]);
    const unit = shownUnit(state());
    expect(unit && mentionsOf(mentionsNow(state()), unit)).toHaveLength(3);
    await travel(app, 'undo');
    expect(references()).toEqual([undefined, undefined, undefined]);
    expect(main.corpusFiles.mine.entities).toEqual([]);
    expect(names()).toContain('بلنكن');
  });

  it('stay two where that was said', async () => {
    updateEntities(app, { pair: pairsNow(state())[1]?.id ?? null });
    await decidePair(app, 'not-same');
    expect(main.corpusFiles.mine.dismissed).toMatchObject([{ kind: 'names' }]);
    expect(pairsNow(state())).toHaveLength(1);
    expect(references()).toEqual([undefined, undefined, undefined]);
  });

  it('of others can’t be changed: an entity made of them is only a record', async () => {
    const unit = listedUnits(state()).find((one) => nameOf(one) === 'جولته');
    if (unit?.kind !== 'group') throw new Error('no such name');
    await makeEntity(app, unit);
    expect(main.corpusFiles.mine.entities).toMatchObject([{ name: 'جولته' }]);
    expect(references()).toEqual([undefined, undefined, undefined]);
    const made = shownUnit(state());
    expect(made && mentionsOf(mentionsNow(state()), made)).toMatchObject([{ isByName: true }]);
  });
});

describe('entities of somebody else', () => {
  it('are joined and parted again by one’s own record', async () => {
    updateEntities(app, { pair: pairsNow(state())[0]?.id ?? null });
    await decidePair(app, 'same');
    expect(main.corpusFiles.mine.identities).toMatchObject([{ verdict: 'same' }]);
    expect(entityRegistry(state()).entries).toHaveLength(1);
    const [decision] = entityRegistry(state()).decisions;
    if (decision !== undefined) await takeBackIdentity(app, decision);
    expect(main.corpusFiles.mine.identities).toEqual([]);
    expect(entityRegistry(state()).entries).toHaveLength(2);
  });

  it('are changed in a record of one’s own that is said to be the same', async () => {
    const entry = entityRegistry(state()).entryOf('s-1');
    if (entry === undefined) throw new Error('no such entity');
    await editEntity(app, entry, { wikidata: 'Q7', note: '' });
    const [record] = main.corpusFiles.mine.entities;
    expect(record).toMatchObject({ name: 'أنيس الدردار', wikidata: 'Q7' });
    expect(record).not.toHaveProperty('note');
    expect(entityRegistry(state()).entryOf('s-1')).toMatchObject({ wikidata: 'Q7', isOwn: true });
    await travel(app, 'undo');
    expect(main.corpusFiles.mine).toMatchObject({ entities: [], identities: [] });
  });
});

it('an entity can be made and referred to in one gesture', () => {
  const { id, reference, marked } = createEntity(app, { name: 'غزة', type: 'location' });
  expect(reference).toBe(`entity:${id}`);
  expect(marked).toMatchObject({
    file: 'corpus',
    operations: [{ type: 'add', collection: 'entities', record: { id, aliases: [] } }],
  });
});
