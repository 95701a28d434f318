import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { RecordId } from '../../../../shared/model/ids';
import { useAppState } from '../../../hooks/use-app';
import type { PlacedAnnotation } from '../../../state/placement';
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
const noSubscription = () => () => {};

function moveNotes(list: HTMLElement, tops: ReadonlyMap<RecordId, number>): void {
  for (const note of list.children) {
    const top = tops.get(note.getAttribute(noteAttribute) ?? '');
    if (top !== undefined) (note as HTMLElement).style.insetBlockStart = `${Math.round(top)}px`;
  }
}

function isSameList(a: readonly PlacedAnnotation[], b: readonly PlacedAnnotation[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

/**
 * Keeps the notes at the height of their lines, and only those near the screen in the page: after
 * each change of the notes, as the text is scrolled, and whenever the text or the window takes
 * another size. The page's own size is left alone.
 */
export function useNotes({ dom, frame, noted, selected, isDense }: Options): Notes {
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(none);
  const lit = useSyncExternalStore(dom?.lit.subscribe ?? noSubscription, () => dom?.lit.snapshot());
  const places = useMemo(() => {
    return dom === null || frame.current === null
      ? null
      : new NotePlaces(dom, frame.current, isDense);
  }, [dom, frame, isDense]);

  const place = useCallback(() => {
    if (list.current === null || places === null) return;
    places.measureNotes(list.current);
    const tops = places.place(noted, selected);
    moveNotes(list.current, tops);
    const near = places.nearScreen();
    const next = noted.filter(({ annotation: { id } }) => {
      const top = tops.get(id) ?? 0;
      return id === selected || (top < near.bottom && top + places.heightOf(id) > near.top);
    });
    setShown((before) => (isSameList(before, next) ? before : next));
  }, [places, noted, selected]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is near the screen has its places
  useLayoutEffect(place, [place, shown, lit]);
  usePageChanges(frame, places, place);
  return { list, shown };
}

/** Places the notes anew whenever the text or the window takes another size, or other letters. */
function usePageChanges(
  frame: RefObject<HTMLDivElement | null>,
  places: NotePlaces | null,
  place: () => void,
): void {
  // What is watched stays the same when notes come and go: to watch anew would place them anew.
  const newest = useRef(place);
  newest.current = place;
  useEffect(() => {
    if (frame.current === null || places === null) return;
    let width = frame.current.offsetWidth;
    const observer = new ResizeObserver(() => {
      const now = frame.current?.offsetWidth ?? width;
      if (now !== width) places.forgetLines();
      width = now;
      newest.current();
    });
    for (const child of frame.current.children) observer.observe(child);
    return () => observer.disconnect();
  }, [frame, places]);
  useEffect(() => {
    const otherLetters = () => {
      places?.forgetLines();
      newest.current();
    };
    document.fonts.addEventListener('loadingdone', otherLetters);
    return () => document.fonts.removeEventListener('loadingdone', otherLetters);
  }, [places]);
  const look = useAppState((state) => state.settings.reading);
  const measuredLook = useRef(look);
  useEffect(() => {
    if (measuredLook.current === look) return;
    measuredLook.current = look;
    places?.forgetLines();
    newest.current();
  }, [places, look]);
}
