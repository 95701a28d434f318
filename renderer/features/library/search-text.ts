import type { DocumentSummary } from '../../../shared/model/document';
import { foldForSearch } from '../../../shared/text/fold-arabic';

/** Summaries are immutable, so each is folded once; a changed one is another object. */
const foldedTexts = new WeakMap<DocumentSummary, string>();

/** Title and path as they are searched and sorted: folded, the title first. */
export function searchTextOf(document: DocumentSummary): string {
  let text = foldedTexts.get(document);
  if (text === undefined) {
    text = foldForSearch(`${document.title}\n${document.path}`);
    foldedTexts.set(document, text);
  }
  return text;
}

/** The words of a query, folded; each has to be found. */
export function foldQuery(query: string): string[] {
  return foldForSearch(query).split(/\s+/).filter(Boolean);
}

/** Whether a text that was folded before contains every word of a query. */
export function containsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** The first articles that fit a query, in their order. */
export function findArticles(
  documents: readonly DocumentSummary[],
  query: string,
  limit: number,
): DocumentSummary[] {
  const words = foldQuery(query);
  const found: DocumentSummary[] = [];
  for (const document of documents) {
    if (found.length === limit) break;
    if (document.encoding !== null && containsAll(searchTextOf(document), words))
      found.push(document);
  }
  return found;
}
