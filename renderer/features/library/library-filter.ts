import type { DocumentSummary } from '../../../shared/model/document';
import type { Problem } from '../../../shared/model/result';
import { containsAll, foldQuery, searchTextOf } from './search-text';

/** What the library shows of its articles. Empty lists let everything through. */
export interface LibraryFilter {
  readonly query: string;
  readonly statuses: readonly string[];
  readonly encodings: readonly string[];
  readonly hasCopies: boolean;
  readonly hasProblems: boolean;
}

export const noFilter: LibraryFilter = {
  query: '',
  statuses: [],
  encodings: [],
  hasCopies: false,
  hasProblems: false,
};

/** How many of the menus' filters are on. */
export function countFilters(filter: LibraryFilter): number {
  const switches = [filter.hasCopies, filter.hasProblems].filter(Boolean).length;
  return filter.statuses.length + filter.encodings.length + switches;
}

/** `NAME.txt.noura.ann.json` → `NAME.txt`; other paths as they are. */
function articleOf(path: string): string {
  return /^(.+\.(?:txt|md))\..+\.ann\.json$/i.exec(path)?.[1] ?? path;
}

/** Paths of the articles that something is wrong with. */
export function troubledPaths(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.flatMap(({ path }) => (path === undefined ? [] : [articleOf(path)])));
}

/** The articles that a filter lets through, in their order. */
export function filterArticles(
  documents: readonly DocumentSummary[],
  filter: LibraryFilter,
  troubled: ReadonlySet<string>,
): readonly DocumentSummary[] {
  const words = foldQuery(filter.query);
  if (words.length === 0 && countFilters(filter) === 0) return documents;
  const { statuses, encodings, hasCopies, hasProblems } = filter;
  return documents.filter((document) => {
    if (statuses.length > 0 && !statuses.includes(document.status)) return false;
    if (encodings.length > 0 && !encodings.includes(document.encoding ?? '')) return false;
    if (hasCopies && document.copies === 0) return false;
    if (hasProblems && document.problem === null && !troubled.has(document.path)) return false;
    return containsAll(searchTextOf(document), words);
  });
}
