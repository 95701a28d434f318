import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { selectSegment } from '../../../state/segment-changes';
import { type PlacedSegment, shownSegmentId } from '../../../state/segments';
import type { ArticleDom } from '../text/article-dom';
import { edgeAttribute, useEdgePlaces } from '../text/use-edge-places';
import styles from './SegmentMarks.module.css';
import { useSegmentName } from './use-segment-name';

interface Props {
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly segments: readonly PlacedSegment[];
}

/** At the edge of the page: a bracket for each story, a bar for boilerplate, and what is selected. */
export function SegmentMarks({ dom, frame, segments }: Props) {
  const selected = useAppState(shownSegmentId);
  const places = useMemo(
    () => new Map(segments.map(({ segment, span }) => [segment.id, span])),
    [segments],
  );
  const list = useEdgePlaces({ dom, frame, places });
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
      {...{ [edgeAttribute]: segment.id }}
      data-kind={segment.kind}
      data-mine={isMine}
      aria-pressed={isSelected}
      aria-label={isMine ? name : `${name} · ${t('by', { annotator })}`}
      title={name}
      onClick={() => selectSegment(app, isSelected ? null : segment.id)}
    />
  );
}
