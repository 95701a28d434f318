import type { SaidOfCopies } from '../../../shared/contract/copies';
import { summaryAt } from '../../../shared/copies/packed-pairs';
import type { PassageVerdict } from '../../../shared/model/corpus-file';
import type { DocumentId } from '../../../shared/model/ids';
import type { AppState } from '../app-state';
import { remembered } from '../remembered';
import { decidedPairs, type VerdictsByPair, verdictsByPair } from './decisions';
import type { FoundList } from './found-copies';
import { type LoadedPair, type PairIds, pairName } from './loaded-pair';
import { type ArticleFacts, filterPairs, orderPairs, pairIndexOf, type QueueFilter } from './queue';

/** Paths don't change while a list is there, though the library's lines do with every verdict. */
const knownPaths = new WeakMap<FoundList, ReadonlyMap<string, DocumentId>>();

function idsByPath(list: FoundList, { corpus }: Pick<AppState, 'corpus'>) {
  const known = knownPaths.get(list);
  if (known !== undefined) return known;
  const ids = new Map<string, DocumentId>();
  for (const { id, path } of corpus?.documents ?? []) if (list.places.has(id)) ids.set(path, id);
  knownPaths.set(list, ids);
  return ids;
}

const knownPlaces = new WeakMap<FoundList, ReadonlyMap<string, number>>();

/** The places of articles by their paths. */
export function placesByPath(
  list: FoundList,
  state: Pick<AppState, 'corpus'>,
): ReadonlyMap<string, number> {
  const known = knownPlaces.get(list);
  if (known !== undefined) return known;
  const ids = [...idsByPath(list, state)];
  const places = new Map(ids.map(([path, id]) => [path, list.places.get(id) ?? -1]));
  knownPlaces.set(list, places);
  return places;
}

const orderOf = remembered((list: FoundList) => orderPairs(list.pairs));

const factsByPlace = remembered((list: FoundList, said: SaidOfCopies) => {
  const facts = new Map<number, ArticleFacts>();
  for (const { documentId, outlet, publishedAt } of said.facts) {
    facts.set(list.places.get(documentId) ?? -1, { outlet, publishedAt });
  }
  return facts;
});

type FactsOf = (article: number) => ArticleFacts;
const noFacts: ArticleFacts = {};

const lookups = remembered(
  (facts: ReadonlyMap<number, ArticleFacts>) => (article: number) => facts.get(article) ?? noFacts,
);

/** Outlet and date of an article as far as they are known, by its place. */
export function factsOf(list: FoundList, said: SaidOfCopies): FactsOf {
  const facts = factsByPlace(list, said);
  return lookups(facts);
}

const verdictsOf = remembered(
  (
    list: FoundList,
    said: SaidOfCopies,
    sessions: AppState['sessions'],
    ids: ReadonlyMap<string, DocumentId>,
  ) => verdictsByPair(list, said, sessions, (path) => ids.get(path)),
);

const decidedOf = remembered(decidedPairs);
const noVerdicts: readonly PassageVerdict[] = [];

const queueOf = remembered(
  (list: FoundList, order: Uint32Array, filter: QueueFilter, decided: Uint8Array, facts: FactsOf) =>
    filterPairs(list.pairs, order, filter, decided, facts),
);

/** All found pairs, with what is known of them, and those of them that the queue shows. */
export interface PairQueue {
  readonly list: FoundList;
  /** All pairs, the best evidence first, as places in the packed list. */
  readonly order: Uint32Array;
  /** Those that fit the filter. */
  readonly queue: Uint32Array;
  /** By pair a value of `decidedBy`: what the present annotator decided. */
  readonly decided: Uint8Array;
  readonly verdicts: VerdictsByPair;
}

const gathered = remembered(
  (
    list: FoundList,
    order: Uint32Array,
    queue: Uint32Array,
    decided: Uint8Array,
    verdicts: VerdictsByPair,
  ): PairQueue => ({ list, order, queue, decided, verdicts }),
);

/** The queue as it is now; `null` before anything was found. */
export function pairQueue(state: AppState): PairQueue | null {
  const { list } = state.copies;
  if (list === null) return null;
  const { said, shared, filter } = state.review;
  const verdicts = verdictsOf(list, said, state.sessions, idsByPath(list, state));
  const own = state.corpusWork.session?.corpusFile.passageVerdicts ?? noVerdicts;
  const decided = decidedOf(list, verdicts, own, shared);
  const order = orderOf(list);
  const queue = queueOf(list, order, filter, decided, factsOf(list, said));
  return gathered(list, order, queue, decided, verdicts);
}

/** Where the pair that is shown stands in the packed list; `null` where it is not in it. */
export function currentIndex({ copies, review }: AppState): number | null {
  const { list } = copies;
  if (list === null || review.current === null) return null;
  const [a, b] = [list.places.get(review.current.a), list.places.get(review.current.b)];
  const index = a === undefined || b === undefined ? -1 : pairIndexOf(list.pairs, a, b);
  return index === -1 ? null : index;
}

/** The articles of a pair by its place in the packed list. */
export function idsAt({ documentIds, pairs }: FoundList, index: number): PairIds | null {
  const { a, b } = summaryAt(pairs, index);
  const [one, two] = [documentIds[a], documentIds[b]];
  return one === undefined || two === undefined ? null : { a: one, b: two };
}

/** The pair that is shown, once its words are there. */
export function shownPair({ review }: Pick<AppState, 'review'>): LoadedPair | null {
  return review.current === null ? null : (review.pairs.get(pairName(review.current)) ?? null);
}
