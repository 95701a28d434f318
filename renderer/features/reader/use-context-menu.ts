import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import type { Span } from '../../../shared/model/span';
import { useApp } from '../../hooks/use-app';
import type { App } from '../../state/app';
import type { MenuSubject } from '../../state/app-state';
import { chosenWords } from '../../state/citing';
import { openContextMenu } from '../../state/context-menu';
import type { Placement } from '../../state/placement';
import { selectAnnotation } from '../../state/reading';
import type { ArticleDom } from './text/article-dom';
import { annotationsAt } from './text/hit-test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Whether a key was pressed since the mouse last was: then the menu is asked for with the Menu key or
 * Shift+F10. The event itself says so in some Chromiums only.
 */
function useIsKeyLast(): { readonly current: boolean } {
  const isKeyLast = useRef(false);
  useEffect(() => {
    const note = ({ type }: Event) => {
      isKeyLast.current = type === 'keydown';
    };
    const options = { capture: true } as const;
    window.addEventListener('keydown', note, options);
    window.addEventListener('pointerdown', note, options);
    return () => {
      window.removeEventListener('keydown', note, options);
      window.removeEventListener('pointerdown', note, options);
    };
  }, []);
  return isKeyLast;
}

/** Under the last line of some words, where they are on the screen. */
function below(dom: ArticleDom, words: Span): Point | null {
  const rect = Array.from(dom.toRange(words)?.getClientRects() ?? []).at(-1);
  return rect === undefined ? null : { x: rect.left + rect.width / 2, y: rect.bottom };
}

/** What the keys would act on now. */
function subjectOfKeys(app: App): MenuSubject {
  const { selection, selectedAnnotation } = app.store.getState();
  if (selection !== null) return 'words';
  return selectedAnnotation === null ? 'article' : 'annotation';
}

/** Chooses what the mouse points at, and says what it is. */
function choose(app: App, dom: ArticleDom, { index }: Placement, event: MouseEvent): MenuSubject {
  const { selection, selectedAnnotation } = app.store.getState();
  const { target, clientX, clientY } = event;
  const note = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
  const noted = note?.dataset.note;
  if (noted !== undefined) {
    selectAnnotation(app, noted);
    return 'annotation';
  }
  if (selection !== null && dom.covers(selection, clientX, clientY)) return 'words';
  const found = annotationsAt(dom, index, clientX, clientY).map(({ annotation }) => annotation.id);
  const [shortest] = found;
  if (shortest === undefined) return 'article';
  // Clicks have walked outward to it: it stays the one that is meant.
  const isChosen = selectedAnnotation !== null && found.includes(selectedAnnotation);
  if (!isChosen) selectAnnotation(app, shortest);
  return 'annotation';
}

/** Opens the menu of what the mouse, or the keyboard, is on in the reader. */
export function useContextMenu(
  dom: ArticleDom | null,
  placement: Placement,
): (event: MouseEvent) => void {
  const app = useApp();
  const isKeyLast = useIsKeyLast();
  return useCallback(
    (event) => {
      const isField = event.target instanceof Element && event.target.closest('input, textarea');
      if (dom === null || isField) return;
      event.preventDefault();
      if (!isKeyLast.current) {
        openContextMenu(app, choose(app, dom, placement, event), event.clientX, event.clientY);
        return;
      }
      const words = chosenWords(app.store.getState());
      const place = words === null ? null : below(dom, words);
      const { x, y } = place ?? { x: event.clientX, y: event.clientY };
      openContextMenu(app, subjectOfKeys(app), x, y);
    },
    [app, dom, placement, isKeyLast],
  );
}
