import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../shared/model/annotation';
import type { DocumentId } from '../../../shared/model/ids';
import { aCorpusFile, anAnnotation, aRatedClaim, aSidecar } from '../../../shared/testing/builders';
import { needAnnotations } from '../annotations/reading-annotations';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { travel } from '../changes';
import { startApp } from '../corpus';
import { followCorpusWork } from '../corpus-work';
import { createFakeMain, type FakeMain } from '../fake-api';
import { answerQuestion } from './answering';
import {
  joinClaims,
  keepApart,
  makeClaims,
  mayTakeOut,
  rateClaims,
  removeClaim,
  renameClaim,
  takeBackRating,
  takeOut,
} from './claim-gestures';
import { allClaims, openQuestions, shownQuestion } from './known-claims';
import { followClaims } from './seeking-claims';
import { showClaimPage, showClaims } from './showing-claims';

const texts = {
  'a.txt': 'سقوط 15 قتيلا في انفجار المرفأ.',
  'b.txt': 'سقوط 31 قتيلا في انفجار المرفأ.',
  'c.txt': 'إضراب المعلمين مستمر في المدارس.',
  'd.txt': 'سقوط 20 قتيلا في انفجار المرفأ.',
};
type Path = keyof typeof texts;

let main: FakeMain;
let app: App;

const state = () => app.store.getState();
const claims = () => allClaims(state());
const entry = (id: string) => {
  const found = claims().entryOf(id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};
const idOf = (path: Path) => main.ids[Object.keys(texts).indexOf(path)] as DocumentId;
const ownFile = () => main.corpusFiles.mine;
const refersTo = (path: Path) => main.sidecars.get(idOf(path))?.annotations[0]?.refersTo;

function marked(path: Path): Annotation {
  return anAnnotation(path.charAt(0), texts[path], texts[path].slice(0, -1));
}

function wait(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

beforeEach(async () => {
  main = createFakeMain(texts);
  for (const path of ['a.txt', 'b.txt', 'c.txt'] as const) {
    const sidecar = main.sidecars.get(idOf(path));
    if (sidecar === undefined) throw new Error('no sidecar');
    main.sidecars.set(idOf(path), { ...sidecar, revision: 1, annotations: [marked(path)] });
  }
  const others = aSidecar({ annotator: 'سمير', annotations: [marked('d.txt')] });
  main.others.set(idOf('d.txt'), [others]);
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-02T00:00:00.000Z',
  });
  followCorpusWork(app);
  followClaims(app);
  await startApp(app);
  await setAnnotator(app, 'نورة');
  showClaims(app);
  await needAnnotations(app);
  while (state().claims.seeking !== 'done') await wait();
});

describe('one claim of several mentions', () => {
  it('is made with its references in one step, which undo takes back', async () => {
    await joinClaims(app, [entry('a'), entry('b'), entry('d')]);
    expect(ownFile().claims).toMatchObject([{ id: 'id-1', title: texts['a.txt'].slice(0, -1) }]);
    expect([refersTo('a.txt'), refersTo('b.txt')]).toEqual(['claim:id-1', 'claim:id-1']);
    // Of another annotator's mention it is said in one's own file.
    expect(ownFile().identities).toMatchObject([
      { kind: 'claim', verdict: 'same', a: 'id-1', b: 'd' },
    ]);
    expect(entry('d').mentions).toHaveLength(3);
    await travel(app, 'undo');
    expect(ownFile().claims).toEqual([]);
    expect(refersTo('a.txt')).toBeUndefined();
    expect(entry('a').mentions).toHaveLength(1);
  });

  it('loses a mention that is taken out, and is not asked about it again', async () => {
    await joinClaims(app, [entry('a'), entry('b'), entry('d')]);
    for (const id of ['b', 'd']) {
      const mention = entry(id).mentions.find(({ line }) => line.id === id);
      if (mention === undefined) throw new Error('no mention');
      expect(mayTakeOut(claims(), mention)).toBe(true);
      await takeOut(app, entry(id), mention);
    }
    expect(refersTo('b.txt')).toBeUndefined();
    expect(entry('a').mentions.map(({ line }) => line.id)).toEqual(['a']);
    const pairs = openQuestions(state()).map(({ a, b }) => [a.id, b.id].sort().join());
    expect(pairs).toEqual(['b,d']);
    // One's own word is taken back by saying the contrary.
    await joinClaims(app, [entry('a'), entry('b')]);
    expect(entry('a').mentions.map(({ line }) => line.id)).toEqual(['a', 'b']);
    expect(ownFile().identities).toMatchObject([{ verdict: 'not-same', b: 'd' }]);
  });

  it('is renamed, rated and removed in one’s own file, its mentions stay', async () => {
    await makeClaims(app, [entry('a'), entry('c')]);
    expect(ownFile().claims).toHaveLength(2);
    await renameClaim(app, entry('a'), ' قتلى المرفأ ');
    expect(entry('a').title).toBe('قتلى المرفأ');
    await rateClaims(app, [entry('a'), entry('c')], { value: 'mixed' });
    expect(entry('c').held[0]?.claim.rating).toEqual({
      value: 'mixed',
      ratedOn: '2026-01-02',
      evidence: [],
    });
    await rateClaims(app, [entry('a')], { value: 'false', rationale: 'نفته الوزارة' });
    expect(entry('a').held[0]?.claim.rating?.rationale).toBe('نفته الوزارة');
    await takeBackRating(app, entry('a'));
    expect(entry('a').held[0]?.claim.rating).toBeUndefined();
    await removeClaim(app, entry('a'));
    expect(refersTo('a.txt')).toBeUndefined();
    expect(entry('a')).toMatchObject({ held: [], mentions: [{ line: { id: 'a' } }] });
  });

  it('of another annotator gets a record of one’s own where one says something of it', async () => {
    const theirs = aCorpusFile({ annotator: 'سمير', claims: [aRatedClaim('s1', [])] });
    main.corpusFiles.others.push(theirs);
    main.tell({ areCorpusFilesNew: true });
    app.store.setState(({ corpusWork }) => ({
      corpusWork: { ...corpusWork, others: [theirs] },
    }));
    await rateClaims(app, [entry('s1')], { value: 'true' });
    expect(ownFile().identities).toMatchObject([{ verdict: 'same', b: 's1' }]);
    const ratings = entry('s1').held.map(({ claim, annotator }) => {
      return [annotator, claim.rating?.value];
    });
    expect(ratings).toEqual([
      ['نورة', 'true'],
      ['سمير', 'mixed'],
    ]);
  });
});

describe('a question which claims are one', () => {
  const pair = () => {
    const { a, b } = shownQuestion(state()) ?? {};
    return [a?.id, b?.id].sort().join();
  };

  it('is asked of similar ones, answered once, and the next is there at once', async () => {
    const total = openQuestions(state()).length;
    expect(total).toBe(3);
    const first = pair();
    const answered = answerQuestion(app, 'different');
    expect(pair()).not.toBe(first);
    await answered;
    expect(ownFile().identities).toMatchObject([{ verdict: 'not-same' }]);
    expect(openQuestions(state())).toHaveLength(2);
    await answerQuestion(app, 'same');
    // The two are one claim now, which was already said to be another than the third.
    expect(openQuestions(state())).toHaveLength(0);
    await travel(app, 'undo');
    await travel(app, 'undo');
    expect(openQuestions(state())).toHaveLength(total);
  });

  it('is answered by a link between mentions where they are not one and not two', async () => {
    const { a, b } = shownQuestion(state()) ?? {};
    if (a === undefined || b === undefined) throw new Error('no question');
    await answerQuestion(app, 'updates');
    const links = [...main.sidecars.values()].flatMap((sidecar) => sidecar.links);
    expect(links).toMatchObject([{ scope: 'claim', verdict: 'updates' }]);
    expect([links[0]?.a.annotationId, links[0]?.b.annotationId]).toEqual([a.id, b.id]);
    expect(links[0]?.direction).toBe('b-to-a');
    expect(openQuestions(state())).toHaveLength(2);
  });

  it('is not asked where one said before that they are two', async () => {
    await keepApart(app, entry('a'), entry('b'));
    await keepApart(app, entry('a'), entry('d'));
    await keepApart(app, entry('b'), entry('d'));
    expect(openQuestions(state())).toEqual([]);
    showClaimPage(app, 'a');
    await travel(app, 'undo');
    expect(openQuestions(state())).toHaveLength(1);
    expect(state().claims.part).toBe('table');
  });
});
