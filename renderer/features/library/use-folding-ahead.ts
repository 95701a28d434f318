import { useEffect } from 'react';
import type { DocumentSummary } from '../../../shared/model/document';
import { searchTextOf } from './search-text';

const atOnce = 100;

/** Folds titles and paths while nothing else is to do, so that the first letter typed finds them folded. */
export function useFoldingAhead(documents: readonly DocumentSummary[]): void {
  useEffect(() => {
    let next = 0;
    let handle = 0;
    const fold = (deadline: IdleDeadline) => {
      while (next < documents.length && deadline.timeRemaining() > 2) {
        for (const document of documents.slice(next, next + atOnce)) searchTextOf(document);
        next += atOnce;
      }
      if (next < documents.length) handle = requestIdleCallback(fold);
    };
    handle = requestIdleCallback(fold);
    return () => cancelIdleCallback(handle);
  }, [documents]);
}
