import { type RefObject, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Span } from '../../../../shared/model/span';
import { useAppState } from '../../../hooks/use-app';
import { currentHit, findHits } from '../../../state/find';
import { type ArticleDom, blockAttribute } from '../text/article-dom';
import { litAttribute } from '../text/lit-window';

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

function show(name: string, order: number, ranges: readonly (Range | null)[]): void {
  const there = ranges.filter((range): range is Range => range !== null);
  if (there.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...there);
  highlight.priority = order;
  CSS.highlights.set(name, highlight);
}

/** The hits in a stretch of the text; they are in order and don't overlap. */
function within(hits: readonly Span[], stretch: Span | null): readonly Span[] {
  if (stretch === null) return [];
  const from = hits.findIndex(({ end }) => end > stretch.start);
  const to = hits.findLastIndex(({ start }) => start < stretch.end);
  return from === -1 ? [] : hits.slice(from, to + 1);
}

const noSubscription = () => () => undefined;

/** The stretch of the text near the screen: what lies beyond it is not painted. */
function useLitStretch(dom: ArticleDom | null): Span | null {
  return useSyncExternalStore(
    dom?.lit.subscribe ?? noSubscription,
    dom?.lit.snapshot ?? (() => null),
  );
}

/** Room that stays free above and below a hit that is brought into view, in CSS pixels. */
const freeRoom = 80;

function scrollTo(scroller: Element, range: Range): void {
  const rect = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (rect.top < view.top + freeRoom || rect.bottom > view.bottom - freeRoom) {
    scroller.scrollBy({ top: (rect.top + rect.bottom) / 2 - (view.top + view.bottom) / 2 });
  }
}

/** Paints the hits of the search over the annotations, and keeps the present one in view. */
export function useFindPainter(root: RefObject<HTMLElement | null>, dom: ArticleDom | null): void {
  const hits = useAppState(findHits);
  const stretch = useLitStretch(dom);
  const hit = useAppState(currentHit);
  useLayoutEffect(() => {
    installStyles();
    if (dom === null) return;
    show(
      hitName,
      priority,
      within(hits, stretch).map((one) => dom.toRange(one)),
    );
    show(currentName, priority + 1, hit === null ? [] : [dom.toRange(hit)]);
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
      if (range !== null) scrollTo(scroller, range);
    });
    return () => cancelAnimationFrame(frame);
  }, [root, dom, hit]);
}
