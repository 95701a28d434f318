import { type RefObject, useLayoutEffect } from 'react';
import { span } from '../../../../shared/model/span';
import { useAppState } from '../../../hooks/use-app';
import type { ArticleDom } from '../text/article-dom';

/** Distance between the selected words and the bar, in CSS pixels. */
const distance = 8;

export interface BarPlaceProps {
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** Puts a bar under the last line of the selection, or under the caret, within the frame. */
export function usePlaceUnder(
  bar: RefObject<HTMLElement | null>,
  { dom, frame }: BarPlaceProps,
  isExpanded: boolean,
): void {
  const selection = useAppState((state) => state.selection);
  const caret = useAppState((state) => state.caret);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an expanded bar has another size
  useLayoutEffect(() => {
    const [element, within] = [bar.current, frame.current];
    if (element === null || within === null) return;
    const at = caret?.offset ?? null;
    const where = selection ?? (at === null ? null : span(at, at + 1));
    const last = where === null ? undefined : dom?.placeOf(where, within)?.last;
    const { offsetWidth } = element;
    const page = within.parentElement;
    const middle = last === undefined ? within.offsetWidth / 2 : (last.left + last.right) / 2;
    const most = within.offsetWidth - offsetWidth - distance;
    element.style.left = `${Math.min(Math.max(distance, middle - offsetWidth / 2), most)}px`;
    const inView = (page?.scrollTop ?? 0) + (page?.clientHeight ?? 0) / 2;
    element.style.top = `${last === undefined ? inView : last.bottom + distance}px`;
    element.scrollIntoView({ block: 'nearest' });
  }, [bar, dom, frame, selection, caret, isExpanded]);
}
