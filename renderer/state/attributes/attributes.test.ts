import { beforeEach, describe, expect, it } from 'vitest';
import { span } from '../../../shared/model/span';
import { anEntity } from '../../../shared/testing/builders';
import { annotate } from '../annotate';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { travel } from '../changes';
import { startApp } from '../corpus';
import { loadCorpusFiles } from '../corpus-work';
import { entityRegistry } from '../entities/registry';
import { createFakeMain, type FakeMain } from '../fake-api';
import { openArticle, selectAnnotation, selectText } from '../reading';
import { articleDay, setArticleDay } from './article-day';
import { claimantOptions, nameNewEntity } from './claimants';
import { confirmSuggestions, declineSuggestions, setAttribute } from './set-attributes';
import { suggestionsOfSelected } from './suggestions';

const text =
  'ميناء النخيل\nنشر في 9 نوفمبر 2023\nوقال سامر الحدّاد أمس إن خمس سفن تنتظر التفريغ.\nوانتهى العمل.';

let main: FakeMain;
let app: App;
let claim: string;

function attributes() {
  const id = main.ids[0];
  return id === undefined ? undefined : main.sidecars.get(id)?.annotations[0]?.attributes;
}

function suggested() {
  return suggestionsOfSelected(app.store.getState()).map((one) => `${one.attribute} ${one.value}`);
}

async function mark(words: string) {
  const start = text.indexOf(words);
  selectText(app, span(start, start + words.length), { snapsToWords: true });
  await annotate(app, 'claim', null);
  return app.store.getState().selectedAnnotation ?? '';
}

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': text });
  main.corpusFiles.mine = {
    ...main.corpusFiles.mine,
    entities: [anEntity('e1', 'سامر الحداد', { aliases: ['Samer Haddad'] })],
  };
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  await startApp(app);
  await setAnnotator(app, 'نورة');
  await loadCorpusFiles(app);
  await openArticle(app, main.ids[0] as never);
  claim = await mark('خمس سفن تنتظر');
});

describe('suggestions from the sentence', () => {
  it('are told and written nowhere; the claimant is the entity that is called so', () => {
    expect(suggested()).toEqual([
      'claimant entity:e1',
      'attributionVerb قال',
      'claimDate 2023-11-08',
    ]);
    expect(attributes()).toEqual({});
  });

  it('are confirmed all at once, as one gesture, and leave the origin alone', async () => {
    await confirmSuggestions(app, claim, null);
    expect(attributes()).toEqual({
      claimant: 'entity:e1',
      attributionVerb: 'قال',
      claimDate: '2023-11-08',
    });
    expect(main.sidecars.get(main.ids[0] as never)?.annotations[0]?.origin).toEqual({
      kind: 'manual',
    });
    await travel(app, 'undo');
    expect(attributes()).toEqual({});
    expect(app.store.getState().selectedAnnotation).toBe(claim);
    expect(suggested()).toHaveLength(3);
  });

  it('are confirmed one by one, and declined for good', async () => {
    await confirmSuggestions(app, claim, 'attributionVerb');
    await declineSuggestions(app, claim, 'claimant');
    expect(suggested()).toEqual(['claimDate 2023-11-08']);
    await declineSuggestions(app, claim, null);
    expect(attributes()).toEqual({ attributionVerb: 'قال', claimant: null, claimDate: null });
    expect(suggested()).toEqual([]);
    expect(app.store.getState().notices).toEqual([]);
  });

  it('come for claims with their own words only', async () => {
    await mark('وانتهى العمل');
    expect(suggested()).toEqual([]);
    selectAnnotation(app, null);
    expect(suggested()).toEqual([]);
  });
});

describe('an attribute', () => {
  it('is set by one gesture and says what was undone', async () => {
    await setAttribute(app, claim, 'checkWorthiness', 3);
    await setAttribute(app, claim, 'checkWorthiness', 3);
    expect(attributes()).toEqual({ checkWorthiness: 3 });
    await travel(app, 'undo');
    expect(attributes()).toEqual({});
    expect(app.store.getState().notices.at(-1)).toMatchObject({
      kind: 'undone',
      label: { action: 'set-attribute', attribute: 'checkWorthiness', subject: '3' },
    });
    await travel(app, 'redo');
    expect(attributes()).toEqual({ checkWorthiness: 3 });
  });

  it('is gone when it is emptied, unless the program would suggest it again', async () => {
    await setAttribute(app, claim, 'note', 'ملاحظة');
    await setAttribute(app, claim, 'attributionVerb', 'زعم');
    await setAttribute(app, claim, 'note', null);
    await setAttribute(app, claim, 'attributionVerb', null);
    expect(attributes()).toEqual({ attributionVerb: null });
    expect(suggested()).toEqual(['claimant entity:e1', 'claimDate 2023-11-08']);
  });

  it('of a locked layer stays as it is', async () => {
    const { settings } = app.store.getState();
    app.store.setState({ settings: { ...settings, lockedLayers: ['claim'] } });
    await setAttribute(app, claim, 'note', 'ملاحظة');
    expect(attributes()).toEqual({});
    expect(app.store.getState().notices.at(-1)).toMatchObject({ kind: 'layer-locked' });
  });
});

describe('the claimant', () => {
  it('is looked for under all names, folded, before it becomes words or a new entity', () => {
    const registry = entityRegistry(app.store.getState());
    const kinds = (typed: string) =>
      claimantOptions(registry, typed).map((one) => `${one.kind} ${one.name}`);
    expect(kinds('حدّاد')).toEqual(['entity سامر الحداد', 'words حدّاد', 'new حدّاد', 'new حدّاد']);
    expect(kinds('samer').at(0)).toBe('entity سامر الحداد');
    expect(kinds(' ')).toEqual(['entity سامر الحداد']);
    expect(kinds('مصدر').at(0)).toBe('words مصدر');
  });

  it('becomes an entity and a value in one gesture, which is taken back whole', async () => {
    await nameNewEntity(app, claim, 'claimant', { name: 'هيئة الموانئ', type: 'organisation' });
    const entity = main.corpusFiles.mine.entities.at(-1);
    expect(entity).toMatchObject({ name: 'هيئة الموانئ', type: 'organisation' });
    expect(attributes()).toEqual({ claimant: `entity:${entity?.id}` });
    await travel(app, 'undo');
    expect(attributes()).toEqual({});
    expect(main.corpusFiles.mine.entities.map(({ id }) => id)).toEqual(['e1']);
    expect(app.store.getState().selectedAnnotation).toBe(claim);
  });
});

describe('the date of the article', () => {
  it('is read from the text until a person says it, and relative dates follow', async () => {
    expect(articleDay(app.store.getState())).toEqual({ day: '2023-11-09', source: 'text' });
    await setArticleDay(app, '2023-11-20');
    expect(articleDay(app.store.getState())).toEqual({ day: '2023-11-20', source: 'article' });
    expect(suggested()).toContain('claimDate 2023-11-19');
    expect(main.sidecars.get(main.ids[0] as never)?.metadata).toEqual({
      publishedAt: '2023-11-20',
    });
    await travel(app, 'undo');
    expect(articleDay(app.store.getState())?.source).toBe('text');
    await setArticleDay(app, '2023-11-20');
    await setArticleDay(app, null);
    expect(main.sidecars.get(main.ids[0] as never)?.metadata).toEqual({});
  });
});
