import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../shared/model/ids';
import { codePoint, span } from '../../shared/model/span';
import { annotate } from './annotate';
import { setAnnotator } from './annotator';
import { type App, createApp } from './app';
import { travel } from './changes';
import { findCopies } from './copies/finding-copies';
import { followOpenCopies } from './copies/open-copies';
import { startApp } from './corpus';
import { followCorpusWork } from './corpus-work';
import { createFakeMain, type FakeMain } from './fake-api';
import { articleEnd, type LinkEnd, linkKindOf } from './link-end';
import {
  alignedEnd,
  cancelPlace,
  choosePlaceThere,
  chosenEnd,
  confirmPlace,
  hasPlaceToLink,
  linkPlaces,
} from './link-places';
import { openArticle, selectText } from './reading';

const words = '12 سفينة وصلت أمس';
// A letter outside the BMP before the words: offsets on the disk are code points.
const story = `قال 𞤀 سامر إن ${words} الى ميناء النخيل شمال المدينة ثم غادرت.`;
const texts = { 'a.txt': story, 'b.txt': `عاجل\n${story}`, 'c.txt': 'مقال آخر لا يشترك في شيء.' };

let main: FakeMain;
let app: App;

const idAt = (index: number) => main.ids[index] as DocumentId;

function end(): LinkEnd {
  const found = chosenEnd(app.store.getState());
  if (found === null) throw new Error('nothing is chosen');
  return found;
}

function wholeArticle(index: number): LinkEnd {
  const document = app.store.getState().corpus?.documents[index];
  if (document === undefined) throw new Error(`no article ${index}`);
  return articleEnd(document);
}

async function select(index: number): Promise<LinkEnd> {
  await openArticle(app, idAt(index));
  await new Promise((resolve) => setTimeout(resolve));
  const start = app.store.getState().open?.text.indexOf(words) ?? -1;
  selectText(app, span(start, start + words.length), { snapsToWords: true });
  return end();
}

function plantCopy(): void {
  const whole = (text: string) => ({ start: codePoint(0), end: codePoint([...text].length) });
  const figures = { jaccard: 0.9, containment: 1, containmentOfOther: 0.9, differences: 0 };
  const passages = [
    { here: whole(story), there: whole(texts['b.txt']), words: 14, differences: 0 },
  ];
  const rest = { ...figures, isExact: false, isCurrent: true, passages };
  main.copies.set(idAt(0), [{ other: idAt(1), ...rest }]);
}

const links = (index: number) => main.sidecars.get(idAt(index))?.links ?? [];

beforeEach(async () => {
  main = createFakeMain(texts);
  plantCopy();
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => new Date(Date.UTC(2026, 0, 1) + count++).toISOString(),
  });
  followCorpusWork(app);
  followOpenCopies(app);
  await startApp(app);
  await setAnnotator(app, 'نورة');
  await findCopies(app);
});

describe('an end of a link', () => {
  it('is the selected words, in code points, or the selected claim', async () => {
    const chosen = await select(0);
    const start = [...story.slice(0, story.indexOf(words))].length;
    expect(chosen).toMatchObject({
      words,
      place: { path: 'a.txt', target: [{ start, end: start + words.length }, { exact: words }] },
    });
    expect(chosen.place.annotationId).toBeUndefined();
    await annotate(app, 'claim', 'statistic');
    expect(end().place.annotationId).toBe(main.sidecars.get(idAt(0))?.annotations[0]?.id);
  });

  it('is nothing where an entity is selected', async () => {
    await select(0);
    await annotate(app, 'entity', 'person');
    expect(chosenEnd(app.store.getState())).toBeNull();
  });

  it('in a copy is the words that stand for it there', async () => {
    const chosen = await select(0);
    const there = alignedEnd(app.store.getState(), chosen, idAt(1));
    const start = [...texts['b.txt'].slice(0, texts['b.txt'].indexOf(words))].length;
    expect(there).toMatchObject({ words, place: { path: 'b.txt', target: [{ start }, {}] } });
    expect(alignedEnd(app.store.getState(), chosen, idAt(2))).toBeNull();
  });
});

describe('a link between places', () => {
  it('stands with the article whose path sorts first, its direction turned with it', async () => {
    const there = await select(0);
    const from = await select(1);
    await linkPlaces(app, from, there, { verdict: 'update', note: '  لأن العدد زاد ' });
    expect(links(0)).toMatchObject([
      {
        scope: 'passage',
        verdict: 'update',
        direction: 'b-to-a',
        a: { path: 'a.txt' },
        b: { path: 'b.txt' },
        note: 'لأن العدد زاد',
      },
    ]);
    expect(links(1)).toEqual([]);
    await travel(app, 'undo');
    expect(links(0)).toEqual([]);
  });

  it('has one verdict: another one takes the place of the first, and of its reason', async () => {
    const [from, to] = [await select(0), wholeArticle(2)];
    await linkPlaces(app, from, to, { verdict: 'same', note: 'سبب' });
    const [first] = links(0);
    await linkPlaces(app, from, to, { verdict: 'different', note: '' });
    expect(links(0)).toHaveLength(1);
    expect(links(0)[0]).toMatchObject({ id: first?.id, verdict: 'different', direction: 'none' });
    expect(links(0)[0]).not.toHaveProperty('note');
  });

  it('can be begun from the article as a whole', async () => {
    await select(1);
    await choosePlaceThere(app, wholeArticle(2), idAt(0));
    expect(hasPlaceToLink(app.store.getState())).toBe(false);
    confirmPlace(app);
    expect(app.store.getState().dialog).toBeNull();
    await select(0);
    expect(hasPlaceToLink(app.store.getState())).toBe(true);
    confirmPlace(app);
    expect(app.store.getState().linkingFrom).toBeNull();
    expect(app.store.getState().dialog).toMatchObject({
      kind: 'link',
      from: idAt(2),
      to: idAt(0),
      source: { words: null },
      target: { words },
    });
  });

  it('can be given up', async () => {
    await select(0);
    await choosePlaceThere(app, end(), idAt(1));
    expect(app.store.getState().linkingFrom?.words).toBe(words);
    cancelPlace(app);
    expect(app.store.getState().linkingFrom).toBeNull();
  });
});

it('is called by what its ends are', async () => {
  const passage = await select(0);
  await annotate(app, 'claim', null);
  const claim = end();
  const article = wholeArticle(2);
  expect(linkKindOf(null, null)).toBe('article');
  expect(linkKindOf(passage, null)).toBe('fromPassage');
  expect(linkKindOf(claim, null)).toBe('fromClaim');
  expect(linkKindOf(article, null)).toBe('articleAndPassage');
  expect(linkKindOf(article, passage)).toBe('articleAndPassage');
  expect(linkKindOf(passage, claim)).toBe('passage');
  expect(linkKindOf(claim, claim)).toBe('claim');
});
