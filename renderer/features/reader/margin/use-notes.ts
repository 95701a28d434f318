import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { RecordId } from '../../../../shared/model/ids';
import { useApp, useAppState } from '../../../hooks/use-app';
import { afterPaint } from '../../../platform/after-paint';
import type { PlacedAnnotation } from '../../../state/placement';
import { shownSegmentId } from '../../../state/segments';
import type { ArticleDom } from '../text/article-dom';
import { NotePlaces, noteAttribute } from './note-places';

interface Options {
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  /** All annotations that have a note, in reading order. */
  readonly noted: readonly PlacedAnnotation[];
  readonly selected: RecordId | null;
  readonly isDense: boolean;
}

interface Notes {
  readonly list: RefObject<HTMLOListElement | null>;
  /** Those whose notes stand near the screen. */
  readonly shown: readonly PlacedAnnotation[];
}

const none: readonly PlacedAnnotation[] = [];

function moveNotes(list: HTMLElement, placed: ReadonlyMap<PlacedAnnotation, number>): void {
  const tops = new Map(Array.from(placed, ([{ annotation }, top]) => [annotation.id, top]));
  for (const note of list.children) {
    const top = tops.get(note.getAttribute(noteAttribute) ?? '');
    if (top !== undefined) (note as HTMLElement).style.insetBlockStart = `${Math.round(top)}px`;
  }
}

/** So many notes more than are near the screen may stay in the page. */
const spareNotes = 30;

/** Whether the notes in the page serve: all that are near the screen, none that is gone, few others. */
function doServe(
  shown: readonly PlacedAnnotation[],
  { near, tops }: ReturnType<NotePlaces['place']>,
): boolean {
  if (shown.length > near.length + spareNotes) return false;
  const inPage = new Set(shown);
  return near.every((entry) => inPage.has(entry)) && shown.every((entry) => tops.has(entry));
}

/**
 * Keeps the notes at the height of their lines, and only those near the screen in the page: after
 * each change of the notes, as the text is scrolled, and whenever the text or the window takes
 * another size. The page's own size is left alone.
 */
export function useNotes({ dom, frame, noted, selected, isDense }: Options): Notes {
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(none);
  const tops = useRef<ReadonlyMap<PlacedAnnotation, number>>(new Map());
  /** Whether the notes only follow the text, far ahead of the screen: that may take some frames. */
  const isFollowing = useRef(false);
  const places = useMemo(() => {
    return dom === null || frame.current === null
      ? null
      : new NotePlaces(dom, frame.current, isDense);
  }, [dom, frame, isDense]);

  const place = useCallback(() => {
    if (list.current === null || places === null) return;
    places.measureNotes(list.current);
    const placed = places.place(noted, selected, shown);
    tops.current = placed.tops;
    moveNotes(list.current, placed.tops);
    if (doServe(shown, placed)) isFollowing.current = false;
    else setShown(placed.near);
  }, [places, noted, selected, shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes are placed at once
  useLayoutEffect(() => {
    isFollowing.current = false;
  }, [places, noted, selected]);
  useLayoutEffect(() => {
    if (!isFollowing.current) {
      place();
      return;
    }
    if (list.current !== null) moveNotes(list.current, tops.current);
    return afterPaint(place);
  }, [place]);

  const newest = useNewest(place);
  const follow = useCallback(() => {
    isFollowing.current = true;
    return afterPaint(() => newest.current());
  }, [newest]);
  useEffect(() => followText(dom, follow), [dom, follow]);
  usePageChanges({ frame, places, place: newest, follow });
  useGrowingNote(list, selected, shown, newest);
  return { list, shown };
}

/** A reference to the value as it is now. What watches for changes then need not begin anew. */
function useNewest<T>(value: T): { readonly current: T } {
  const newest = useRef(value);
  newest.current = value;
  return newest;
}

/**
 * Places the notes anew whenever the selected one, in which one edits, takes another height. One that
 * is not selected any more follows with the other notes, once the words are painted.
 */
function useGrowingNote(
  list: RefObject<HTMLOListElement | null>,
  selected: RecordId | null,
  shown: readonly PlacedAnnotation[],
  place: { readonly current: () => void },
): void {
  const app = useApp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with others shown it may be another element
  useEffect(() => {
    if (selected === null) return;
    const isSelected = () => {
      const state = app.store.getState();
      return selected === (state.selectedAnnotation ?? shownSegmentId(state));
    };
    const note = list.current?.querySelector(`[${noteAttribute}="${CSS.escape(selected)}"]`);
    if (note == null) return;
    const observer = new ResizeObserver(() => {
      if (isSelected()) place.current();
    });
    observer.observe(note, { box: 'border-box' });
    return () => observer.disconnect();
  }, [app, list, selected, shown, place]);
}

/** Follows what comes near the screen. @returns ends that. */
function followText(dom: ArticleDom | null, follow: () => () => void): (() => void) | undefined {
  let cancel = () => {};
  const unsubscribe = dom?.lit.subscribe(() => {
    cancel();
    cancel = follow();
  });
  return () => {
    unsubscribe?.();
    cancel();
  };
}

interface PageChanges {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly places: NotePlaces | null;
  readonly place: { readonly current: () => void };
  readonly follow: () => () => void;
}

/** Places the notes anew whenever the text or the window takes another size, or other letters. */
function usePageChanges({ frame, places, place, follow }: PageChanges): void {
  useEffect(() => {
    if (frame.current === null || places === null) return;
    let width = frame.current.offsetWidth;
    const observer = new ResizeObserver(() => {
      if (!places.isOutgrown) return;
      const now = frame.current?.offsetWidth ?? width;
      if (now === width) {
        follow();
        return;
      }
      places.forgetLines();
      width = now;
      place.current();
    });
    for (const child of frame.current.children) observer.observe(child);
    return () => observer.disconnect();
  }, [frame, places, place, follow]);
  useEffect(() => {
    const otherLetters = () => {
      places?.forgetLines();
      place.current();
    };
    document.fonts.addEventListener('loadingdone', otherLetters);
    return () => document.fonts.removeEventListener('loadingdone', otherLetters);
  }, [places, place]);
  const look = useAppState((state) => state.settings.reading);
  const measuredLook = useRef(look);
  useEffect(() => {
    if (measuredLook.current === look) return;
    measuredLook.current = look;
    places?.forgetLines();
    place.current();
  }, [places, place, look]);
}
