import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../shared/model/annotation';
import { aCorpusFile, anAnnotation, anEntity, aSidecar } from '../../../shared/testing/builders';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { travel } from '../changes';
import { startApp } from '../corpus';
import { loadCorpusFiles } from '../corpus-work';
import { createFakeMain, type FakeMain } from '../fake-api';
import { openArticle, selectAnnotation } from '../reading';
import { shownUnit } from './listing';
import {
  entityOfSelected,
  hasOwnMention,
  mentionOptions,
  openEntityOfSelected,
  referTo,
} from './referring';
import { entityRegistry } from './registry';

const text = 'قال بلينكن إن السفن تصل إلى غزّة، وحضر أنيس الدردار.';

let app: App;
let main: FakeMain;

const state = () => app.store.getState();
const article = () => main.ids[0] ?? ('' as never);

/** What one's own mention refers to, as the main process has it. */
function reference(id = 'm-1') {
  const { annotations } = main.sidecars.get(article()) ?? { annotations: [] };
  return annotations.find((one) => one.id === id)?.refersTo;
}

function mention(id: string, words: string, label: string | null, refersTo?: string) {
  const made = anAnnotation(id, text, words, { layer: 'entity', label });
  return refersTo === undefined ? made : { ...made, refersTo };
}

/** Somebody else's annotation on the open article. */
function addTheirs(annotation: Annotation) {
  const { open } = state();
  if (open === null) throw new Error('nothing is open');
  const sidecar = aSidecar({ annotator: 'سمير', annotations: [annotation] });
  app.store.setState({
    open: { ...open, others: [{ annotator: 'سمير', sidecar }] },
  });
}

function optionsFor(typed: string, refersTo?: string) {
  const given = mention('m-9', 'بلينكن', 'place', refersTo);
  return mentionOptions(entityRegistry(state()), given, typed, 'person').map(
    ({ kind, name, type }) => `${kind} ${name} ${type}`,
  );
}

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': text });
  const own = main.sidecars.get(article());
  if (own === undefined) throw new Error('no sidecar');
  const annotations = [mention('m-1', 'بلينكن', 'person'), mention('m-2', 'غزّة', 'place')];
  main.sidecars.set(article(), { ...own, revision: 1, annotations });
  main.corpusFiles.mine = {
    ...main.corpusFiles.mine,
    entities: [anEntity('e-gaza', 'غزة', { type: 'place', aliases: ['القطاع'] })],
  };
  main.corpusFiles.others.push(
    aCorpusFile({ annotator: 'سمير', entities: [anEntity('s-anis', 'أنيس الدردار')] }),
  );
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  await startApp(app);
  await setAnnotator(app, 'نورة');
  await loadCorpusFiles(app);
  await openArticle(app, article());
});

describe('whom a mention may mean', () => {
  it('is known by folded names, the best first, or is new of the type of its label', () => {
    expect(optionsFor('غَزَّه')).toEqual(['entity غزة place', 'new غَزَّه place']);
    expect(optionsFor('الدردار')).toEqual(['entity أنيس الدردار person', 'new الدردار place']);
  });

  it('can be nobody where it is somebody so far; without words nobody new', () => {
    expect(optionsFor('', 'entity:e-gaza')).toEqual([
      'entity أنيس الدردار person',
      'entity غزة place',
      'none  ',
    ]);
  });
});

describe('referring to an entity', () => {
  it('that is known is one gesture, and undo takes it back', async () => {
    const [known] = mentionOptions(entityRegistry(state()), { label: null }, 'القطاع', 'person');
    if (known === undefined) throw new Error('not known');
    await referTo(app, 'm-2', known);
    expect(reference('m-2')).toBe('entity:e-gaza');
    await travel(app, 'undo');
    expect(state().selectedAnnotation).toBe('m-2');
    expect(reference('m-2')).toBeUndefined();
    expect(state().notices.at(-1)).toMatchObject({
      label: { action: 'link-mentions', subject: 'غزة', count: 1 },
    });
  });

  it('that is new makes and links it at once, and one undo takes both back', async () => {
    await referTo(app, 'm-1', { kind: 'new', name: 'أنتوني بلينكن', type: 'person' });
    const made = main.corpusFiles.mine.entities.at(-1);
    expect(made).toEqual({
      id: made?.id,
      name: 'أنتوني بلينكن',
      type: 'person',
      aliases: [],
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(reference()).toBe(`entity:${made?.id}`);
    await travel(app, 'undo');
    expect(reference()).toBeUndefined();
    expect(main.corpusFiles.mine.entities.map(({ id }) => id)).toEqual(['e-gaza']);
  });

  it('is taken back by choosing none, and the key is gone', async () => {
    const gaza = { kind: 'entity', id: 'e-gaza', name: 'غزة', latinName: '', type: '' } as const;
    await referTo(app, 'm-2', gaza);
    await referTo(app, 'm-2', { kind: 'none', name: '', type: '' });
    const annotation = main.sidecars.get(article())?.annotations.find(({ id }) => id === 'm-2');
    expect(annotation).not.toHaveProperty('refersTo');
    await travel(app, 'undo');
    expect(reference('m-2')).toBe('entity:e-gaza');
    expect(state().notices.at(-1)).toMatchObject({
      label: { action: 'unlink-mention', subject: 'غزّة' },
    });
  });

  it('is not to be said of somebody else’s mention, whose entity can be opened', async () => {
    addTheirs(mention('s-1', 'أنيس الدردار', 'person', 'entity:s-anis'));
    selectAnnotation(app, 's-1');
    expect(hasOwnMention(state())).toBe(false);
    expect(entityOfSelected(state())?.name).toBe('أنيس الدردار');
    await referTo(app, 's-1', { kind: 'new', name: 'غيره', type: 'person' });
    expect(main.corpusFiles.mine.entities).toHaveLength(1);
    openEntityOfSelected(app);
    expect(state().view).toBe('entities');
    expect(shownUnit(state())).toMatchObject({ kind: 'entity', entry: { id: 's-anis' } });
  });
});
