import { useEffect } from 'react';
import { useApp, useAppState } from '../../hooks/use-app';
import { placedAnnotation } from '../../state/placed-annotation';
import type { ArticleDom } from './text/article-dom';

/**
 * Brings a newly selected annotation into view when it is not. Only a new selection scrolls: an edit
 * of the selected annotation must leave the page in place.
 */
export function useScrollToSelected(dom: ArticleDom | null): void {
  const app = useApp();
  const selected = useAppState((state) => state.selectedAnnotation);
  useEffect(() => {
    const found = placedAnnotation(app.store.getState(), selected);
    if (found !== undefined) dom?.reveal(found.span);
  }, [app, dom, selected]);
}
