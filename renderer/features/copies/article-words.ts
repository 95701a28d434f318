import type { DocumentSummary } from '../../../shared/model/document';

/** What an article is called in the copies: its title, or the name of its file. */
export function titleOf({ title, path }: Pick<DocumentSummary, 'title' | 'path'>): string {
  return title || (path.split('/').at(-1) ?? path);
}
