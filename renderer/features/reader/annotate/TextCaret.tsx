import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Utf16Offset } from '../../../../shared/model/span';
import { useApp, useAppState } from '../../../hooks/use-app';
import { shownCaret } from '../../../state/caret';
import type { OpenDocument } from '../../../state/open-document';
import { provideLines } from '../../../state/text-lines';
import type { ArticleDom } from '../text/article-dom';
import { PageLines } from './page-lines';
import styles from './TextCaret.module.css';

interface Props {
  readonly open: OpenDocument;
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Measures the open article's lines, for the caret and for the keys that go by lines. */
function usePageLines({ open, dom, scroller }: Props): PageLines | null {
  const app = useApp();
  const lines = useMemo(() => {
    const page = scroller.current;
    return dom === null || page === null ? null : new PageLines(dom, open, page);
  }, [dom, open, scroller]);
  useEffect(() => {
    provideLines(app, lines);
    return () => provideLines(app, null);
  }, [app, lines]);
  return lines;
}

/** Whether somebody types into a field or answers a dialog, where the focus must stay. */
function isBusyElsewhere(page: HTMLElement): boolean {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === page) return false;
  return active.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;
}

/** Gives the page the focus when keys or the mouse put the caret somewhere, and when it opens. */
function useCaretFocus(scroller: Props['scroller']): void {
  const caret = useAppState((state) => state.caret);
  useEffect(() => {
    const page = scroller.current;
    const isNew = caret === null && document.activeElement !== document.body;
    if (page !== null && !isNew && !isBusyElsewhere(page)) page.focus({ preventScroll: true });
  }, [caret, scroller]);
}

function place(
  element: HTMLElement,
  frame: HTMLElement,
  lines: PageLines,
  offset: Utf16Offset,
): void {
  const found = lines.caretPlace(offset);
  element.hidden = found === null;
  if (found === null) return;
  const origin = frame.getBoundingClientRect();
  element.style.left = `${found.x - origin.left - 1}px`;
  element.style.top = `${found.top - origin.top}px`;
  element.style.height = `${found.bottom - found.top}px`;
}

/** The caret: drawn where the next letter in reading order begins. */
export function TextCaret(props: Props) {
  const { frame, scroller, dom } = props;
  const element = useRef<HTMLDivElement>(null);
  const lines = usePageLines(props);
  const offset = useAppState(shownCaret);
  const isMoved = useAppState((state) => state.caret);
  useCaretFocus(scroller);
  useLayoutEffect(() => {
    const [caret, within, page] = [element.current, frame.current, scroller.current];
    if (lines === null || offset === null || caret === null || within === null) return;
    const show = () => place(caret, within, lines, offset);
    show();
    if (isMoved !== null && caret.hidden) dom?.reveal({ start: offset, end: offset });
    if (caret.hidden) show();
    if (isMoved !== null) caret.scrollIntoView({ block: 'nearest' });
    // Paragraphs that come into view take their true heights and push the others.
    const observer = new ResizeObserver(show);
    observer.observe(within);
    // What comes to stand over the text pushes it without changing the frame.
    for (const child of within.children) observer.observe(child);
    page?.addEventListener('scroll', show, { passive: true });
    return () => {
      observer.disconnect();
      page?.removeEventListener('scroll', show);
    };
  }, [lines, offset, isMoved, frame, scroller, dom]);
  if (offset === null) return null;
  return (
    <div key={offset} ref={element} className={styles.caret} aria-hidden data-caret={offset} />
  );
}
