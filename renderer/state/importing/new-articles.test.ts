import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../shared/model/ids';
import { ok } from '../../../shared/model/result';
import { setAnnotator } from '../annotator';
import { createApp } from '../app';
import { startApp } from '../corpus';
import { createFakeMain } from '../fake-api';
import { followOthers } from '../others-changes';
import { openArticle } from '../reading';
import { ensureSessions } from '../sessions';
import { takeArticlesBack, travelling } from './new-articles';

/** A window with two articles, of which undoing an import takes some out of the corpus. */
async function opened(takenOut: (ids: readonly DocumentId[]) => readonly DocumentId[]) {
  const main = createFakeMain({ 'a.txt': 'أ', 'b.txt': 'ب' });
  const takeBack = async () => {
    // The news comes before the answer, as from the real main process.
    main.tell({ removed: [...takenOut(main.ids)] });
    return ok({ stay: 0 });
  };
  const api = { ...main.api, import: { ...main.api.import, takeBack } };
  const app = createApp(api, { newId: () => 'id', now: () => '2024-03-11T08:00:00.000Z' });
  followOthers(app);
  await startApp(app);
  await setAnnotator(app, 'نورة');
  const [first] = main.ids;
  if (first === undefined) throw new Error('no article');
  await openArticle(app, first);
  await ensureSessions(app, main.ids);
  const mark = { importId: 'one' };
  const undo = () => travelling(app, mark, () => takeArticlesBack(app, mark));
  const kinds = () => app.store.getState().notices.map(({ kind }) => kind);
  return { app, main, first, undo, kinds };
}

describe('undoing an import with new articles', () => {
  it('closes the reader where the open article goes, and says of nobody that they took it', async () => {
    const { app, undo, kinds } = await opened((ids) => ids);
    expect(app.store.getState().view).toBe('reader');
    await undo();
    expect(app.store.getState()).toMatchObject({ open: null, view: 'library' });
    expect(kinds()).toEqual([]);
  });

  it('leaves the reader where it is when other articles go', async () => {
    const { app, first, undo } = await opened((ids) => ids.slice(1));
    await undo();
    expect(app.store.getState()).toMatchObject({ open: { id: first }, view: 'reader' });
  });

  it('forgets the work on what went, so that it begins anew when the article is imported again', async () => {
    const { app, main, undo } = await opened((ids) => ids);
    expect(app.store.getState().sessions.size).toBe(2);
    await undo();
    expect([...app.store.getState().sessions.keys()]).toEqual([]);
    expect(main.ids).toHaveLength(2);
  });

  it('is shown for as long as it takes', async () => {
    const { app, undo } = await opened((ids) => ids);
    const shown: unknown[] = [];
    app.store.subscribe(({ importing }) => shown.push(importing.running));
    await undo();
    expect(shown).toContain('travel');
    expect(shown.at(-1)).toBeNull();
  });
});

it('an open article that somebody else takes stays to be read', async () => {
  const { app, main, first, kinds } = await opened((ids) => ids);
  main.tell({ removed: [first] });
  expect(app.store.getState().open?.id).toBe(first);
  expect(kinds()).toEqual(['article-gone']);
});
