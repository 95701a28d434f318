import { useTranslation } from 'react-i18next';
import { useApp } from '../../../hooks/use-app';
import { selectSegment } from '../../../state/segment-changes';
import type { PlacedSegment } from '../../../state/segments';
import { noteAttribute } from '../margin/note-places';
import { SegmentFacts } from './SegmentCard';
import styles from './SegmentNote.module.css';
import { useSegmentName } from './use-segment-name';

interface Props {
  readonly placed: PlacedSegment;
  readonly isSelected: boolean;
}

/** The gloss of a story at the height of its first line: its title and how far one has come. */
export function SegmentNote({ placed, isSelected }: Props) {
  const { segment } = placed;
  return (
    <li
      className={styles.note}
      {...{ [noteAttribute]: segment.id }}
      data-kind={segment.kind}
      data-selected={isSelected}
      {...(isSelected ? { 'data-segment-card': true } : {})}
    >
      {isSelected ? <SegmentFacts placed={placed} /> : <Summary placed={placed} />}
    </li>
  );
}

function Summary({ placed }: { readonly placed: PlacedSegment }) {
  const app = useApp();
  const { t } = useTranslation('segments');
  const name = useSegmentName(placed);
  const { segment, annotator, isMine } = placed;
  const { status } = segment;
  const state = status === undefined ? null : t(`status.${status}`, { ns: 'shell' });
  return (
    <button type="button" className={styles.summary} onClick={() => selectSegment(app, segment.id)}>
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.quiet}>{isMine ? state : t('by', { annotator })}</span>
    </button>
  );
}
