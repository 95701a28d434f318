import { describeAnchor } from '../../../shared/anchor/describe-anchor';
import { corpusFileId, type FileId } from '../../../shared/model/annotator-file';
import type { PassageVerdict } from '../../../shared/model/corpus-file';
import type { ArticleVerdict, Link, PlaceRef } from '../../../shared/model/link';
import type { Span } from '../../../shared/model/span';
import type { Operation } from '../../../shared/operations/operation';
import { sliceSpan } from '../../../shared/text/offsets';
import type { App } from '../app';
import { type AppState, findDocument, type GestureLabel } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { ownFile } from '../own-files';
import { type Direction, proposeDirection, reversed } from './direction';
import type { LoadedPair, LoadedPassage, LoadedSide } from './loaded-pair';
import { ownPassageVerdict } from './passage-words';
import { factsOf, shownPair } from './review';
import { stepPair, stepPassage } from './reviewing';

/** Which article came from which, for a verdict on the shown pair, as it would be written. */
export function directionNow(
  { copies, review }: Pick<AppState, 'copies' | 'review'>,
  pair: LoadedPair,
  verdict: ArticleVerdict,
): Direction {
  const { list } = copies;
  const facts = list === null ? () => ({ publishedAt: undefined }) : factsOf(list, review.said);
  const proposed = proposeDirection(verdict, {
    jaccard: pair.copy?.jaccard ?? 0,
    containmentOfA: pair.copy?.containment ?? 0,
    containmentOfB: pair.copy?.containmentOfOther ?? 0,
    publishedA: facts(list?.places.get(pair.a) ?? -1).publishedAt,
    publishedB: facts(list?.places.get(pair.b) ?? -1).publishedAt,
  });
  return review.isReversed ? reversed(proposed) : proposed;
}

/** One's own link between the articles of a pair, where the window has it. */
function ownLink(state: AppState, { a, b }: Pick<LoadedPair, 'a' | 'b'>): Link | undefined {
  const other = findDocument(state, b)?.path;
  const own = state.sessions.get(a)?.sidecar.links;
  if (own !== undefined) {
    return own.find((link) => link.scope === 'article' && link.b.path === other);
  }
  return state.review.said.links.find((one) => one.isMine && one.a === a && one.b === b)?.link;
}

/** An article of the pair, as records name it: with the words that were judged. */
function refOf(state: AppState, side: LoadedSide): PlaceRef {
  return { path: findDocument(state, side.id)?.path ?? '', sha256: side.sha256 };
}

function evidenceOf({ copy }: LoadedPair): Pick<Link, 'evidence'> {
  if (copy === null) return {};
  const { jaccard, containment: containmentOfA, containmentOfOther: containmentOfB } = copy;
  return { evidence: { jaccard, containmentOfA, containmentOfB } };
}

/** The reason as it is written: absent where there is none. */
function noteOf(note: string | null, known: string | undefined): { note?: string } {
  const words = (note ?? known ?? '').trim();
  return words === '' ? {} : { note: words };
}

interface Gesture {
  readonly label: GestureLabel;
  readonly file: FileId;
  readonly operation: Operation;
}

function linkGesture(app: App, pair: LoadedPair, verdict: ArticleVerdict): Gesture {
  const state = app.store.getState();
  const known = ownLink(state, pair);
  const { note: _, ...kept } = known ?? {};
  const now = app.stamp.now();
  const record: Link = {
    ...kept,
    id: known?.id ?? app.stamp.newId(),
    scope: 'article',
    verdict,
    direction: directionNow(state, pair, verdict),
    a: refOf(state, pair.sides.a),
    b: refOf(state, pair.sides.b),
    ...evidenceOf(pair),
    ...noteOf(state.review.note, known?.note),
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  };
  const other = findDocument(state, pair.b);
  const label: GestureLabel = {
    action: known === undefined ? 'create-link' : 'change-verdict',
    subject: other?.title || other?.path || '',
    label: verdict,
  };
  const type = known === undefined ? 'add' : 'replace';
  return { label, file: pair.a, operation: { type, collection: 'links', record } };
}

function anchored(state: AppState, side: LoadedSide, span: Span) {
  const target = describeAnchor(side.text, side.offsets, span);
  return { ...refOf(state, side), target };
}

function passageGesture(
  app: App,
  pair: LoadedPair,
  passage: LoadedPassage,
  verdict: ArticleVerdict,
): Gesture {
  const state = app.store.getState();
  const known = ownPassageVerdict(state.corpusWork, passage);
  const now = app.stamp.now();
  const places =
    known ??
    ({
      a: anchored(state, pair.sides.a, passage.a),
      b: anchored(state, pair.sides.b, passage.b),
    } as const);
  const record: PassageVerdict = {
    id: known?.id ?? app.stamp.newId(),
    passageHash: known?.passageHash ?? passage.hashes.a,
    verdict,
    direction: directionNow(state, pair, verdict),
    a: places.a,
    b: places.b,
    ...noteOf(state.review.note, known?.note),
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  };
  const subject = sliceSpan(pair.sides.a.text, passage.a);
  const type = known === undefined ? 'add' : 'replace';
  return {
    label: { action: 'judge-passage', subject, label: verdict, scope: 'passage' },
    file: corpusFileId,
    operation: { type, collection: 'passageVerdicts', record },
  };
}

/** Goes on to what is still to be decided: the next passage, or the next pair. */
function goOn(app: App, pair: LoadedPair): void {
  const { passage } = app.store.getState().review;
  const isLast = passage === null || passage >= pair.passages.length - 1;
  if (isLast) stepPair(app, 1);
  else stepPassage(app, 1, pair.passages.length);
}

/**
 * Says how the articles of the shown pair relate, or the passage that is chosen, and goes on. The next
 * pair is on the screen before anything is sent.
 */
export async function decide(app: App, verdict: ArticleVerdict): Promise<void> {
  const pair = shownPair(app.store.getState());
  if (pair === null) return;
  const { passage: chosen } = app.store.getState().review;
  const passage = chosen === null ? undefined : pair.passages[chosen];
  const file = passage === undefined ? pair.a : corpusFileId;
  // Waited for only the first time: afterwards the file is there.
  if (ownFile(app.store.getState(), file) === undefined || !hasName(app)) {
    if (!(await prepareChange(app, [file])) || shownPair(app.store.getState()) !== pair) return;
  }
  const gesture =
    passage === undefined
      ? linkGesture(app, pair, verdict)
      : passageGesture(app, pair, passage, verdict);
  const operations = [gesture.operation];
  const sent = runGesture(app, gesture.label, [{ file: gesture.file, operations }]);
  app.store.setState(({ review }) => ({ review: { ...review, note: null } }));
  goOn(app, pair);
  await sent;
}

function hasName(app: App): boolean {
  return app.store.getState().settings.annotator !== null;
}

/** Takes back one's own verdict on the shown pair, or on the chosen passage: it is open again. */
export async function takeBack(app: App): Promise<void> {
  const pair = shownPair(app.store.getState());
  if (pair === null) return;
  const { passage: chosen } = app.store.getState().review;
  const passage = chosen === null ? undefined : pair.passages[chosen];
  const file = passage === undefined ? pair.a : corpusFileId;
  if (!(await prepareChange(app, [file]))) return;
  const state = app.store.getState();
  const known =
    passage === undefined ? ownLink(state, pair) : ownPassageVerdict(state.corpusWork, passage);
  if (known === undefined) return;
  const collection = passage === undefined ? 'links' : 'passageVerdicts';
  const other = findDocument(state, pair.b);
  const subject =
    passage === undefined
      ? other?.title || other?.path || ''
      : sliceSpan(pair.sides.a.text, passage.a);
  const action = passage === undefined ? 'delete-link' : 'take-back-passage-verdict';
  const scope = passage === undefined ? 'article' : 'passage';
  const operation = { type: 'remove', collection, id: known.id } as const;
  await runGesture(app, { action, subject, label: known.verdict, scope }, [
    { file, operations: [operation] },
  ]);
}

/** Keeps a reason: with one's own verdict where there is one already, else for the next one. */
export async function explain(app: App, words: string): Promise<void> {
  const state = app.store.getState();
  const pair = shownPair(state);
  if (pair === null) return;
  const passage = pair.passages[state.review.passage ?? -1];
  const known =
    passage === undefined ? ownLink(state, pair) : ownPassageVerdict(state.corpusWork, passage);
  if (known === undefined) return;
  const file = passage === undefined ? pair.a : corpusFileId;
  if (!(await prepareChange(app, [file]))) return;
  const { note: _, ...rest } = known;
  const record = { ...rest, ...noteOf(words, undefined), updatedAt: app.stamp.now() };
  const collection = passage === undefined ? 'links' : 'passageVerdicts';
  const operation = { type: 'replace', collection, record } as Operation;
  const label = { action: 'explain-verdict', subject: words, label: known.verdict } as const;
  await runGesture(app, label, [{ file, operations: [operation] }]);
  app.store.setState(({ review }) => ({ review: { ...review, note: null } }));
}
