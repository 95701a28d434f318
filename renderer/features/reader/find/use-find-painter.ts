import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Span } from '../../../../shared/model/span';
import { useAppState } from '../../../hooks/use-app';
import { currentHit, findHits } from '../../../state/find';
import type { ArticleDom } from '../text/article-dom';
import { blockAttribute } from '../text/article-page';
import { litAttribute } from '../text/lit-window';
import { scrollToRange } from '../text/scroll-to-range';
import { showRanges } from '../text/show-ranges';
import { useLitStretch } from '../text/use-lit-stretch';

const hitName = 'find-hit';
const currentName = 'find-current';
/** Above all annotations: while one looks for words, the words found are what one looks at. */
const priority = 100;
let isInstalled = false;

function installStyles(): void {
  if (isInstalled) return;
  isInstalled = true;
  const paragraph = `[${litAttribute}] > [${blockAttribute}]`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${paragraph}::highlight(${hitName}) { background-color: var(--gold-soft); color: var(--ink); text-decoration: underline 1.5px var(--gold); }
     ${paragraph}::highlight(${currentName}) { background-color: var(--gold); color: var(--paper); }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The hits in a stretch of the text; they are in order and don't overlap. */
function within(hits: readonly Span[], stretch: Span | null): readonly Span[] {
  if (stretch === null) return [];
  const from = hits.findIndex(({ end }) => end > stretch.start);
  const to = hits.findLastIndex(({ start }) => start < stretch.end);
  return from === -1 ? [] : hits.slice(from, to + 1);
}

/** Paints the hits of the search over the annotations, and keeps the present one in view. */
export function useFindPainter(root: RefObject<HTMLElement | null>, dom: ArticleDom | null): void {
  const hits = useAppState(findHits);
  const stretch = useLitStretch(dom);
  const hit = useAppState(currentHit);
  useLayoutEffect(() => {
    installStyles();
    if (dom === null) return;
    showRanges(
      hitName,
      priority,
      within(hits, stretch).map((one) => dom.toRange(one)),
    );
    showRanges(currentName, priority + 1, hit === null ? [] : [dom.toRange(hit)]);
    return () => {
      CSS.highlights.delete(hitName);
      CSS.highlights.delete(currentName);
    };
  }, [dom, hits, stretch, hit]);
  useEffect(() => {
    const scroller = root.current?.closest('[data-testid="glossed-page"]');
    if (hit === null || dom === null || scroller == null) return;
    // A paragraph out of sight has no lines yet; they are there in the frame after it came near.
    dom.reveal(hit);
    const frame = requestAnimationFrame(() => {
      const range = dom.toRange(hit);
      if (range !== null) scrollToRange(scroller, range);
    });
    return () => cancelAnimationFrame(frame);
  }, [root, dom, hit]);
}
