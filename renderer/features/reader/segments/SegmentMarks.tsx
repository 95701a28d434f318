import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { selectSegment } from '../../../state/segment-changes';
import { type PlacedSegment, shownSegmentId } from '../../../state/segments';
import type { ArticleDom } from '../text/article-dom';
import styles from './SegmentMarks.module.css';
import { useSegmentName } from './use-segment-name';

interface Props {
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly segments: readonly PlacedSegment[];
}

/** So much of a mark is there at least, in CSS pixels. */
const leastHeight = 18;

interface Edge {
  readonly top: number;
  readonly height: number;
}

function measure(
  dom: ArticleDom,
  frame: HTMLElement,
  segments: readonly PlacedSegment[],
): ReadonlyMap<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const { segment, span } of segments) {
    const found = dom.placeOf(span, frame);
    if (found === null) continue;
    const { top } = found.first;
    edges.set(segment.id, { top, height: Math.max(leastHeight, found.last.bottom - top) });
  }
  return edges;
}

function moveMarks(list: HTMLElement, edges: ReadonlyMap<string, Edge>): void {
  for (const mark of list.querySelectorAll<HTMLElement>('[data-segment]')) {
    const at = edges.get(mark.dataset.segment ?? '');
    mark.style.insetBlockStart = `${Math.round(at?.top ?? 0)}px`;
    mark.style.blockSize = `${Math.round(at?.height ?? 0)}px`;
  }
}

/** Keeps the marks at the height of their words, whenever these or the window change. */
function useSegmentPlaces({ dom, frame, segments }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const place = useCallback(() => {
    if (list.current === null || frame.current === null || dom === null) return;
    moveMarks(list.current, measure(dom, frame.current, segments));
  }, [dom, frame, segments]);
  useLayoutEffect(place);
  useLayoutEffect(() => {
    const page = frame.current;
    if (page === null) return;
    const observer = new ResizeObserver(place);
    observer.observe(page);
    for (const child of page.children) observer.observe(child);
    return () => observer.disconnect();
  }, [frame, place]);
  return list;
}

/** At the edge of the page: a bracket for each story, a bar for boilerplate, and what is selected. */
export function SegmentMarks({ dom, frame, segments }: Props) {
  const selected = useAppState(shownSegmentId);
  const list = useSegmentPlaces({ dom, frame, segments });
  return (
    <div ref={list} className={styles.marks}>
      {segments.map((placed) => (
        <Mark key={placed.segment.id} placed={placed} isSelected={placed.segment.id === selected} />
      ))}
    </div>
  );
}

interface MarkProps {
  readonly placed: PlacedSegment;
  readonly isSelected: boolean;
}

function Mark({ placed, isSelected }: MarkProps) {
  const app = useApp();
  const { t } = useTranslation('segments');
  const name = useSegmentName(placed);
  const { segment, annotator, isMine } = placed;
  return (
    <button
      type="button"
      className={styles.mark}
      data-segment={segment.id}
      data-kind={segment.kind}
      data-mine={isMine}
      aria-pressed={isSelected}
      aria-label={isMine ? name : `${name} · ${t('by', { annotator })}`}
      title={name}
      onClick={() => selectSegment(app, isSelected ? null : segment.id)}
    />
  );
}
