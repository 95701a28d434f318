import type { DocumentSummary } from '../../../shared/model/document';

/** What an article is called in the copies: its title, or the name of its file. */
export function titleOf({ title, path }: Pick<DocumentSummary, 'title' | 'path'>): string {
  return title || (path.split('/').at(-1) ?? path);
}

/** A share as whole percents; what is not all of it is never rounded up to all. */
export function percentOf(share: number): number {
  const rounded = Math.round(share * 100);
  return share < 1 ? Math.min(rounded, 99) : rounded;
}
