import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { RecordId } from '../../../../shared/model/ids';
import type { PlacedAnnotation } from '../../../state/open-document';
import type { ArticleDom } from '../text/article-dom';
import { type NoteToPlace, placeNotes } from './place-notes';

/** The attribute by which a note tells its annotation. */
export const noteAttribute = 'data-note';

function measure(
  list: HTMLElement,
  dom: ArticleDom,
  frame: HTMLElement,
  noted: readonly PlacedAnnotation[],
): NoteToPlace[] {
  const heights = new Map(
    Array.from(list.children, (child) => [
      child.getAttribute(noteAttribute),
      (child as HTMLElement).offsetHeight,
    ]),
  );
  return noted.map(({ annotation, span }) => ({
    id: annotation.id,
    wanted: dom.placeOf(span, frame)?.first.top ?? 0,
    height: heights.get(annotation.id) ?? 0,
  }));
}

function moveNotes(list: HTMLElement, tops: ReadonlyMap<string, number>): void {
  for (const child of list.children) {
    const top = tops.get(child.getAttribute(noteAttribute) ?? '');
    if (top !== undefined) (child as HTMLElement).style.insetBlockStart = `${Math.round(top)}px`;
  }
}

/** Room between the head of the margin and the first note, in CSS pixels. */
const headGap = 16;

/**
 * Keeps the notes at the height of their lines: after each change of the notes, and whenever the
 * text or the window takes another size.
 * @returns the ref of the list of notes.
 */
export function useNotePlaces(
  dom: ArticleDom | null,
  frame: RefObject<HTMLDivElement | null>,
  noted: readonly PlacedAnnotation[],
  selected: RecordId | null,
): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const place = useCallback(() => {
    if (list.current === null || frame.current === null || dom === null) return;
    const head = list.current.previousElementSibling as HTMLElement | null;
    const headEnd = head === null ? 0 : head.offsetTop + head.offsetHeight;
    const start = head?.childElementCount ? headEnd + headGap : 0;
    const notes = measure(list.current, dom, frame.current, noted);
    moveNotes(list.current, placeNotes(notes, selected, start));
  }, [dom, frame, noted, selected]);

  useLayoutEffect(place);
  useLayoutEffect(() => {
    if (frame.current === null) return;
    const observer = new ResizeObserver(place);
    observer.observe(frame.current);
    for (const child of frame.current.children) observer.observe(child);
    void document.fonts.ready.then(place);
    return () => observer.disconnect();
  }, [frame, place]);
  return list;
}
