import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useAppState } from '../../../hooks/use-app';
import type { OpenDocument } from '../../../state/open-document';
import { type PlacedSegment, placeSegments } from '../../../state/segments';
import type { ArticleDom } from '../text/article-dom';
import { blockAttribute } from '../text/article-page';

/** Everybody's stories and boilerplate in the open article, in reading order. */
export function useSegments(open: OpenDocument): readonly PlacedSegment[] {
  const mine = useAppState((state) => state.sessions.get(open.id)?.sidecar ?? null);
  const known = useRef<readonly PlacedSegment[]>([]);
  const segments = mine?.segments;
  // Only another list of segments is another list of places: annotations come and go far more often.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const placed = useMemo(() => placeSegments(open, mine), [open, segments]);
  if (placed.length > 0 || known.current.length > 0) known.current = placed;
  return known.current;
}

const highlightName = 'segment-boilerplate';
let isInstalled = false;

/** The fainter ink is made for paper and stays readable on it (above 4.5 : 1). */
function installOnce(): void {
  if (isInstalled) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[${blockAttribute}]::highlight(${highlightName}) { color: var(--ink-3); }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  isInstalled = true;
}

/** Dims one's own boilerplate by colour alone: no letter moves, no element is added. */
export function useDimmed(dom: ArticleDom | null, segments: readonly PlacedSegment[]): void {
  useLayoutEffect(() => {
    if (dom === null) return;
    installOnce();
    const highlight = new Highlight();
    highlight.priority = -1;
    for (const { segment, span, isMine } of segments) {
      const range = isMine && segment.kind === 'boilerplate' ? dom.toRange(span) : null;
      if (range !== null) highlight.add(range);
    }
    if (highlight.size === 0) return;
    CSS.highlights.set(highlightName, highlight);
    return () => {
      CSS.highlights.delete(highlightName);
    };
  }, [dom, segments]);
}

/** Brings a newly selected segment into view when it is not. */
export function useScrollToSegment(
  dom: ArticleDom | null,
  segments: readonly PlacedSegment[],
): void {
  const selected = useAppState((state) => state.selectedSegment);
  const newest = useRef(segments);
  newest.current = segments;
  useEffect(() => {
    const found = newest.current.find(({ segment }) => segment.id === selected);
    if (found !== undefined) dom?.reveal(found.span);
  }, [dom, selected]);
}
