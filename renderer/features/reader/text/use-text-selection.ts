import { type RefObject, useEffect } from 'react';
import { type Span, span } from '../../../../shared/model/span';
import { useApp, useAppState } from '../../../hooks/use-app';
import type { App } from '../../../state/app';
import { lockedLayers, mayChangeLayer, unlockedOf } from '../../../state/layers';
import type { OpenDocument } from '../../../state/open-document';
import type { Placement } from '../../../state/placement';
import { selectAnnotation, selectText } from '../../../state/reading';
import type { ArticleDom } from './article-dom';
import { annotationsAt, nextOutward } from './hit-test';

/** Latin letters and digits run against Arabic; those of other scripts are not at issue here. */
const againstArabic = /[\p{Script=Latin}\p{N}]/u;

/**
 * Adds the number or Latin letter that the mouse was pressed or let go on. At the edge between a
 * number and Arabic words one place on the screen is two places in the text, and the browser picks
 * the one that leaves the number out (Unicode Standard Annex #9 orders the runs, not the carets).
 */
function withLetters(open: OpenDocument, raw: Span, letters: readonly (Span | null)[]): Span {
  return letters.reduce<Span>((sum, letter) => {
    if (letter === null || !againstArabic.test(open.text.slice(letter.start, letter.end)))
      return sum;
    return span(Math.min(sum.start, letter.start), Math.max(sum.end, letter.end));
  }, raw);
}

function takeSelection(
  app: App,
  dom: ArticleDom,
  placement: Placement,
  pressed: Span | null,
  event: PointerEvent,
): void {
  const selection = window.getSelection();
  const { open } = app.store.getState();
  if (open !== null && selection !== null && !selection.isCollapsed && selection.rangeCount > 0) {
    const raw = dom.toSpan(selection.getRangeAt(0));
    const letters = [pressed, dom.letterAt(event.clientX, event.clientY)];
    const whole = raw === null || event.altKey ? raw : withLetters(open, raw, letters);
    selectText(app, whole, { snapsToWords: !event.altKey });
    return;
  }
  const { selectedAnnotation } = app.store.getState();
  const found = annotationsAt(dom, placement.index, event.clientX, event.clientY);
  const free = unlockedOf(found, lockedLayers(app.store.getState()));
  const [locked] = found;
  // A click on words that are locked away says why it does nothing.
  if (free.length === 0 && locked !== undefined) mayChangeLayer(app, locked.annotation.layer);
  selectAnnotation(app, nextOutward(free, selectedAnnotation));
}

/** Follows the mouse in the text: dragging selects words, clicking selects annotations. */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  dom: ArticleDom | null,
  placement: Placement,
): void {
  const app = useApp();
  useEffect(() => {
    const article = root.current;
    if (article === null || dom === null) return;
    let isDragging = false;
    let pressed: Span | null = null;
    const onDown = (event: PointerEvent) => {
      isDragging = event.button === 0;
      pressed = isDragging ? dom.letterAt(event.clientX, event.clientY) : null;
    };
    const onUp = (event: PointerEvent) => {
      if (!isDragging) return;
      isDragging = false;
      // The browser settles the selection of a click only after the event.
      setTimeout(() => takeSelection(app, dom, placement, pressed, event));
    };
    article.addEventListener('pointerdown', onDown);
    window.addEventListener('pointerup', onUp);
    return () => {
      article.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointerup', onUp);
    };
  }, [app, root, dom, placement]);
}

/** Shows the snapped selection as the page's own, so that what is chosen is what is seen. */
export function useShownSelection(dom: ArticleDom | null): void {
  const chosen = useAppState((state) => state.selection);
  useEffect(() => {
    const selection = window.getSelection();
    if (selection === null || dom === null) return;
    const range = chosen === null ? null : dom.toRange(chosen);
    if (range === null) {
      if (selection.anchorNode !== null && dom.holds(selection.anchorNode)) selection.empty();
      return;
    }
    selection.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
  }, [dom, chosen]);
}

/** Tells which annotation is under the mouse, at most once a frame. */
export function useHover(
  root: RefObject<HTMLElement | null>,
  dom: ArticleDom | null,
  placement: Placement,
): void {
  const app = useApp();
  useEffect(() => {
    const article = root.current;
    if (article === null || dom === null) return;
    let frame = 0;
    const onMove = ({ clientX, clientY, buttons }: PointerEvent) => {
      cancelAnimationFrame(frame);
      if (buttons !== 0) return;
      frame = requestAnimationFrame(() => {
        const [shortest] = annotationsAt(dom, placement.index, clientX, clientY);
        app.store.setState({ hoveredAnnotation: shortest?.annotation.id ?? null });
      });
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      app.store.setState({ hoveredAnnotation: null });
    };
    article.addEventListener('pointermove', onMove);
    article.addEventListener('pointerleave', onLeave);
    return () => {
      cancelAnimationFrame(frame);
      article.removeEventListener('pointermove', onMove);
      article.removeEventListener('pointerleave', onLeave);
    };
  }, [app, root, dom, placement]);
}
