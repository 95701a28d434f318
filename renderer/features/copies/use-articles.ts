import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';
import { useAppState } from '../../hooks/use-app';
import type { AppState } from '../../state/app-state';
import { remembered } from '../../state/remembered';

const none: readonly DocumentSummary[] = [];

const byId = remembered(
  (documents: readonly DocumentSummary[]): ReadonlyMap<DocumentId, DocumentSummary> =>
    new Map(documents.map((document) => [document.id, document])),
);

/** The library's lines by id. */
function articlesById({ corpus }: AppState): ReadonlyMap<DocumentId, DocumentSummary> {
  return byId(corpus?.documents ?? none);
}

/** The library's lines by id, for a component. */
export function useArticles(): ReadonlyMap<DocumentId, DocumentSummary> {
  return useAppState(articlesById);
}
