import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../shared/model/ids';
import { codePoint, span } from '../../../shared/model/span';
import { anAnnotation } from '../../../shared/testing/builders';
import { annotate, deleteAnnotation, relabelAnnotation } from '../annotate';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { travel } from '../changes';
import { findCopies } from '../copies/finding-copies';
import { openCopiesOf } from '../copies/known-copies';
import { followOpenCopies } from '../copies/open-copies';
import { startApp } from '../corpus';
import { followCorpusWork } from '../corpus-work';
import { createFakeMain, type FakeMain } from '../fake-api';
import { openArticle, selectText } from '../reading';
import { createRelation } from '../relations/relation-changes';
import { acceptGhost, acceptSure, dismissGhost } from './accepting';
import { changedOriginals, settleChangedOriginal } from './changed-originals';
import { ghostsOf } from './ghosts';
import { carryOffers, carryTo } from './offers';

const story = 'قال سامر الحدّاد إن 12 سفينة وصلت أمس الى ميناء النخيل شمال المدينة ثم غادرت.';
const texts = {
  'a.txt': story,
  'b.txt': `عاجل\n${story}`,
  'c.txt': story.replace('12', '15'),
  'd.txt': story.replace('12', '١٢'),
};
const claim = '12 سفينة وصلت أمس';

let main: FakeMain;
let app: App;

function idAt(index: number): DocumentId {
  return main.ids[index] as DocumentId;
}

/** Each article is a copy of each other one, whole. */
function plantCopies(): void {
  const whole = (index: number) => {
    const text = Object.values(texts)[index] ?? '';
    return { start: codePoint(0), end: codePoint([...text].length) };
  };
  for (const index of main.ids.keys()) {
    const others = [...main.ids.keys()].filter((other) => other !== index);
    main.copies.set(
      idAt(index),
      others.map((other) => ({
        other: idAt(other),
        jaccard: 0.9,
        containment: 1,
        containmentOfOther: 1,
        isExact: false,
        isCurrent: true,
        differences: 0,
        passages: [{ here: whole(index), there: whole(other), words: 14, differences: 0 }],
      })),
    );
  }
}

async function open(index: number): Promise<void> {
  await openArticle(app, idAt(index));
  await new Promise((resolve) => setTimeout(resolve));
  const copies = openCopiesOf(app.store.getState());
  expect(copies?.read).toHaveLength(3);
}

async function annotateClaim(label: string | null = 'statistic', words = claim) {
  const start = app.store.getState().open?.text.indexOf(words) ?? -1;
  selectText(app, span(start, start + words.length), { snapsToWords: true });
  await annotate(app, 'claim', label);
  return main.sidecars.get(idAt(0))?.annotations[0]?.id ?? '';
}

function annotations(index: number) {
  return main.sidecars.get(idAt(index))?.annotations ?? [];
}

beforeEach(async () => {
  main = createFakeMain(texts);
  plantCopies();
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
  await open(0);
});

/** Two annotations of the first article, and what relates them. */
async function relateTwo() {
  const claimed = await annotateClaim();
  await annotateClaim('event', 'غادرت');
  const left = annotations(0).find(({ id }) => id !== claimed)?.id ?? '';
  await createRelation(app, { label: 'part-of', from: left, to: claimed });
  return { claimed, left };
}

function relations(index: number) {
  const { sidecars } = main;
  return sidecars.get(idAt(index))?.relations ?? [];
}

function originOf(index: number, id: string | undefined) {
  return annotations(index).find((one) => one.id === id)?.origin.id;
}

describe('relations between annotations that are carried', () => {
  it('go along with both ends, and go with them by undo', async () => {
    const { claimed, left } = await relateTwo();
    await open(1);
    await acceptSure(app);
    const [relation, ...rest] = relations(1);
    expect(rest).toEqual([]);
    expect(relation?.label).toBe('part-of');
    expect([originOf(1, relation?.from), originOf(1, relation?.to)]).toEqual([left, claimed]);
    expect(relations(0).map(({ id }) => id)).not.toContain(relation?.id);
    await travel(app, 'undo');
    expect([annotations(1), relations(1)]).toEqual([[], []]);
  });

  it('wait for the second end, whichever way it comes', async () => {
    const { claimed, left } = await relateTwo();
    const carry = async (id: string) => {
      await carryTo(app, carryOffers(app, id)?.offers.filter(({ isSure }) => isSure) ?? []);
    };
    await carry(claimed);
    expect(relations(1)).toEqual([]);
    await carry(left);
    expect(relations(1)).toMatchObject([{ label: 'part-of' }]);
    expect(relations(3)).toHaveLength(1);
    expect(originOf(3, relations(3)[0]?.from)).toBe(left);
    await travel(app, 'undo');
    expect(relations(1)).toEqual([]);
  });
});

describe('suggestions from copies', () => {
  it('stand at the aligned place, and what differs is not sure', async () => {
    const id = await annotateClaim();
    await open(1);
    const [ghost] = ghostsOf(app.store.getState());
    expect(ghost).toMatchObject({ path: 'a.txt', isSure: true, source: { id } });
    const { text = '' } = app.store.getState().open ?? {};
    expect(text.slice(ghost?.entry.span.start, ghost?.entry.span.end)).toBe(claim);
    await open(2);
    expect(ghostsOf(app.store.getState())).toMatchObject([{ isSure: false }]);
  });

  it('are nobody’s until they are accepted, and keep where they come from', async () => {
    const id = await annotateClaim();
    await open(1);
    expect(annotations(1)).toEqual([]);
    await acceptSure(app);
    expect(annotations(1)).toMatchObject([
      {
        label: 'statistic',
        target: [{ start: 25, end: 42 }, { exact: claim }],
        origin: { kind: 'copied', annotator: 'نورة', path: 'a.txt', id, revision: 1 },
      },
    ]);
    expect(ghostsOf(app.store.getState())).toEqual([]);
    await travel(app, 'undo');
    expect(annotations(1)).toEqual([]);
    expect(ghostsOf(app.store.getState())).toHaveLength(1);
  });

  it('with a changed number are never accepted together with the sure ones', async () => {
    await annotateClaim();
    await open(2);
    await acceptSure(app);
    expect(annotations(2)).toEqual([]);
    const [ghost] = ghostsOf(app.store.getState());
    if (ghost !== undefined) await acceptGhost(app, ghost);
    expect(annotations(2)[0]?.target[1].exact).toBe(claim.replace('12', '15'));
  });

  it('do not come back once they are declined, and do after that is undone', async () => {
    const id = await annotateClaim();
    await open(1);
    const [ghost] = ghostsOf(app.store.getState());
    if (ghost !== undefined) await dismissGhost(app, ghost);
    expect(main.corpusFiles.mine.dismissed).toMatchObject([
      { kind: 'carry', origin: { path: 'a.txt', id }, place: { path: 'b.txt' } },
    ]);
    expect(ghostsOf(app.store.getState())).toEqual([]);
    await open(3);
    expect(ghostsOf(app.store.getState())).toHaveLength(1);
    await travel(app, 'undo');
    expect(ghostsOf(app.store.getState())).toHaveLength(1);
  });

  it('come once from several copies that say the same', async () => {
    await annotateClaim();
    const offers = carryOffers(app, annotations(0)[0]?.id ?? '');
    await carryTo(app, offers?.offers.filter(({ isSure }) => isSure) ?? []);
    await open(2);
    expect(ghostsOf(app.store.getState())).toHaveLength(1);
  });
});

describe('suggestions from what others did on copies', () => {
  /** Samir's claim on the first article, as his file has it. */
  function samirsClaim(index: number) {
    const sidecar = main.sidecars.get(idAt(index));
    const text = Object.values(texts)[index] ?? '';
    const annotation = anAnnotation('his', text, claim, { label: 'statistic' });
    if (sidecar === undefined) throw new Error(`no article ${index}`);
    return { ...sidecar, annotator: 'Samir', revision: 7, annotations: [annotation] };
  }

  it('name whose they are, in the record too', async () => {
    main.others.set(idAt(0), [samirsClaim(0)]);
    await open(1);
    const [ghost] = ghostsOf(app.store.getState());
    expect(ghost).toMatchObject({ isOwn: false, isSure: true, entry: { annotator: 'Samir' } });
    await acceptSure(app);
    expect(annotations(1)).toMatchObject([
      {
        label: 'statistic',
        origin: { kind: 'copied', annotator: 'Samir', path: 'a.txt', id: 'his', revision: 7 },
      },
    ]);
    expect(ghostsOf(app.store.getState())).toEqual([]);
  });

  it('give way to one’s own on the same words', async () => {
    main.others.set(idAt(0), [samirsClaim(0)]);
    await open(3);
    // His stands first by path; one's own is taken all the same.
    await annotateClaim('statistic', claim.replace('12', '١٢'));
    await open(1);
    expect(ghostsOf(app.store.getState())).toMatchObject([{ isOwn: true, path: 'd.txt' }]);
  });

  it('come once from several who say the same', async () => {
    const his = samirsClaim(0);
    main.others.set(idAt(0), [his, { ...his, annotator: 'Laila' }]);
    await open(1);
    expect(ghostsOf(app.store.getState())).toMatchObject([{ entry: { annotator: 'Samir' } }]);
  });

  it('are not needed where he says so here himself', async () => {
    main.others.set(idAt(0), [samirsClaim(0)]);
    await open(1);
    app.store.setState(({ open: shown }) => ({
      open: shown && { ...shown, others: [{ annotator: 'Samir', sidecar: samirsClaim(1) }] },
    }));
    expect(ghostsOf(app.store.getState())).toEqual([]);
  });

  it('are offered again as he changes them', async () => {
    main.others.set(idAt(0), [samirsClaim(0)]);
    await open(1);
    await acceptSure(app);
    const his = samirsClaim(0);
    const later = { label: 'event', updatedAt: '2027-01-01T00:00:00.000Z' };
    const changed = his.annotations.map((one) => ({ ...one, ...later }));
    main.others.set(idAt(0), [{ ...his, revision: 8, annotations: changed }]);
    main.tell({ works: [idAt(0)] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(changedOriginals(app)).toMatchObject([{ source: { annotator: 'Samir', revision: 8 } }]);
  });
});

it('says how many copies it has not looked at, where there are very many', async () => {
  const [copy] = main.copies.get(idAt(1)) ?? [];
  if (copy === undefined) throw new Error('no copy was planted');
  main.copies.set(
    idAt(1),
    Array.from({ length: 230 }, () => copy),
  );
  await openArticle(app, idAt(1));
  await new Promise((resolve) => setTimeout(resolve));
  const known = openCopiesOf(app.store.getState());
  expect([known?.copies.length, known?.read.length, known?.unread]).toEqual([230, 200, 30]);
});

describe('carrying to copies', () => {
  it('goes to several articles as one gesture, the changed number unchosen', async () => {
    const id = await annotateClaim();
    const found = carryOffers(app, id);
    expect(found?.offers.map(({ isSure, words }) => [isSure, words])).toEqual([
      [true, claim],
      [false, claim.replace('12', '15')],
      [true, claim.replace('12', '١٢')],
    ]);
    await carryTo(app, found?.offers ?? []);
    expect([1, 2, 3].map((index) => annotations(index).length)).toEqual([1, 1, 1]);
    expect(main.sidecars.get(idAt(1))?.status).toBe('new');
    expect(carryOffers(app, id)).toMatchObject({ offers: [], settled: 3 });
    await travel(app, 'undo');
    expect([0, 1, 2, 3].map((index) => annotations(index).length)).toEqual([1, 0, 0, 0]);
  });

  it('offers what was changed in the original later, and leaves it for good', async () => {
    const id = await annotateClaim();
    await carryTo(app, carryOffers(app, id)?.offers ?? []);
    await relabelAnnotation(app, id, 'event');
    expect(carryOffers(app, id)?.offers.map(({ kind }) => kind)).toEqual([
      'change',
      'change',
      'change',
    ]);
    await open(1);
    const [changed] = changedOriginals(app);
    if (changed !== undefined) await settleChangedOriginal(app, changed, 'take-over');
    expect(annotations(1)).toMatchObject([{ label: 'event', origin: { revision: 2 } }]);
    expect(changedOriginals(app)).toEqual([]);
    await open(3);
    const [other] = changedOriginals(app);
    if (other !== undefined) await settleChangedOriginal(app, other, 'leave');
    expect(annotations(3)).toMatchObject([{ label: 'statistic', origin: { revision: 2 } }]);
    expect(changedOriginals(app)).toEqual([]);
  });

  it('offers nothing where one said so oneself', async () => {
    const id = await annotateClaim();
    await carryTo(app, carryOffers(app, id)?.offers ?? []);
    await open(1);
    await relabelAnnotation(app, annotations(1)[0]?.id ?? '', 'event');
    expect(changedOriginals(app)).toEqual([]);
    await open(0);
    await deleteAnnotation(app, id);
    // What was carried stands, and is now itself proposed where it is missing.
    expect(ghostsOf(app.store.getState()).length).toBeGreaterThan(0);
  });
});
