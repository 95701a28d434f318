import { useEffect, useRef } from 'react';
import { useAppState } from '../../hooks/use-app';
import type { PlacedAnnotation } from '../../state/placement';
import type { ArticleDom } from './text/article-dom';

/**
 * Brings a newly selected annotation into view when it is not. Only a new selection scrolls: an edit
 * of the selected annotation must leave the page in place.
 */
export function useScrollToSelected(
  dom: ArticleDom | null,
  placed: readonly PlacedAnnotation[],
): void {
  const selected = useAppState((state) => state.selectedAnnotation);
  const newest = useRef(placed);
  newest.current = placed;
  useEffect(() => {
    const found = newest.current.find(({ annotation }) => annotation.id === selected);
    if (found !== undefined) dom?.reveal(found.span);
  }, [dom, selected]);
}
