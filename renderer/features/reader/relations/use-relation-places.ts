import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Span } from '../../../../shared/model/span';
import { useAppState } from '../../../hooks/use-app';
import { afterPaint } from '../../../platform/after-paint';
import type { ArticleDom } from '../text/article-dom';
import { type EndPlace, type RelationPath, relationPath } from './relation-path';
import type { ShownRelation } from './use-shown-relations';

/** A relation with the way it takes over the page, in CSS pixels of the frame. */
export interface DrawnRelation {
  readonly shown: ShownRelation;
  readonly path: RelationPath;
}

interface Options {
  readonly dom: ArticleDom;
  readonly frame: RefObject<HTMLElement | null>;
  readonly shown: readonly ShownRelation[];
}

const none: readonly DrawnRelation[] = [];

function isNear({ lit }: ArticleDom, { start, end }: Span): boolean {
  const near = lit.current;
  return near !== null && start < near.end && end > near.start;
}

/** Of words far from the screen only the stretch of text is known in which they begin. */
function farPlace(dom: ArticleDom, { start }: Span, frame: HTMLElement): EndPlace | null {
  const chunk = dom.chunkAt(start)?.getBoundingClientRect();
  if (chunk === undefined) return null;
  const origin = frame.getBoundingClientRect();
  const [x, y] = [(chunk.left + chunk.right) / 2 - origin.left, chunk.top - origin.top];
  const place = { top: y, bottom: y + 1, left: x, right: x + 1 };
  return { first: place, last: place };
}

function draw(dom: ArticleDom, frame: HTMLElement, shown: ShownRelation): DrawnRelation[] {
  const [from, to] = [shown.from.span, shown.to.span];
  const areNear = [isNear(dom, from), isNear(dom, to)];
  if (!areNear.includes(true)) return [];
  const [one, two] = [from, to].map((span, index) => {
    return areNear[index] ? dom.placeOf(span, frame) : farPlace(dom, span, frame);
  });
  if (one == null || two == null) return [];
  const side = shown.lookedAt ?? (areNear[0] ? 'from' : 'to');
  return [{ shown, path: relationPath(one, two, side) }];
}

/** Keeps relations at their words, as far as these are near the screen, whatever the page does. */
export function useRelationPlaces({ dom, frame, shown }: Options): readonly DrawnRelation[] {
  const [drawn, setDrawn] = useState(none);
  const place = useCallback(() => {
    const page = frame.current;
    if (page !== null) setDrawn(shown.flatMap((one) => draw(dom, page, one)));
  }, [dom, frame, shown]);
  const look = useAppState((state) => state.settings.reading);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look has other places
  useLayoutEffect(place, [place, look]);
  useEffect(() => {
    const page = frame.current;
    if (page === null) return;
    const observer = new ResizeObserver(place);
    for (const element of [page, ...page.children]) observer.observe(element);
    document.fonts.addEventListener('loadingdone', place);
    let cancel = () => {};
    const unsubscribe = dom.lit.subscribe(() => {
      cancel();
      cancel = afterPaint(place);
    });
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', place);
      unsubscribe();
      cancel();
    };
  }, [dom, frame, place]);
  return drawn;
}
