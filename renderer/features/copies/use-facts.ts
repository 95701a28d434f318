import { useMemo } from 'react';
import type { DocumentId } from '../../../shared/model/ids';
import { useAppState } from '../../hooks/use-app';
import type { ArticleFacts } from '../../state/copies/queue';

/** Outlet and date of an article as far as somebody wrote them down. */
export function useFacts(): (id: DocumentId) => ArticleFacts {
  const facts = useAppState(({ review }) => review.said.facts);
  return useMemo(() => {
    const byId = new Map(facts.map((one) => [one.documentId, one]));
    return (id) => byId.get(id) ?? {};
  }, [facts]);
}
