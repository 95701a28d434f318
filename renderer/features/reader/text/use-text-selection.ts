import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type Span, span, utf16 } from '../../../../shared/model/span';
import { isAfterClitic } from '../../../../shared/text/segments';
import { useApp } from '../../../hooks/use-app';
import type { App } from '../../../state/app';
import { clickCaret, extendTo, rememberEnds } from '../../../state/caret';
import { lockedLayers, mayChangeLayer, unlockedOf } from '../../../state/layers';
import type { OpenDocument } from '../../../state/open-document';
import type { Placement } from '../../../state/placement';
import { selectText } from '../../../state/reading';
import { pickAnnotation } from '../../../state/relations/relating';
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

/** What a press in the text and its release meant. */
interface Gesture {
  /** The letter that was pressed on. */
  readonly pressed: Span | null;
  readonly released: PointerEvent;
}

/**
 * With exact ends, a drag that was begun on the alef of لإ means the word without its preposition: the two
 * letters are one glyph, and the browser takes neither of them.
 */
function withoutClitic({ text }: OpenDocument, raw: Span, pressed: Span | null): Span {
  const isCut = pressed !== null && pressed.end === raw.start;
  return isCut && isAfterClitic(text, pressed.start) ? span(pressed.start, raw.end) : raw;
}

/** The words that were dragged over; `null` where the gesture was a click. */
function draggedSpan(open: OpenDocument, dom: ArticleDom, { pressed, released }: Gesture) {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const raw = dom.toSpan(selection.getRangeAt(0));
  if (raw === null) return null;
  const letters = [pressed, dom.letterAt(released.clientX, released.clientY)];
  const where = released.altKey
    ? withoutClitic(open, raw, pressed)
    : withLetters(open, raw, letters);
  return { where, isBackward: selection.direction === 'backward' };
}

/** A click: the caret goes there, and the annotations there are selected one after the other. */
function takeClick(app: App, dom: ArticleDom, placement: Placement, event: PointerEvent): void {
  const state = app.store.getState();
  const offset = dom.offsetAt(event.clientX, event.clientY);
  if (event.shiftKey && offset !== null) {
    extendTo(app, utf16(offset), { snapsToWords: !event.altKey });
    return;
  }
  if (offset !== null) clickCaret(app, utf16(offset));
  const found = annotationsAt(dom, placement.index, event.clientX, event.clientY);
  const free = unlockedOf(found, lockedLayers(state));
  const [locked] = found;
  // A click on words that are locked away says why it does nothing.
  if (free.length === 0 && locked !== undefined) mayChangeLayer(app, locked.annotation.layer);
  const isEditing = state.reanchoring !== null;
  pickAnnotation(app, isEditing ? null : nextOutward(free, state.selectedAnnotation));
}

function takeGesture(app: App, dom: ArticleDom, placement: Placement, gesture: Gesture): void {
  const { open } = app.store.getState();
  const dragged = open === null ? null : draggedSpan(open, dom, gesture);
  if (dragged === null) {
    takeClick(app, dom, placement, gesture.released);
    return;
  }
  selectText(app, dragged.where, { snapsToWords: !gesture.released.altKey });
  rememberEnds(app, dragged.isBackward);
}

type Listeners = {
  [Name in keyof GlobalEventHandlersEventMap]?: (event: GlobalEventHandlersEventMap[Name]) => void;
};

/** Listens to several events of a target. @returns how to stop. */
function listen(target: HTMLElement | Window, listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of entries) target.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of entries) target.removeEventListener(name, listener);
  };
}

/** Follows the mouse in the text: dragging selects words, clicking selects annotations. */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  dom: ArticleDom | null,
  placement: Placement,
): void {
  const app = useApp();
  // With what is placed by then: a drag goes on while annotations and suggestions arrive.
  const take = useEffectEvent((gesture: Gesture) => {
    if (dom !== null) takeGesture(app, dom, placement, gesture);
  });
  useEffect(() => {
    const article = root.current;
    if (article === null || dom === null) return;
    let gesture: { pressed: Span | null } | null = null;
    let waiting: Gesture | null = null;
    const settle = () => {
      const due = waiting;
      waiting = null;
      if (due !== null) take(due);
    };
    const stopArticle = listen(article, {
      pointerdown: ({ button, clientX, clientY }) => {
        settle();
        gesture = button === 0 ? { pressed: dom.letterAt(clientX, clientY) } : null;
        // A drag that begins on selected words would carry them off instead of selecting others.
        if (gesture !== null) window.getSelection()?.empty();
      },
      dragstart: (event) => event.preventDefault(),
    });
    const stopWindow = listen(window, {
      pointerup: (released) => {
        if (gesture === null) return;
        const { pressed } = gesture;
        gesture = null;
        // The browser settles the selection of a click only after the event.
        waiting = { pressed, released };
        setTimeout(settle);
      },
    });
    // A busy window hands on the next key before any timer: it is meant for what was clicked.
    window.addEventListener('keydown', settle, { capture: true });
    return () => {
      window.removeEventListener('keydown', settle, { capture: true });
      stopArticle();
      stopWindow();
    };
  }, [root, dom]);
}

/** Makes words the page's own selection; `null` takes that away where it is in the article. */
function showSelection(dom: ArticleDom, chosen: Span | null): void {
  const selection = window.getSelection();
  if (selection === null) return;
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
}

/**
 * Shows the snapped selection as the page's own, so that what is chosen is what is seen. At once, while
 * the page is as it was laid out: after anything else has changed in it, the browser would have to lay
 * it out for this alone.
 */
export function useShownSelection(dom: ArticleDom | null): void {
  const app = useApp();
  useEffect(() => {
    if (dom === null) return;
    showSelection(dom, app.store.getState().selection);
    return app.store.subscribe(({ selection, open }, before) => {
      // Another text has a page of its own, which shows what is selected in it.
      const isSameText = open?.id === before.open?.id && open?.sha256 === before.open?.sha256;
      if (selection !== before.selection && isSameText) showSelection(dom, selection);
    });
  }, [app, dom]);
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
    const stop = listen(article, {
      pointermove: ({ clientX, clientY, buttons }) => {
        cancelAnimationFrame(frame);
        if (buttons !== 0) return;
        frame = requestAnimationFrame(() => {
          const [shortest] = annotationsAt(dom, placement.index, clientX, clientY);
          app.store.setState({ hoveredAnnotation: shortest?.annotation.id ?? null });
        });
      },
      pointerleave: () => {
        cancelAnimationFrame(frame);
        app.store.setState({ hoveredAnnotation: null });
      },
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [app, root, dom, placement]);
}
