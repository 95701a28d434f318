import { useEffect } from 'react';
import { useApp } from '../../hooks/use-app';
import { exactWords } from '../../state/citing';
import type { ArticleDom } from './text/article-dom';

/** Whether the browser would copy something else than words of the article. */
function isElsewhere(dom: ArticleDom, event: ClipboardEvent): boolean {
  const { target } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true;
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.anchorNode === null) return false;
  return !dom.holds(selection.anchorNode);
}

/**
 * Makes a copy of selected words the exact text of the article: the browser would put empty lines
 * between paragraphs and leave out what takes no room.
 */
export function useExactCopy(dom: ArticleDom | null): void {
  const app = useApp();
  useEffect(() => {
    if (dom === null) return;
    const onCopy = (event: ClipboardEvent) => {
      const words = exactWords(app.store.getState());
      if (words === null || isElsewhere(dom, event)) return;
      event.clipboardData?.setData('text/plain', words);
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [app, dom]);
}
