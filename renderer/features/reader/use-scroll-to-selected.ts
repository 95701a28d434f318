import { useEffect } from 'react';
import { useAppState } from '../../hooks/use-app';
import type { PlacedAnnotation } from '../../state/open-document';
import type { ArticleDom } from './text/article-dom';

/** Brings the selected annotation into view when it is not; nothing moves when it is. */
export function useScrollToSelected(
  dom: ArticleDom | null,
  placed: readonly PlacedAnnotation[],
): void {
  const selected = useAppState((state) => state.selectedAnnotation);
  useEffect(() => {
    const found = placed.find(({ annotation }) => annotation.id === selected);
    if (found !== undefined) dom?.reveal(found.span);
    // Only a new selection scrolls: an edit of the selected annotation must leave the page in place.
    // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  }, [dom, selected]);
}
