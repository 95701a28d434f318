import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describeAnchor } from '../../../shared/anchor/describe-anchor';
import type { CopyList } from '../../../shared/contract/copies';
import { wordsOf } from '../../../shared/copies/article-words';
import { figuresOf } from '../../../shared/copies/compare-articles';
import { findCopies as compareAll } from '../../../shared/copies/find-copies';
import { packPairs } from '../../../shared/copies/packed-pairs';
import { pairsSharing } from '../../../shared/copies/shared-passages';
import { ok } from '../../../shared/model/result';
import { codePoint, span } from '../../../shared/model/span';
import { aPassageVerdict } from '../../../shared/testing/builders';
import { createOffsetMap } from '../../../shared/text/offsets';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { travel } from '../changes';
import { startApp } from '../corpus';
import { followCorpusWork } from '../corpus-work';
import { createFakeMain, type FakeMain } from '../fake-api';
import { decide, explain, takeBack } from './deciding';
import { findCopies, followCopies } from './finding-copies';
import { placeOfVerdict } from './passage-places';
import { pairQueue, shownPair } from './review';
import {
  backToPair,
  choosePassage,
  filterQueue,
  followReview,
  noteVerdict,
  reverseDirection,
  showCopies,
} from './reviewing';

const story =
  'غادرت خمس سفن محملة بالقمح الميناء الشرقي فجر الأحد متجهة إلى ثلاث دول وعلى متنها 42 ألف طن من الحبوب';
const other =
  'فاز الفريق الضيف بهدفين دون رد في المباراة التي أقيمت مساء السبت على ملعبه أمام جمهور كبير';
const texts: Readonly<Record<string, string>> = {
  'a.txt': story,
  'b.txt': `${story}\n\n${other}`,
  'c.txt': `مقدمة قصيرة\n\n${story}`,
  'd.txt': `${other}\n\nخاتمة قصيرة`,
};

let main: FakeMain;
let app: App;

/** A main process that looks for copies in the fake's articles, with the engine itself. */
function withCopies(fake: FakeMain): FakeMain {
  const paths = Object.keys(texts);
  const pairs = compareAll(paths.map((path) => wordsOf(texts[path] ?? '')));
  const packed = packPairs(pairs);
  const place = (id: string) => fake.ids.indexOf(id as never);
  const list: CopyList = {
    documentIds: [...fake.ids],
    pairs: packed.pairs,
    clusters: [],
    problems: [],
  };
  const copies: FakeMain['api']['copies'] = {
    ...fake.api.copies,
    find: () => Promise.resolve(ok(list)),
    pair: ({ a, b }) => {
      const pair = pairs.find((one) => one.a === place(a) && one.b === place(b));
      const side = (id: string) => {
        const path = paths[place(id)] ?? '';
        return { text: texts[path] ?? '', sha256: `hash of ${path}` };
      };
      if (pair === undefined) return Promise.resolve(ok({ a: side(a), b: side(b), copy: null }));
      const { jaccard, containmentOfA, containmentOfB } = figuresOf(pair);
      const at = (start: number, end: number) => ({ start: codePoint(start), end: codePoint(end) });
      const copy = {
        other: b,
        jaccard,
        containment: containmentOfA,
        containmentOfOther: containmentOfB,
        isExact: pair.isExact,
        isCurrent: true,
        differences: pair.differences,
        passages: pair.passages.map(({ aStart, aEnd, bStart, bEnd, words, differences }) => ({
          here: at(aStart, aEnd),
          there: at(bStart, bEnd),
          words,
          differences,
        })),
      };
      return Promise.resolve(ok({ a: side(a), b: side(b), copy }));
    },
    sharing: ({ passages }) =>
      Promise.resolve(
        ok(
          pairsSharing(
            packed,
            passages.map(({ a, b }) => ({
              a: { ...a, article: place(a.documentId) },
              b: { ...b, article: place(b.documentId) },
            })),
          ),
        ),
      ),
  };
  return { ...fake, api: { ...fake.api, copies } };
}

/** Until the chosen pair’s words are there, and all that was asked for has come. */
const settled = async () => {
  await vi.waitFor(() => expect(shownPair(state())).not.toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 50));
};
const state = () => app.store.getState();
const queued = () => pairQueue(state())?.queue.length;
const shown = () => {
  const pair = shownPair(state());
  return pair === null ? null : [main.ids.indexOf(pair.a), main.ids.indexOf(pair.b)];
};
const linksOf = (index: number) => main.sidecars.get(main.ids[index] as never)?.links ?? [];

beforeEach(async () => {
  main = withCopies(createFakeMain(texts));
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  followCorpusWork(app);
  followCopies(app);
  followReview(app);
  await startApp(app);
  await setAnnotator(app, 'نورة');
  showCopies(app);
  await settled();
});

describe('a list that is found while something else is in front', () => {
  it('costs the window nothing until the copies are looked at', async () => {
    app.store.setState({ view: 'library' });
    const said = vi.spyOn(app.api.copies, 'said');
    const pairs = vi.spyOn(app.api.copies, 'pair');
    await findCopies(app);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([said.mock.calls.length, pairs.mock.calls.length]).toEqual([0, 0]);
    showCopies(app);
    await settled();
    expect(said).toHaveBeenCalledOnce();
    expect(shown()).not.toBeNull();
  });
});

describe('reviewing copies', () => {
  it('begins with the best pair of what was found', () => {
    expect(queued()).toBe(4);
    expect(state().copies.status).toBe('found');
    expect(shown()).not.toBeNull();
  });

  it('shows the next pair before anything was sent, and the verdict stands in the first’s sidecar', async () => {
    const [first = -1, second = -1] = shown() ?? [];
    const before = shownPair(state());
    noteVerdict(app, '  لأنه هو ');
    const sent = decide(app, 'same');
    expect(shownPair(state())).not.toBe(before);
    expect(shownPair(state())).not.toBeNull();
    expect(queued()).toBe(3);
    await sent;
    expect(linksOf(first)).toMatchObject([
      {
        verdict: 'same',
        direction: 'none',
        note: 'لأنه هو',
        b: { path: Object.keys(texts)[second] },
      },
    ]);
    expect(linksOf(first)[0]?.evidence?.containmentOfA).toBeGreaterThan(0.5);
  });

  it('has one verdict a pair; going back and saying another one replaces it', async () => {
    const [first = -1] = shown() ?? [];
    const place = shown();
    await decide(app, 'different');
    backToPair(app);
    await settled();
    expect(shown()).toEqual(place);
    await explain(app, 'خبران');
    expect(linksOf(first)).toMatchObject([{ verdict: 'different', note: 'خبران' }]);
    await decide(app, 'unsure');
    expect(linksOf(first)).toMatchObject([{ verdict: 'unsure', note: 'خبران' }]);
    expect(queued()).toBe(3);
  });

  it('proposes what is the excerpt, and turns it round when asked to', async () => {
    const [first = -1] = shown() ?? [];
    reverseDirection(app);
    await decide(app, 'excerpt');
    const [reversedLink] = linksOf(first);
    backToPair(app);
    await settled();
    await decide(app, 'excerpt');
    const [link] = linksOf(first);
    expect([link?.direction, reversedLink?.direction].toSorted()).toEqual(['a-to-b', 'b-to-a']);
  });

  it('undo puts the pair back and shows it; taking back does as well', async () => {
    const place = shown();
    await decide(app, 'different');
    await travel(app, 'undo');
    await settled();
    expect([queued(), shown()]).toEqual([4, place]);
    await travel(app, 'redo');
    expect(queued()).toBe(3);
    expect(shown()).toEqual(place);
    await takeBack(app);
    expect(queued()).toBe(4);
  });

  it('of a passage decides every pair that shares no more than it, once', async () => {
    filterQueue(app, { decided: 'all' });
    expect(queued()).toBe(4);
    choosePassage(app, 0);
    const isOfStory = shownPair(state())?.passages[0]?.keys.a.includes('سفن') === true;
    await decide(app, 'different');
    await settled();
    filterQueue(app, { decided: 'undecided' });
    // The story stands in three articles, so in three pairs; what is left shares other words.
    expect([isOfStory, queued()]).toEqual([true, 1]);
    expect(main.corpusFiles.mine.passageVerdicts).toMatchObject([{ verdict: 'different' }]);
    await travel(app, 'undo');
    await settled();
    expect(queued()).toBe(4);
  });

  it('of a passage holds on when its article changed and the words stand elsewhere in it', async () => {
    const now = texts['c.txt'] ?? '';
    const words = 'متجهة إلى ثلاث';
    const target = (text: string) => {
      const start = text.indexOf(words);
      return describeAnchor(text, createOffsetMap(text), span(start, start + words.length));
    };
    const verdict = aPassageVerdict('v', {
      a: { path: 'a.txt', sha256: 'hash of a.txt', target: target(story) },
      b: { path: 'c.txt', sha256: 'another', target: target(`سطر حُذف بعد ذلك\n${now}`) },
    });
    const articles = state().corpus?.documents ?? [];
    const at = (path: string) => articles.find((article) => article.path === path);
    const placeIn = (text: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    expect(await placeOfVerdict(app, verdict, at)).toEqual({
      a: { documentId: main.ids[0], ...placeIn(story) },
      b: { documentId: main.ids[2], ...placeIn(now) },
    });
    const gone = { ...verdict, b: { ...verdict.b, path: 'z.txt' } };
    expect(await placeOfVerdict(app, gone, at)).toBeNull();
  });
});
