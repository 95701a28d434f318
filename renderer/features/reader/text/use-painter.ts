import { useLayoutEffect, useRef } from 'react';
import { useAppState } from '../../../hooks/use-app';
import type { Placement } from '../../../state/placement';
import type { ArticleDom } from './article-dom';
import { plainLook } from './highlight-names';
import { HighlightPainter } from './highlight-painter';

/** Keeps the painted highlights in step with the annotations and with what is near the screen. */
export function usePainter(dom: ArticleDom | null, placement: Placement): void {
  const codebook = useAppState((state) => state.corpus?.codebook);
  const selected = useAppState((state) => state.selectedAnnotation);
  const hovered = useAppState((state) => state.hoveredAnnotation);
  const painter = useRef<HighlightPainter | null>(null);

  useLayoutEffect(() => {
    if (dom === null) return;
    const own = new HighlightPainter(dom);
    painter.current = own;
    const follow = () => own.showWindow(dom.lit.current);
    follow();
    const unsubscribe = dom.lit.subscribe(follow);
    return () => {
      unsubscribe();
      own.clear();
    };
  }, [dom]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another painter
  useLayoutEffect(() => {
    if (codebook === undefined) return;
    painter.current?.showScene({
      placement,
      lookOf: (entry, lane) => plainLook(codebook, entry, lane),
    });
  }, [dom, placement, codebook]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another painter
  useLayoutEffect(() => {
    painter.current?.pointAt(selected, hovered);
  }, [dom, selected, hovered]);
}
