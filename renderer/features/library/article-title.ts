import type { DocumentSummary } from '../../../shared/model/document';

/** The article's title, or its file's name where the text has none. */
export function articleTitle({ title, path }: DocumentSummary): string {
  return title === '' ? path.slice(path.lastIndexOf('/') + 1) : title;
}
