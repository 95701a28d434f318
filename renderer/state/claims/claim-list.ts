import { claimRatings } from '../../../shared/model/corpus-file';
import { comparePaths } from '../../../shared/model/link';
import { foldedWords } from '../../../shared/registry/claim-mentions';
import { foldForSearch } from '../../../shared/text/fold-arabic';
import { difference, withChanges } from '../../../shared/text/list-difference';
import { pushTo } from '../../../shared/text/push-to';
import { rememberedFrom } from '../remembered';
import type { ClaimFilter, ClaimGrouping, ClaimOrder } from './claims-state';
import type { Entry } from './known-claims';

/** What is known beside the entries themselves. */
interface ListFacts {
  readonly questions: ReadonlyMap<string, number>;
  readonly nameOf: (claimant: string) => string;
}

/** A line of the table: a claim, or the head of a group of them. */
export type ClaimLine =
  | { readonly kind: 'claim'; readonly entry: Entry }
  | { readonly kind: 'group'; readonly name: string; readonly count: number };

/** The rating of an entry: one's own, else that of the first who gave one; `none` without any. */
export function ratingOf({ held }: Entry): string {
  return held.find(({ claim }) => claim.rating !== undefined)?.claim.rating?.value ?? 'none';
}

const foldedTitles = new WeakMap<Entry, string>();

/** Entries are never changed, only replaced. */
function foldedTitle(entry: Entry): string {
  const known = foldedTitles.get(entry) ?? foldForSearch(entry.title);
  foldedTitles.set(entry, known);
  return known;
}

function hasWords(entry: Entry, query: string): boolean {
  return (
    foldedTitle(entry).includes(query) ||
    entry.mentions.some(({ line }) => foldedWords(line).includes(query))
  );
}

function includesAny(chosen: readonly string[], all: readonly string[]): boolean {
  return chosen.length === 0 || all.some((one) => chosen.includes(one));
}

/** The entries that a filter lets through. */
export function filterClaims(
  entries: readonly Entry[],
  filter: ClaimFilter,
  { questions, nameOf }: ListFacts,
): readonly Entry[] {
  const query = foldForSearch(filter.query.trim());
  const { ratings, outlets, claimants, hasQuestions, isUnlinked } = filter;
  return entries.filter(
    (entry) =>
      (!hasQuestions || questions.has(entry.id)) &&
      (!isUnlinked || entry.held.length === 0) &&
      includesAny(ratings, [ratingOf(entry)]) &&
      includesAny(outlets, entry.outlets) &&
      (claimants.length === 0 || includesAny(claimants, entry.claimants.map(nameOf))) &&
      (query === '' || hasWords(entry, query)),
  );
}

/** How many filters narrow the table down, without the search. */
export function countClaimFilters(filter: ClaimFilter): number {
  const { ratings, outlets, claimants, hasQuestions, isUnlinked } = filter;
  return [...ratings, ...outlets, ...claimants].length + Number(hasQuestions) + Number(isUnlinked);
}

type Key = string | number;

/** Ratings sort from true to false, what nobody rated last. */
const ratingRank = new Map<string, number>(claimRatings.map((rating, at) => [rating, at]));

function keyOf(entry: Entry, { column }: ClaimOrder, { questions, nameOf }: ListFacts): Key {
  switch (column) {
    case 'title':
      return foldedTitle(entry);
    case 'mentions':
      return entry.mentions.length;
    case 'articles':
      return entry.articleCount;
    case 'outlets':
      return entry.outlets.length;
    case 'firstSeen':
      return entry.firstSeen ?? '';
    case 'claimant':
      return nameOf(entry.claimants[0] ?? '');
    case 'rating':
      return ratingRank.get(ratingOf(entry)) ?? claimRatings.length;
    case 'questions':
      return questions.get(entry.id) ?? 0;
  }
}

function compareKeys(a: Key, b: Key): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : comparePaths(String(a), String(b));
}

function compareTitles(a: Entry, b: Entry): number {
  return comparePaths(foldedTitle(a), foldedTitle(b)) || comparePaths(a.id, b.id);
}

const byTitle = rememberedFrom(
  (
    before: Record<'entries' | 'sorted', readonly Entry[]> | undefined,
    entries: readonly Entry[],
  ) => {
    const { gone, come } = difference(before?.entries ?? [], entries);
    // What is nearly in order is sorted in a walk along it.
    return { entries, sorted: withChanges(before?.sorted, gone, come).sort(compareTitles) };
  },
);

/** All entries by title. What was sorted before is gone on from. */
export function claimsByTitle(entries: readonly Entry[]): readonly Entry[] {
  return byTitle(entries).sorted;
}

/**
 * The entries in an order; those alike stay in the one they have. What is unknown comes last.
 * @param entries by title, where those alike are to be so.
 */
export function sortClaims(
  entries: readonly Entry[],
  order: ClaimOrder,
  facts: ListFacts,
): readonly Entry[] {
  const sign = order.isDescending ? -1 : 1;
  return entries
    .map((entry) => ({ entry, key: keyOf(entry, order, facts) }))
    .sort((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return sign * compareKeys(a.key, b.key);
    })
    .map(({ entry }) => entry);
}

function groupOf(entry: Entry, grouping: ClaimGrouping, nameOf: ListFacts['nameOf']): string {
  if (grouping === 'rating') return ratingOf(entry);
  if (grouping === 'outlet') return entry.outlets[0] ?? '';
  return nameOf(entry.claimants[0] ?? '');
}

/** The lines of the table: groups by size, what belongs to none last, each with its claims. */
export function linesOfClaims(
  entries: readonly Entry[],
  grouping: ClaimGrouping,
  { nameOf }: ListFacts,
): readonly ClaimLine[] {
  if (grouping === 'none') return entries.map((entry) => ({ kind: 'claim', entry }));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = groupOf(entry, grouping, nameOf);
    pushTo(groups, name, entry);
  }
  const isNone = (name: string) => name === '' || name === 'none';
  return [...groups]
    .sort(
      ([a, x], [b, y]) =>
        Number(isNone(a)) - Number(isNone(b)) || y.length - x.length || comparePaths(a, b),
    )
    .flatMap(([name, all]): ClaimLine[] => [
      { kind: 'group', name, count: all.length },
      ...all.map((entry): ClaimLine => ({ kind: 'claim', entry })),
    ]);
}
