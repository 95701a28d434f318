import { beforeEach, describe, expect, it } from 'vitest';
import { span } from '../../../shared/model/span';
import { anAnnotation, anEntity } from '../../../shared/testing/builders';
import { annotate } from '../annotate';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { travel } from '../changes';
import { startApp } from '../corpus';
import { loadCorpusFiles } from '../corpus-work';
import { createFakeMain, type FakeMain } from '../fake-api';
import { openArticle, selectText } from '../reading';

const text = 'وصلت السفن إلى المرسى وبغزة وبالمرسى ولباسل، ثم وكالة.';

let app: App;
let main: FakeMain;

const article = () => main.ids[0] ?? ('' as never);
/** The words of one's own annotations, as the main process has them. */
const marked = () =>
  main.sidecars.get(article())?.annotations.map(({ target }) => target[1].exact) ?? [];

async function mark(words: string, kind: { layer?: string; isExact?: boolean } = {}) {
  const start = text.indexOf(words);
  const isExact = kind.isExact === true;
  selectText(app, span(start, start + words.length), { snapsToWords: !isExact });
  await annotate(app, kind.layer ?? 'entity', kind.layer === undefined ? 'place' : null);
}

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': text });
  main.corpusFiles.mine = {
    ...main.corpusFiles.mine,
    entities: [anEntity('e-gaza', 'القطاع', { aliases: ['غزة'] }), anEntity('e-2', 'كالة')],
  };
  const own = main.sidecars.get(article());
  if (own === undefined) throw new Error('no sidecar');
  const annotations = [anAnnotation('m-1', text, 'المرسى', { layer: 'entity', label: 'place' })];
  main.sidecars.set(article(), { ...own, revision: 1, annotations });
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

describe('a mention of a word with clitics', () => {
  it('is of the name that an entity has, and one undo takes it back', async () => {
    await mark('وبغزة');
    expect(marked()).toEqual(['المرسى', 'غزة']);
    const [position] = main.sidecars.get(article())?.annotations[1]?.target ?? [];
    expect(position).toMatchObject({ start: text.indexOf('غزة'), end: text.indexOf('غزة') + 3 });
    await travel(app, 'undo');
    expect(marked()).toEqual(['المرسى']);
  });

  it('is of the name that is marked in the article', async () => {
    await mark('وبالمرسى');
    expect(marked()).toEqual(['المرسى', 'المرسى']);
  });

  it('stays whole where the name is not known, or the word begins with its own letter', async () => {
    await mark('ولباسل');
    await mark('وكالة');
    expect(marked()).toEqual(['المرسى', 'ولباسل', 'وكالة']);
  });

  it('stays whole where it was selected letter by letter', async () => {
    await mark('وبغزة', { isExact: true });
    expect(marked()).toEqual(['المرسى', 'وبغزة']);
  });

  it('stays whole on other layers', async () => {
    await mark('وبغزة', { layer: 'claim' });
    expect(marked()).toEqual(['المرسى', 'وبغزة']);
  });
});
