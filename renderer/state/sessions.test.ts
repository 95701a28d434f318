import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../shared/model/ids';
import { span } from '../../shared/model/span';
import { anAnnotation } from '../../shared/testing/builders';
import { annotate } from './annotate';
import { allAnnotations } from './annotations/all-annotations';
import { needAnnotations } from './annotations/reading-annotations';
import { setAnnotator } from './annotator';
import { type App, createApp } from './app';
import { startApp } from './corpus';
import { createFakeMain, type FakeMain } from './fake-api';
import { openArticle } from './reading';
import { loadAhead } from './sessions';

const words = 'غادرت خمس سفن الميناء.';
const texts = { 'a.txt': words, 'b.txt': words };

let main: FakeMain;
let app: App;
const state = () => app.store.getState();
const [a, b] = [() => main.ids[0] as DocumentId, () => main.ids[1] as DocumentId];

beforeEach(async () => {
  main = createFakeMain(texts);
  const sidecar = main.sidecars.get(a());
  if (sidecar === undefined) throw new Error('no sidecar');
  const annotations = [anAnnotation('1', words, 'خمس سفن')];
  main.sidecars.set(a(), { ...sidecar, revision: 1, annotations });
  let count = 0;
  const newId = () => {
    count += 1;
    return `id-${count}`;
  };
  app = createApp(main.api, { newId, now: () => '2024-03-11T10:00:00.000Z' });
  await startApp(app);
});

describe('work that is loaded ahead', () => {
  it('is there, and says nothing new of the corpus', async () => {
    await setAnnotator(app, 'نورة');
    await needAnnotations(app);
    const before = allAnnotations(state());
    expect(before.map(({ documentId }) => documentId)).toEqual([a()]);
    await loadAhead(app, [a(), b()]);
    expect([...state().sessions.keys()].sort()).toEqual([a(), b()].sort());
    expect(allAnnotations(state())).toBe(before);
  });

  it('is not loaded before it is known whose it is', async () => {
    await loadAhead(app, [a()]);
    expect(state().sessions.size).toBe(0);
  });

  it('takes the place of nothing that was done meanwhile', async () => {
    await setAnnotator(app, 'نورة');
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { document } = app.api;
    const openSidecars: typeof document.openSidecars = async (asked) => {
      const loaded = await document.openSidecars(asked);
      await waiting;
      return loaded;
    };
    const slow = { ...app, api: { ...app.api, document: { ...document, openSidecars } } };
    const loading = loadAhead(slow, [a()]);
    await openArticle(app, a());
    app.store.setState({ selection: span(0, 5) });
    await annotate(app, 'claim', null);
    answer();
    await loading;
    expect(state().sessions.get(a())?.sidecar.annotations).toHaveLength(2);
  });
});
