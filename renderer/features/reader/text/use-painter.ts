import { useLayoutEffect, useMemo, useRef } from 'react';
import type { RecordId } from '../../../../shared/model/ids';
import { useAppState } from '../../../hooks/use-app';
import type { PlacedAnnotation } from '../../../state/open-document';
import type { ArticleDom } from './article-dom';
import { annotationColour, assignLanes, formOf, type HighlightState } from './highlight-names';
import { HighlightPainter, type PaintItem } from './highlight-painter';
import { installHighlightStyles } from './highlight-styles';

let isInstalled = false;

function installOnce(): void {
  if (!isInstalled) installHighlightStyles();
  isInstalled = true;
}

function stateOf(
  id: RecordId,
  selected: RecordId | null,
  hovered: RecordId | null,
): HighlightState {
  if (id === selected) return 'selected';
  return id === hovered ? 'hovered' : 'plain';
}

/** Keeps the painted highlights in step with the annotations. */
export function usePainter(dom: ArticleDom | null, placed: readonly PlacedAnnotation[]): void {
  const codebook = useAppState((state) => state.corpus?.codebook);
  const selected = useAppState((state) => state.selectedAnnotation);
  const hovered = useAppState((state) => state.hoveredAnnotation);
  const painter = useRef<HighlightPainter | null>(null);
  const lanes = useMemo(() => assignLanes(placed), [placed]);

  useLayoutEffect(() => {
    installOnce();
    if (dom === null) return;
    const own = new HighlightPainter(dom);
    painter.current = own;
    return () => own.clear();
  }, [dom]);

  useLayoutEffect(() => {
    if (codebook === undefined || dom === null) return;
    const items = placed.map(({ annotation, span, isMine }, index): PaintItem => {
      const colour = annotationColour(codebook, annotation);
      const state = stateOf(annotation.id, selected, hovered);
      const look = {
        form: formOf(annotation.layer),
        colour,
        lane: lanes[index] ?? 0,
        isMine,
        state,
      };
      return { id: annotation.id, span, look };
    });
    painter.current?.paint(items);
  }, [dom, placed, lanes, codebook, selected, hovered]);
}
