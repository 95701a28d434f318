import { beforeEach, describe, expect, it } from 'vitest';
import { span } from '../../shared/model/span';
import { annotate, deleteAnnotation, reanchorAnnotation, relabelAnnotation } from './annotate';
import { setAnnotator } from './annotator';
import { type App, createApp } from './app';
import { startApp } from './corpus';
import { deleteWork, restoreVersion } from './earlier-versions';
import { createFakeMain, type FakeMain } from './fake-api';
import { shownPlacement, showOnly, toggleHidden, toggleLocked } from './layers';
import { placeAnnotations } from './placement';
import { openArticle, selectAnnotation, selectNeighbour, selectText } from './reading';

const text = 'ميناء النخيل\nقال سامر الحدّاد إن خمس سفن وصلت أمس.';

let main: FakeMain;
let app: App;

function select(words: string) {
  const start = text.indexOf(words);
  selectText(app, span(start, start + words.length), { snapsToWords: true });
}

function annotations() {
  return [...main.sidecars.values()][0]?.annotations ?? [];
}

function layersShown() {
  const state = app.store.getState();
  if (state.open === null) throw new Error('nothing is open');
  const mine = state.sessions.get(state.open.id)?.sidecar ?? null;
  const all = placeAnnotations(state.open, mine);
  const { placed } = shownPlacement(all, state.settings.hiddenLayers);
  return placed.map(({ annotation }) => annotation.layer);
}

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': text });
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  await startApp(app);
  await setAnnotator(app, 'نورة');
  const [id] = main.ids;
  if (id !== undefined) await openArticle(app, id);
  select('خمس سفن');
  await annotate(app, 'claim', 'event');
  select('سامر الحدّاد');
  await annotate(app, 'entity', 'person');
});

describe('hidden layers', () => {
  it('are left out of what is shown, and what was selected there no longer is', async () => {
    expect(app.store.getState().selectedAnnotation).toBe('id-2');
    await toggleHidden(app, 'entity');
    expect(layersShown()).toEqual(['claim']);
    expect(app.store.getState().selectedAnnotation).toBeNull();
    await toggleHidden(app, 'entity');
    expect(layersShown()).toEqual(['entity', 'claim']);
  });

  it('are passed over on the way to the next annotation', async () => {
    await toggleHidden(app, 'entity');
    selectNeighbour(app, 1);
    expect(app.store.getState().selectedAnnotation).toBe('id-1');
    selectNeighbour(app, -1);
    expect(app.store.getState().selectedAnnotation).toBe('id-1');
  });

  it('come back when something is made on them', async () => {
    await toggleHidden(app, 'entity');
    select('ميناء النخيل');
    await annotate(app, 'entity', 'location');
    expect(layersShown()).toEqual(['entity', 'entity', 'claim']);
  });

  it('are all but one on request, and none on the same request again', async () => {
    const codebook = app.store.getState().corpus?.codebook;
    if (codebook === undefined) throw new Error('no codebook');
    await showOnly(app, codebook, 'claim');
    expect(layersShown()).toEqual(['claim']);
    await showOnly(app, codebook, 'entity');
    expect(layersShown()).toEqual(['entity']);
    await showOnly(app, codebook, 'entity');
    expect(layersShown()).toEqual(['entity', 'claim']);
  });
});

describe('a locked layer', () => {
  it('takes nothing and lets nothing be changed, and says so each time', async () => {
    const before = annotations();
    await toggleLocked(app, 'claim');
    select('وصلت أمس');
    await annotate(app, 'claim', null);
    await relabelAnnotation(app, 'id-1', 'policy');
    await reanchorAnnotation(app, 'id-1', span(0, 5));
    await deleteAnnotation(app, 'id-1');
    expect(annotations()).toBe(before);
    expect(app.store.getState().notices.map(({ kind }) => kind)).toEqual(
      new Array(3).fill('layer-locked'),
    );
    // What was selected to be marked is still selected: another layer may take it.
    expect(app.store.getState().selection).not.toBeNull();
  });

  it('stands in the way of deleting all work, and of bringing an earlier version back', async () => {
    const before = annotations();
    const [id] = main.ids;
    const mine = id === undefined ? undefined : app.store.getState().sessions.get(id)?.sidecar;
    if (id === undefined || mine === undefined) throw new Error('no work');
    const [claim, entity] = mine.annotations;
    if (claim === undefined || entity === undefined) throw new Error('no annotations');
    await toggleLocked(app, 'claim');
    await deleteWork(app, id);
    const emptied = { ...mine, annotations: [entity] };
    expect(await restoreVersion(app, id, emptied)).toBe(false);
    const relabelled = { ...mine, annotations: [{ ...claim, label: 'policy' }, entity] };
    expect(await restoreVersion(app, id, relabelled)).toBe(false);
    expect(annotations()).toBe(before);
    expect(app.store.getState().notices).toMatchObject(
      new Array(3).fill({ kind: 'layer-locked', layer: 'claim' }),
    );
    // What leaves the layer alone goes on.
    expect(await restoreVersion(app, id, { ...mine, annotations: [claim] })).toBe(true);
    expect(annotations()).toEqual([claim]);
  });

  it('leaves the others alone, and opens again', async () => {
    await toggleLocked(app, 'claim');
    selectAnnotation(app, 'id-2');
    await deleteAnnotation(app, 'id-2');
    expect(annotations()).toHaveLength(1);
    await toggleLocked(app, 'claim');
    await deleteAnnotation(app, 'id-1');
    expect(annotations()).toHaveLength(0);
  });
});
