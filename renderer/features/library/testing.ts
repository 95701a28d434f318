import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';

/** An article of the library for tests: readable, new, with nothing said about it. */
export function anArticle(path: string, rest: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id: `d-${path}` as DocumentId,
    path,
    title: '',
    encoding: 'utf-8',
    bom: false,
    sha256: '',
    characters: 0,
    words: 0,
    paragraphs: 0,
    status: 'new',
    claims: 0,
    entities: 0,
    copies: 0,
    annotators: [],
    problem: null,
    ...rest,
  };
}
