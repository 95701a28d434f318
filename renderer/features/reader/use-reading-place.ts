import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { span, utf16 } from '../../../shared/model/span';
import { useApp, useAppState } from '../../hooks/use-app';
import type { OpenDocument } from '../../state/open-document';
import { placeToShow, rememberPlace } from '../../state/reading-places';
import type { ArticleDom } from './text/article-dom';

/** Room left above the line that an article is opened at, in CSS pixels. */
const breath = 12;
/** So often the place is looked for anew: what was never laid out has another height than guessed. */
const tries = 6;
/** How long the page has to rest before its place is remembered, in ms. */
const rest = 200;
/** How far below the upper edge the first line is looked for, in CSS pixels. */
const depths = [breath, 28, 48, 72, 104];

function scrollerOf(frame: HTMLElement | null): HTMLElement | null {
  return frame?.parentElement ?? null;
}

/** Scrolls so that a letter stands at the upper edge. @returns how to stop looking for it. */
function scrollTo(dom: ArticleDom, scroller: HTMLElement, offset: number): () => void {
  let frame = 0;
  let left = tries;
  const step = () => {
    const top = dom.topOf(span(offset, offset + 1));
    if (top === null) return;
    const delta = top - scroller.getBoundingClientRect().top - breath;
    scroller.scrollTop += delta;
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}

/** The first letter in sight, in UTF-16 units; `null` where there is none. */
function firstInSight(dom: ArticleDom, article: HTMLElement, scroller: HTMLElement) {
  if (scroller.scrollTop < breath) return 0;
  const { top } = scroller.getBoundingClientRect();
  const { left, right } = article.getBoundingClientRect();
  const x = getComputedStyle(article).direction === 'rtl' ? right - 2 : left + 2;
  for (const depth of depths) {
    const offset = dom.offsetAt(x, top + depth);
    if (offset !== null) return offset;
  }
  return null;
}

/**
 * Opens the article at the letter where it was left, keeps that letter in sight when the text is set
 * otherwise, and remembers the letter whenever scrolling comes to rest.
 */
export function useReadingPlace(
  open: OpenDocument,
  dom: ArticleDom | null,
  root: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLDivElement | null>,
): void {
  const app = useApp();
  const look = useAppState((state) => state.settings.reading);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look is another place of the letter
  useLayoutEffect(() => {
    const scroller = scrollerOf(frame.current);
    const offset = placeToShow(app.store.getState(), open);
    if (dom === null || scroller === null || offset === null) return;
    return scrollTo(dom, scroller, offset);
  }, [app, dom, frame, open.id, look]);

  useEffect(() => {
    const scroller = scrollerOf(frame.current);
    if (dom === null || scroller === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      const article = root.current;
      const offset = article === null ? null : firstInSight(dom, article, scroller);
      const now = app.store.getState().open;
      if (offset !== null && now?.id === open.id) rememberPlace(app, now, utf16(offset));
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, rest);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [app, dom, root, frame, open.id]);
}
