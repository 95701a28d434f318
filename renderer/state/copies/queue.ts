import { figuresOf } from '../../../shared/copies/compare-articles';
import { type PairSummary, pairCount, summaryAt } from '../../../shared/copies/packed-pairs';
import { orderByKey } from './order-by-key';

/** What the queue of pairs is narrowed down to; articles are named by their places in the list. */
export interface QueueFilter {
  /** Pairs of which one article largely stands in the other, or those that only share passages. */
  readonly scope: 'all' | 'articles' | 'passages';
  readonly decided: 'undecided' | 'decided' | 'all';
  /** Pairs with an article of one of these; all where there are none. */
  readonly outlets: readonly string[];
  /** Years, or years and months, of publication that one of the articles begins with. */
  readonly dates: readonly string[];
}

/** What one starts with: all that is still to be decided. */
export const firstFilter: QueueFilter = {
  scope: 'all',
  decided: 'undecided',
  outlets: [],
  dates: [],
};

/** What is known of an article beside its words. */
export interface ArticleFacts {
  readonly outlet?: string | undefined;
  /** As somebody wrote it down; an ISO date where it was well done. */
  readonly publishedAt?: string | undefined;
}

/** From here on one article counts as standing in the other; the same bar as that of clusters. */
const largely = 0.3;
/** Containments that are the same in percent are told apart by how many words are shared. */
const steps = 100;
const wordLimit = 2 ** 20 - 1;

/** The larger of the two containments, 0 to 1. */
export function containmentOf(pair: PairSummary): number {
  const { containmentOfA, containmentOfB } = figuresOf(pair);
  return Math.max(containmentOfA, containmentOfB);
}

/** How good the evidence is: exact pairs, then containment in percent, then shared words. Below 2^27. */
function evidenceOf(pair: PairSummary): number {
  const step = pair.isExact ? steps + 1 : Math.round(containmentOf(pair) * steps);
  return step * (wordLimit + 1) + Math.min(pair.sharedShingles, wordLimit);
}

/**
 * All pairs with the best evidence first: what is sure is decided in a glance, and a reviewer who
 * stops half-way has decided what matters most. Pairs with equal evidence stay in the order of paths.
 * @returns places of pairs in the packed list.
 */
export function orderPairs(pairs: Uint32Array): Uint32Array {
  const keys = new Uint32Array(pairCount({ pairs }));
  for (let index = 0; index < keys.length; index += 1) {
    keys[index] = evidenceOf(summaryAt(pairs, index));
  }
  return orderByKey(keys);
}

/** Whether a date is of a year, or of a year and month. */
const isOf = (date: string | undefined, period: string) => date?.startsWith(period) === true;

function fits(
  pair: PairSummary,
  filter: QueueFilter,
  factsOf: (article: number) => ArticleFacts,
): boolean {
  const { scope, outlets, dates } = filter;
  if (scope !== 'all' && containmentOf(pair) >= largely !== (scope === 'articles')) return false;
  const facts = outlets.length + dates.length === 0 ? [] : [factsOf(pair.a), factsOf(pair.b)];
  const hasOutlet = facts.some(({ outlet }) => outlets.includes(outlet ?? ''));
  const hasDate = facts.some(({ publishedAt }) =>
    dates.some((period) => isOf(publishedAt, period)),
  );
  return (outlets.length === 0 || hasOutlet) && (dates.length === 0 || hasDate);
}

/**
 * The pairs of the queue that fit a filter, in its order.
 * @param decided by pair: not 0 where the present annotator decided it.
 */
export function filterPairs(
  pairs: Uint32Array,
  order: Uint32Array,
  filter: QueueFilter,
  decided: Uint8Array,
  factsOf: (article: number) => ArticleFacts,
): Uint32Array {
  const isPlain = filter.scope === 'all' && filter.outlets.length + filter.dates.length === 0;
  const queue = new Uint32Array(order.length);
  let length = 0;
  // A plain loop: it runs after each verdict, over hundreds of thousands of pairs, within a frame.
  for (let rank = 0; rank < order.length; rank += 1) {
    const index = order[rank] as number;
    const isDecided = decided[index] !== 0;
    if (filter.decided !== 'all' && isDecided !== (filter.decided === 'decided')) continue;
    if (!isPlain && !fits(summaryAt(pairs, index), filter, factsOf)) continue;
    queue[length] = index;
    length += 1;
  }
  return queue.subarray(0, length);
}

/** The place of the pair of two articles in the packed list, `a` before `b`; -1 where there is none. */
export function pairIndexOf(pairs: Uint32Array, a: number, b: number): number {
  let low = 0;
  let high = pairCount({ pairs }) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = summaryAt(pairs, middle);
    const difference = found.a - a || found.b - b;
    if (difference === 0) return middle;
    if (difference < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const knownRanks = new WeakMap<Uint32Array, Uint32Array>();

/** By pair: its place in the order. */
function ranksIn(order: Uint32Array): Uint32Array {
  const known = knownRanks.get(order);
  if (known !== undefined) return known;
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank += 1) ranks[order[rank] as number] = rank;
  knownRanks.set(order, ranks);
  return ranks;
}

/**
 * The pair of a queue that comes after another one, which may have left it already; the first one
 * after the last.
 * @param order all pairs in the order of the queue.
 * @param current `null` leads to the first.
 * @returns its place in the packed list, or `null` where nothing is left.
 */
export function nextInQueue(
  order: Uint32Array,
  queue: Uint32Array,
  current: number | null,
  step: 1 | -1,
): number | null {
  if (current === null) return queue[0] ?? null;
  const ranks = ranksIn(order);
  const own = ranks[current] ?? 0;
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[queue[middle] as number] as number) < own) low = middle + 1;
    else high = middle;
  }
  // `low` is the place of the pair itself, or of the one that took it.
  if (step === -1) return queue[low - 1] ?? queue.at(-1) ?? null;
  return queue[queue[low] === current ? low + 1 : low] ?? queue[0] ?? null;
}
