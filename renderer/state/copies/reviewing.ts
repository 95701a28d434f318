import type { CopyPassage } from '../../../shared/contract/copies';
import type { PassageVerdict } from '../../../shared/model/corpus-file';
import type { DocumentId, RecordId } from '../../../shared/model/ids';
import type { Span } from '../../../shared/model/span';
import { type App, valueOrNotify } from '../app';
import type { AppState } from '../app-state';
import { ensureSessions } from '../sessions';
import { ensureCopies } from './finding-copies';
import type { FoundList } from './found-copies';
import {
  type LoadedPair,
  type LoadedPassage,
  type LoadedSide,
  type PairIds,
  pairName,
  prepareSides,
} from './loaded-pair';
import { placeOfVerdict } from './passage-places';
import { nextInQueue, type QueueFilter } from './queue';
import { currentIndex, idsAt, pairQueue } from './review';
import { type CopiesReview, noReview } from './review-state';

/** So many pairs are kept ready: the shown one, those before and those that come next. */
const keptPairs = 8;
/** So many pairs are made ready ahead of the one that is shown. */
const pairsAhead = 2;
/** So many steps back are remembered. */
const trailLimit = 200;

function update(app: App, change: Partial<CopiesReview>): void {
  app.store.setState(({ review }) => ({ review: { ...review, ...change } }));
}

/** Goes to the copies; they are looked for where that was not done yet. */
export function showCopies(app: App): void {
  app.store.setState({ view: 'copies', selection: null });
  void ensureCopies(app);
}

/** Makes the sidecar ready that a verdict goes into, so that none has to wait for it. */
async function loadHome(app: App, { a }: PairIds): Promise<void> {
  const { settings, corpus } = app.store.getState();
  if (settings.annotator !== null && corpus?.readOnlyBecause === null)
    await ensureSessions(app, [a]);
}

/** Makes a pair ready to be shown, unless it is. */
async function loadPair(app: App, ids: PairIds): Promise<void> {
  const name = pairName(ids);
  const { corpus, copies, review } = app.store.getState();
  if (review.pairs.has(name)) return;
  const [answer] = await Promise.all([app.api.copies.pair(ids), loadHome(app, ids)]);
  const isStill = () => {
    const state = app.store.getState();
    return state.corpus?.id === corpus?.id && state.copies.list === copies.list;
  };
  if (!isStill()) return;
  const pair = valueOrNotify(app, answer);
  if (pair === null) return;
  const loaded = await prepareSides(ids, pair);
  if (!isStill()) return;
  app.store.setState(({ review: { pairs, ...rest } }) => {
    const kept = [...pairs].filter(([other]) => other !== name).slice(1 - keptPairs);
    return { review: { ...rest, pairs: new Map([...kept, [name, loaded]]) } };
  });
}

/** Makes the pairs ready that come after the shown one. */
async function loadAhead(app: App): Promise<void> {
  const state = app.store.getState();
  const found = pairQueue(state);
  let index = currentIndex(state);
  if (found === null) return;
  for (let step = 0; step < pairsAhead; step += 1) {
    index = nextInQueue(found.order, found.queue, index, 1);
    const ids = index === null ? null : idsAt(found.list, index);
    if (ids !== null) await loadPair(app, ids);
  }
}

/** Shows a pair; the one before can be gone back to. */
export async function showPair(app: App, ids: PairIds | null): Promise<void> {
  const { current, behind } = app.store.getState().review;
  const isSame = current !== null && ids !== null && pairName(current) === pairName(ids);
  if (!isSame) {
    const left = current === null ? behind : [...behind, current].slice(-trailLimit);
    update(app, { current: ids, behind: left, passage: null, isReversed: false, note: null });
  }
  if (ids === null) return;
  await loadPair(app, ids);
  await loadAhead(app);
}

/** Shows the pair of the queue after (`1`) or before (`-1`) the shown one. */
export function stepPair(app: App, step: 1 | -1): void {
  const state = app.store.getState();
  const found = pairQueue(state);
  if (found === null) return;
  const next = nextInQueue(found.order, found.queue, currentIndex(state), step);
  if (next !== null) void showPair(app, idsAt(found.list, next));
}

/** Goes back to the pair that was shown before, decided or not. */
export function backToPair(app: App): void {
  const { behind } = app.store.getState().review;
  const last = behind.at(-1);
  if (last === undefined) return;
  const left = behind.slice(0, -1);
  void showPair(app, last);
  update(app, { behind: left });
}

/** Narrows the queue down; a pair that is not in it any more makes room for the first that is. */
export function filterQueue(app: App, change: Partial<QueueFilter>): void {
  const { filter } = app.store.getState().review;
  update(app, { filter: { ...filter, ...change } });
  const state = app.store.getState();
  const found = pairQueue(state);
  const index = currentIndex(state);
  if (found === null || (index !== null && found.queue.includes(index))) return;
  const first = found.queue[0];
  void showPair(app, first === undefined ? null : idsAt(found.list, first));
}

/** Shows the pairs or the clusters. */
export function showKind(app: App, kind: CopiesReview['kind']): void {
  update(app, { kind });
}

/** Shows a cluster, by the article that tells it from others. */
export function showCluster(app: App, cluster: DocumentId | null): void {
  update(app, { cluster });
}

/** Turns round which article came from which. */
export function reverseDirection(app: App): void {
  update(app, { isReversed: !app.store.getState().review.isReversed });
}

/** Says why, for the next verdict; `null` is not to say. */
export function noteVerdict(app: App, note: string | null): void {
  update(app, { note });
}

/** Makes a passage the one that verdicts are about; `null` makes them about the articles. */
export function choosePassage(app: App, passage: number | null): void {
  update(app, { passage });
}

/** Goes to the next or previous passage of the pair; from the articles to the first or last one. */
export function stepPassage(app: App, step: 1 | -1, count: number): void {
  const { passage } = app.store.getState().review;
  if (count === 0) return;
  const from = passage ?? (step === 1 ? -1 : count);
  choosePassage(app, Math.min(Math.max(from + step, 0), count - 1));
}

/** Asks anew what people said that bears on copies. */
export async function loadSaid(app: App): Promise<void> {
  const { corpus } = app.store.getState();
  const answer = await app.api.copies.said();
  if (app.store.getState().corpus?.id !== corpus?.id) return;
  const said = valueOrNotify(app, answer);
  if (said !== null) update(app, { said });
}

function verdictsOf({ corpusWork }: AppState): readonly PassageVerdict[] {
  return corpusWork.session?.corpusFile.passageVerdicts ?? [];
}

/** Asks where the passages of one's own verdicts stand in the list, as far as that is not known. */
async function loadShared(app: App, list: FoundList): Promise<void> {
  const state = app.store.getState();
  const asked = verdictsOf(state).filter(({ id }) => !state.review.shared.has(id));
  if (asked.length === 0) return;
  const articles = new Map(state.corpus?.documents.map((document) => [document.path, document]));
  const known: { readonly id: RecordId; readonly passage: CopyPassage }[] = [];
  for (const verdict of asked) {
    const passage = await placeOfVerdict(app, verdict, (path) => articles.get(path));
    if (passage !== null) known.push({ id: verdict.id, passage });
  }
  if (known.length === 0) return;
  const passages = known.map(({ passage }) => passage);
  const places = valueOrNotify(app, await app.api.copies.sharing({ passages }));
  if (places === null || app.store.getState().copies.list !== list) return;
  const shared = new Map<RecordId, readonly number[]>(app.store.getState().review.shared);
  for (const [index, { id }] of known.entries()) shared.set(id, places[index] ?? []);
  update(app, { shared });
}

/** After copies were found: everything that goes with the new list. */
async function takeUpList(app: App, list: FoundList): Promise<void> {
  update(app, { shared: new Map(), pairs: new Map() });
  await Promise.all([loadSaid(app), loadShared(app, list)]);
  const state = app.store.getState();
  if (state.copies.list !== list) return;
  const index = currentIndex(state);
  const found = pairQueue(state);
  const next = index ?? found?.queue[0];
  await showPair(app, next === undefined ? null : idsAt(list, next));
}

/** Keeps what reviewing rests on up to date, and forgets it with its corpus. */
export function followReview(app: App): void {
  app.api.corpus.onChanged(({ works, texts }) => {
    if (app.store.getState().copies.list === null) return;
    if (works.length > 0) void loadSaid(app);
    if (texts.length === 0) return;
    update(app, { pairs: new Map() });
    void showPair(app, app.store.getState().review.current);
  });
  // Only where they are looked at: a list that was found quietly must not hold up a reader.
  let taken: FoundList | null = null;
  app.store.subscribe((state, before) => {
    if (state.corpus?.id !== before.corpus?.id) app.store.setState({ review: noReview });
    const { list } = state.copies;
    if (list === null || state.view !== 'copies') return;
    const isBack = before.view !== 'copies';
    if (list !== taken) {
      taken = list;
      void takeUpList(app, list);
    } else if (isBack || verdictsOf(state) !== verdictsOf(before)) void loadShared(app, list);
  });
}

/** For how many other pairs a verdict on a passage holds; `null` where that can't be told. */
export async function countServed(
  app: App,
  { a, b, sides }: LoadedPair,
  passage: LoadedPassage,
): Promise<number | null> {
  const placeOf = (side: LoadedSide, documentId: DocumentId, { start, end }: Span) => {
    const { offsets } = side;
    return { documentId, start: offsets.toCodePoint(start), end: offsets.toCodePoint(end) };
  };
  const asked = { a: placeOf(sides.a, a, passage.a), b: placeOf(sides.b, b, passage.b) };
  const answer = await app.api.copies.sharing({ passages: [asked] });
  if (!answer.ok) return null;
  const pairs = new Set((answer.value[0] ?? []).filter((_, index) => index % 2 === 0));
  return Math.max(0, pairs.size - 1);
}

/** Reads two articles with what they share, in any order of them; `null` where that is not possible. */
export async function readPair(app: App, ids: PairIds): Promise<LoadedPair | null> {
  const answer = await app.api.copies.pair(ids);
  return answer.ok ? prepareSides(ids, answer.value) : null;
}

/** Shows two articles side by side, the one whose path sorts first as the first. */
export function comparePair(app: App, { a, b }: PairIds): void {
  const places = app.store.getState().copies.list?.places;
  const isInOrder = (places?.get(a) ?? 0) <= (places?.get(b) ?? 0);
  showKind(app, 'pairs');
  void showPair(app, isInOrder ? { a, b } : { a: b, b: a });
}
