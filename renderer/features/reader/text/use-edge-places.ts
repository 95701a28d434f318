import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Span } from '../../../../shared/model/span';
import type { ArticleDom } from './article-dom';

/** The attribute of a mark at the edge of the page: which of the places it stands at. */
export const edgeAttribute = 'data-edge';

/** So much of a mark is there at least, in CSS pixels. */
const leastHeight = 18;

interface Options {
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLElement | null>;
  /** The words beside which each mark stands, by the mark's name. */
  readonly places: ReadonlyMap<string, Span>;
}

function moveMarks(
  list: HTMLElement,
  dom: ArticleDom,
  frame: HTMLElement,
  places: Options['places'],
): void {
  for (const mark of list.querySelectorAll<HTMLElement>(`[${edgeAttribute}]`)) {
    const where = places.get(mark.getAttribute(edgeAttribute) ?? '');
    const found = where === undefined ? null : dom.placeOf(where, frame);
    const top = found?.first.top ?? 0;
    const height = found === null ? 0 : Math.max(leastHeight, found.last.bottom - top);
    mark.style.insetBlockStart = `${Math.round(top)}px`;
    mark.style.blockSize = `${Math.round(height)}px`;
  }
}

/** Keeps marks at the height of their words, whenever these or the window change. */
export function useEdgePlaces({ dom, frame, places }: Options) {
  const list = useRef<HTMLDivElement>(null);
  const place = useCallback(() => {
    if (list.current === null || frame.current === null || dom === null) return;
    moveMarks(list.current, dom, frame.current, places);
  }, [dom, frame, places]);
  useLayoutEffect(place);
  useLayoutEffect(() => {
    const page = frame.current;
    if (page === null) return;
    const observer = new ResizeObserver(place);
    observer.observe(page);
    for (const child of page.children) observer.observe(child);
    return () => observer.disconnect();
  }, [frame, place]);
  return list;
}
