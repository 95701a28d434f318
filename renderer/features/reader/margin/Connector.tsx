import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useAppState } from '../../../hooks/use-app';
import type { PlacedAnnotation } from '../../../state/placement';
import type { ArticleDom, Place } from '../text/article-dom';
import styles from './Connector.module.css';
import { noteAttribute } from './note-places';

interface Props {
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly list: RefObject<HTMLOListElement | null>;
  /** The annotations whose notes are in the page. */
  readonly shown: readonly PlacedAnnotation[];
}

/** How far below the upper edge of a note the line meets it; CSS pixels. */
const noteReach = 14;
/** How far beside the letters the line begins and ends; CSS pixels. */
const breath = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From below the first line of the words to the near edge of the note. */
function endsOf(words: Place, note: DOMRect, frame: DOMRect): [Point, Point] {
  const isNoteLeft = note.left - frame.left < words.left;
  const at = { y: words.bottom, x: isNoteLeft ? words.left - breath : words.right + breath };
  const x = isNoteLeft ? note.right - frame.left : note.left - frame.left;
  return [at, { x, y: note.top - frame.top + noteReach }];
}

/** A small drawing just around the line: one as large as the page would cost as much as the page. */
function draw(svg: SVGSVGElement, [from, to]: [Point, Point], gutter: number): void {
  const left = Math.min(from.x, to.x);
  const top = Math.min(from.y, to.y);
  const width = Math.abs(from.x - to.x);
  const height = Math.abs(from.y - to.y);
  svg.style.left = `${left}px`;
  svg.style.top = `${top - 1}px`;
  svg.setAttribute('width', `${width}`);
  svg.setAttribute('height', `${height + 2}`);
  const [x1, y1, x2, y2] = [from.x - left, from.y - top + 1, to.x - left, to.y - top + 1];
  const bend = x2 + Math.sign(x1 - x2) * Math.min(gutter, Math.abs(x1 - x2));
  svg.querySelector('path')?.setAttribute('d', `M ${x1} ${y1} H ${bend} L ${x2} ${y2}`);
}

/** So far before the note the line leaves the text's line and turns to the note; CSS pixels. */
const gutterWidth = 28;

/** The line from a note to its words, drawn beside both while one of them is pointed at. */
export function Connector({ dom, frame, list, shown }: Props) {
  const hovered = useAppState((state) => state.hoveredAnnotation);
  const drawing = useRef<SVGSVGElement>(null);
  const entry = shown.find(({ annotation }) => annotation.id === hovered);
  useLayoutEffect(() => {
    if (entry === undefined || list.current === null) return;
    const redraw = () => {
      if (dom === null || drawing.current === null || frame.current === null) return;
      // The id of a suggestion is no identifier.
      const id = CSS.escape(entry.annotation.id);
      const note = list.current?.querySelector(`[${noteAttribute}="${id}"]`);
      const words = dom.placeOf(entry.span, frame.current)?.first;
      if (note == null || words === undefined) return;
      const around = frame.current.getBoundingClientRect();
      draw(drawing.current, endsOf(words, note.getBoundingClientRect(), around), gutterWidth);
    };
    redraw();
    // Notes move each other while one of them grows or shrinks.
    const moves = new MutationObserver(redraw);
    moves.observe(list.current, { subtree: true, attributeFilter: ['style'] });
    return () => moves.disconnect();
  }, [dom, frame, list, entry]);
  if (entry === undefined) return null;
  return (
    <svg ref={drawing} className={styles.connector} data-connector aria-hidden="true">
      <path />
    </svg>
  );
}
