import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../shared/model/ids';
import type { Relation } from '../../../shared/model/sidecar';
import { span } from '../../../shared/model/span';
import { anAnnotation, aSidecar } from '../../../shared/testing/builders';
import { annotate, deleteAnnotation } from '../annotate';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { travel } from '../changes';
import { startApp } from '../corpus';
import { restoreRecord } from '../earlier-versions';
import { createFakeMain, type FakeMain } from '../fake-api';
import { toggleHidden } from '../layers';
import { openArticle, selectAnnotation, selectText } from '../reading';
import { allRelations, endAnnotation, relationsAt } from './open-relations';
import {
  cancelRelating,
  confirmRelating,
  focusRelations,
  goToEnd,
  pickAnnotation,
  relatedNow,
  relatingFrom,
  startRelating,
} from './relating';
import { changeRelation, createRelation, deleteRelation } from './relation-changes';

const text = 'قال الوزير إن خمس سفن وصلت إلى الميناء أمس';

let main: FakeMain;
let app: App;

const state = () => app.store.getState();

async function mark(words: string, layer: string, label: string | null): Promise<string> {
  const start = text.indexOf(words);
  selectText(app, span(start, start + words.length), { snapsToWords: true });
  await annotate(app, layer, label);
  return state().selectedAnnotation ?? '';
}

/** The relations that the main process has. */
function stored(): readonly Relation[] {
  const relations = [...main.sidecars.values()][0]?.relations ?? [];
  return relations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

let [claim, person, place] = ['', '', ''];

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': text });
  let count = 0;
  const keep = async () => ({ ok: true, value: 'kept' }) as never;
  app = createApp(
    { ...main.api, backups: { ...main.api.backups, keep } },
    {
      newId: () => `id-${++count}`,
      now: () => '2026-01-01T00:00:00.000Z',
    },
  );
  await startApp(app);
  await setAnnotator(app, 'نورة');
  const [id] = main.ids;
  if (id !== undefined) await openArticle(app, id);
  claim = await mark('خمس سفن وصلت', 'claim', null);
  person = await mark('الوزير', 'entity', 'person');
  place = await mark('الميناء', 'entity', 'location');
});

describe('a relation between two annotations', () => {
  it('is made, changed and removed, each as one gesture that is undone', async () => {
    await createRelation(app, { label: 'about', from: claim, to: person });
    const [made] = stored();
    expect(stored()).toEqual([{ id: made?.id, label: 'about', from: claim, to: person }]);
    const id = made?.id ?? '';
    await changeRelation(app, id, { label: 'said-by', from: claim, to: person });
    expect(stored()).toMatchObject([{ id, label: 'said-by' }]);
    await deleteRelation(app, id);
    expect(stored()).toEqual([]);
    expect(
      state()
        .history.undoable.slice(-3)
        .map(({ label }) => label),
    ).toMatchObject([
      { action: 'create-relation', subject: 'خمس سفن وصلت', label: 'about', to: 'الوزير' },
      { action: 'change-relation', label: 'said-by' },
      { action: 'delete-relation', label: 'said-by' },
    ]);
    await travel(app, 'undo');
    await travel(app, 'undo');
    expect(stored()).toEqual([made]);
    await travel(app, 'undo');
    expect(stored()).toEqual([]);
  });

  it('is not made twice, nor from an annotation to itself', async () => {
    const said = { label: 'about', from: claim, to: person };
    await createRelation(app, said);
    await createRelation(app, said);
    await createRelation(app, { ...said, to: claim });
    expect(stored()).toHaveLength(1);
    await createRelation(app, { ...said, from: person, to: claim });
    expect(stored()).toHaveLength(2);
    const [first, second] = stored();
    await changeRelation(app, second?.id ?? '', said);
    expect(stored()).toEqual([first, second]);
  });

  it('goes with either of its ends in one gesture, and comes back with it', async () => {
    await createRelation(app, { label: 'said-by', from: claim, to: person });
    await createRelation(app, { label: 'located-in', from: claim, to: place });
    const before = stored();
    await deleteAnnotation(app, person);
    expect(stored().map(({ label }) => label)).toEqual(['located-in']);
    await deleteAnnotation(app, claim);
    expect(stored()).toEqual([]);
    await travel(app, 'undo');
    await travel(app, 'undo');
    expect(stored()).toEqual(before);
    await travel(app, 'redo');
    expect(stored().map(({ label }) => label)).toEqual(['located-in']);
  });

  it('goes with an end that an earlier version does not have', async () => {
    await createRelation(app, { label: 'said-by', from: claim, to: person });
    const [made] = stored();
    const [file] = main.ids;
    const before = state().sessions.get(file as DocumentId)?.sidecar.annotations;
    const change = {
      collection: 'annotations',
      id: person,
      before: before?.find(({ id }) => id === person) ?? null,
      after: null,
    } as const;
    expect(await restoreRecord(app, file as DocumentId, change)).toBe(true);
    expect(stored()).toEqual([]);
    await travel(app, 'undo');
    expect(stored()).toEqual([made]);
  });

  it('is listed with both of its ends', async () => {
    await createRelation(app, { label: 'said-by', from: claim, to: person });
    await createRelation(app, { label: 'about', from: place, to: claim });
    const labels = (id: string) => relationsAt(state(), id).map(({ relation }) => relation.label);
    expect(labels(claim).toSorted()).toEqual(['about', 'said-by']);
    expect(labels(person)).toEqual(['said-by']);
    expect(labels(place)).toEqual(['about']);
    const all = allRelations(state());
    selectAnnotation(app, place);
    expect(allRelations(state())).toBe(all);
  });
});

describe('looking for the other end', () => {
  it('takes the one that is selected, and asks', () => {
    selectAnnotation(app, claim);
    startRelating(app);
    expect(relatedNow(state())).toBeUndefined();
    confirmRelating(app);
    expect(state().dialog).toBeNull();
    selectAnnotation(app, person);
    confirmRelating(app);
    expect(state().dialog).toEqual({ kind: 'relation', from: claim, to: person, id: null });
    expect(relatingFrom(state())).toBeUndefined();
  });

  it('takes the one that is clicked at once, but not the first one itself', () => {
    selectAnnotation(app, claim);
    startRelating(app);
    pickAnnotation(app, claim);
    pickAnnotation(app, null);
    expect(state().dialog).toBeNull();
    pickAnnotation(app, place);
    expect(state().dialog).toMatchObject({ from: claim, to: place });
  });

  it('is given up, and ends with the annotation it began at or with the article', async () => {
    selectAnnotation(app, claim);
    startRelating(app);
    selectAnnotation(app, person);
    cancelRelating(app);
    expect([state().relating, state().selectedAnnotation]).toEqual([null, claim]);
    startRelating(app);
    await deleteAnnotation(app, claim);
    expect(relatingFrom(state())).toBeUndefined();
    selectAnnotation(app, person);
    startRelating(app);
    const [id] = main.ids;
    if (id !== undefined) await openArticle(app, id);
    expect(state().relating).toBeNull();
  });

  it('does not begin where nothing may be written, and says why', () => {
    const { open } = state();
    if (open === null) throw new Error('nothing is open');
    const readOnlyBecause = { problem: 'operation-mismatch' } as const;
    app.store.setState({ open: { ...open, readOnlyBecause } });
    selectAnnotation(app, claim);
    startRelating(app);
    expect(state().relating).toBeNull();
    expect(state().notices).toHaveLength(1);
  });
});

describe('the other end', () => {
  it('is gone to, and its layer is shown for that', async () => {
    await createRelation(app, { label: 'said-by', from: claim, to: person });
    await toggleHidden(app, 'entity');
    goToEnd(app, person);
    expect(state().selectedAnnotation).toBe(person);
    expect(state().settings.hiddenLayers).toEqual([]);
    goToEnd(app, 'gone');
    expect(state().selectedAnnotation).toBe(person);
  });

  it('may be another annotator’s, and may be missing', async () => {
    const theirs = anAnnotation('theirs', text, 'أمس', { layer: 'entity', label: 'date' });
    const relations = [
      { id: 'r1', label: 'about', from: 'theirs', to: claim },
      { id: 'r2', label: 'about', from: 'theirs', to: 'gone' },
    ];
    const sidecar = aSidecar({ annotator: 'سمير', annotations: [theirs], relations });
    const { open } = state();
    if (open === null) throw new Error('nothing is open');
    const others = [{ ...open.others[0], annotator: 'سمير', sidecar } as (typeof open.others)[0]];
    app.store.setState({ open: { ...open, others } });
    await createRelation(app, { label: 'part-of', from: claim, to: 'theirs' });
    const at = relationsAt(state(), claim);
    expect(at.map(({ annotator, isMine }) => [annotator, isMine])).toEqual([
      ['نورة', true],
      ['سمير', false],
    ]);
    expect(endAnnotation(state(), 'theirs')).toBe(theirs);
    expect(endAnnotation(state(), 'gone')).toBeUndefined();
    // What is another's is not one's own to remove.
    await deleteRelation(app, 'r1');
    expect(allRelations(state())).toHaveLength(3);
  });

  it('leads the keyboard to the notes, where the relations stand', async () => {
    selectAnnotation(app, claim);
    focusRelations(app);
    expect(state().areRelationsAsked).toBe(false);
    await createRelation(app, { label: 'said-by', from: claim, to: person });
    app.store.setState({ settings: { ...state().settings, beside: 'list' } });
    focusRelations(app);
    expect(state().areRelationsAsked).toBe(true);
    expect(state().settings.beside).toBe('notes');
  });
});
