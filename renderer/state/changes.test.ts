import { beforeEach, describe, expect, it, vi } from 'vitest';
import { span } from '../../shared/model/span';
import { annotate, deleteAnnotation, relabelAnnotation, setStatus } from './annotate';
import { setAnnotator } from './annotator';
import { type App, createApp } from './app';
import { travel } from './changes';
import { startApp } from './corpus';
import { createFakeMain, type FakeMain } from './fake-api';
import { linkArticles } from './linking';
import { openArticle, selectText, showLibrary } from './reading';

const texts = {
  'a.txt': 'ميناء النخيل\nقال سامر الحدّاد إن خمس سفن وصلت 🔴 أمس.',
  'b.txt': 'ميناء النخيل اليوم\nقال سامر الحدّاد إن أربع سفن وصلت.',
};

let main: FakeMain;
let app: App;

function idAt(index: number) {
  const id = main.ids[index];
  if (id === undefined) throw new Error('no such article');
  return id;
}

function select(words: string) {
  const { open } = app.store.getState();
  const start = open?.text.indexOf(words) ?? -1;
  selectText(app, span(start, start + words.length), { snapsToWords: true });
}

function annotations(index = 0) {
  return main.sidecars.get(idAt(index))?.annotations ?? [];
}

beforeEach(async () => {
  main = createFakeMain(texts);
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  await startApp(app);
  await setAnnotator(app, 'نورة');
  await openArticle(app, idAt(0));
});

describe('annotating', () => {
  it('stores code points, the quote and its context, and begins the article', async () => {
    select('وصلت 🔴 أمس');
    await annotate(app, 'claim', null);
    const [annotation] = annotations();
    const start = [...texts['a.txt'].slice(0, texts['a.txt'].indexOf('وصلت'))].length;
    expect(annotation?.target[0]).toMatchObject({ start, end: start + 10 });
    expect(annotation?.target[1].exact).toBe('وصلت 🔴 أمس');
    expect(main.sidecars.get(idAt(0))?.status).toBe('in-progress');
  });

  it('shows the first thing in an article without waiting for an answer', async () => {
    const asked = vi.spyOn(app.api.document, 'openSidecars');
    const committed = vi.spyOn(app.api.history, 'commit');
    const shown: number[] = [];
    app.store.subscribe(({ sessions }) => {
      shown.push(sessions.get(idAt(0))?.sidecar.annotations.length ?? -1);
    });
    select('وصلت 🔴 أمس');
    const annotating = annotate(app, 'claim', null);
    await vi.waitFor(() => expect(committed).toHaveBeenCalled());
    expect(shown.at(-1)).toBe(1);
    expect(asked).not.toHaveBeenCalled();
    await annotating;
  });

  it('allows overlap but not the same thing twice', async () => {
    select('سامر الحدّاد');
    await annotate(app, 'entity', 'person');
    select('سامر الحدّاد إن خمس');
    await annotate(app, 'claim', null);
    select('سامر الحدّاد');
    await annotate(app, 'entity', 'person');
    expect(annotations()).toHaveLength(2);
  });

  it('relabels what is selected when no words are', async () => {
    select('سامر الحدّاد');
    await annotate(app, 'entity', 'person');
    await annotate(app, 'entity', 'organisation');
    expect(annotations().map(({ label }) => label)).toEqual(['organisation']);
  });
});

describe('one history for the corpus', () => {
  it('takes back and does again, gesture by gesture, across articles', async () => {
    select('سامر الحدّاد');
    await annotate(app, 'entity', 'person');
    await openArticle(app, idAt(1));
    select('أربع سفن');
    await annotate(app, 'claim', null);
    await travel(app, 'undo');
    await travel(app, 'undo');
    expect(app.store.getState().open?.id).toBe(idAt(0));
    expect([annotations(0), annotations(1)]).toEqual([[], []]);
    await travel(app, 'redo');
    await travel(app, 'redo');
    expect(annotations(0)).toHaveLength(1);
    expect(annotations(1)).toHaveLength(1);
    expect(app.store.getState().open?.id).toBe(idAt(1));
  });

  it('says what was undone', async () => {
    select('سامر الحدّاد');
    await annotate(app, 'entity', 'person');
    await travel(app, 'undo');
    const notice = app.store.getState().notices.at(-1);
    expect(notice).toMatchObject({
      kind: 'undone',
      label: { action: 'create-annotation', subject: 'سامر الحدّاد', label: 'person' },
    });
  });

  it('undoes relabelling, deleting, a status of several articles, and a link', async () => {
    select('سامر الحدّاد');
    await annotate(app, 'entity', 'person');
    const id = annotations()[0]?.id ?? '';
    await relabelAnnotation(app, id, 'organisation');
    await deleteAnnotation(app, id);
    showLibrary(app);
    await setStatus(app, main.ids, 'finished');
    await linkArticles(app, idAt(1), idAt(0), 'same');
    expect(main.sidecars.get(idAt(0))?.links).toHaveLength(1);
    await travel(app, 'undo');
    expect(main.sidecars.get(idAt(0))?.links).toHaveLength(0);
    await travel(app, 'undo');
    expect(main.ids.map((each) => main.sidecars.get(each)?.status)).toEqual(['in-progress', 'new']);
    await travel(app, 'undo');
    expect(annotations()[0]?.label).toBe('organisation');
    await travel(app, 'undo');
    expect(annotations()[0]?.label).toBe('person');
  });
});

describe('a link', () => {
  it('stands with the article whose path sorts first, with its direction', async () => {
    await linkArticles(app, idAt(1), idAt(0), 'excerpt');
    const [link] = main.sidecars.get(idAt(0))?.links ?? [];
    expect(link).toMatchObject({ verdict: 'excerpt', direction: 'b-to-a', a: { path: 'a.txt' } });
    expect(main.sidecars.get(idAt(1))?.links).toEqual([]);
    expect(app.store.getState().open?.links).toHaveLength(1);
  });

  it('has one verdict by each annotator', async () => {
    await linkArticles(app, idAt(0), idAt(1), 'same');
    await linkArticles(app, idAt(1), idAt(0), 'different');
    expect(main.sidecars.get(idAt(0))?.links.map(({ verdict }) => verdict)).toEqual(['different']);
  });
});

describe('two gestures of which the first is refused', () => {
  it('leaves nothing of either that can be undone', async () => {
    main.refuseNext({ problem: 'journal-failed' });
    select('سامر الحدّاد');
    const first = annotate(app, 'entity', 'person');
    select('خمس سفن');
    await Promise.all([first, annotate(app, 'claim', null)]);
    expect(app.store.getState().history.undoable).toEqual([]);
    expect(annotations()).toEqual([]);
  });
});

describe('a gesture that no longer fits', () => {
  it('is said and forgotten, and does not block the ones before it', async () => {
    select('سامر الحدّاد');
    await annotate(app, 'entity', 'person');
    select('خمس سفن');
    await annotate(app, 'claim', null);
    const { sessions } = app.store.getState();
    const session = sessions.get(idAt(0));
    if (session === undefined) throw new Error('no session');
    // As if another program had removed the claim and the window had taken that over.
    const changed = {
      ...session.sidecar,
      annotations: session.sidecar.annotations.filter(({ layer }) => layer !== 'claim'),
    };
    main.sidecars.set(idAt(0), changed);
    app.store.setState({
      sessions: new Map(sessions).set(idAt(0), { ...session, sidecar: changed }),
    });
    await travel(app, 'undo');
    expect(app.store.getState().notices.at(-1)).toMatchObject({
      problem: { problem: 'operation-mismatch' },
    });
    await travel(app, 'undo');
    expect(annotations()).toEqual([]);
  });
});

describe('a refused command', () => {
  it('leaves no fiction on the screen and nothing to undo', async () => {
    select('سامر الحدّاد');
    main.refuseNext({ problem: 'journal-failed' });
    await annotate(app, 'entity', 'person');
    const state = app.store.getState();
    expect(state.sessions.get(idAt(0))?.sidecar.annotations).toEqual([]);
    expect(state.history.undoable).toEqual([]);
    expect(state.notices.at(-1)).toMatchObject({ kind: 'problem' });
  });
});
