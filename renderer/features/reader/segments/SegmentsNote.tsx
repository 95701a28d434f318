import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { selectSegment } from '../../../state/segment-changes';
import type { PlacedSegment } from '../../../state/segments';
import styles from './SegmentsNote.module.css';
import { useSegmentName } from './use-segment-name';

/** The stories of the article, each with its title and how far one has come, and how much is boilerplate. */
export function SegmentsNote({ segments }: { readonly segments: readonly PlacedSegment[] }) {
  const { t } = useTranslation('segments');
  const counted = useCounted('segments');
  if (segments.length === 0) return null;
  const stories = segments.filter(({ segment }) => segment.kind === 'story');
  const boilerplate = segments.length - stories.length;
  return (
    <section className={styles.note} aria-label={t('segments')}>
      <h2 className={styles.title}>{t('segments')}</h2>
      <ul className={styles.list}>
        {stories.map((placed) => (
          <li key={placed.segment.id}>
            <StoryLine placed={placed} />
          </li>
        ))}
      </ul>
      {boilerplate > 0 && <p className={styles.quiet}>{counted('boilerplates', boilerplate)}</p>}
    </section>
  );
}

function StoryLine({ placed }: { readonly placed: PlacedSegment }) {
  const app = useApp();
  const { t } = useTranslation('segments');
  const name = useSegmentName(placed);
  const { segment, annotator, isMine } = placed;
  const isSelected = useAppState((state) => state.selectedSegment === segment.id);
  const status =
    segment.status === undefined ? null : t(`status.${segment.status}`, { ns: 'shell' });
  return (
    <button
      type="button"
      className={styles.story}
      aria-pressed={isSelected}
      onClick={() => selectSegment(app, isSelected ? null : segment.id)}
    >
      <bdi>{segment.metadata?.title || name}</bdi>
      <span className={styles.quiet}>{isMine ? status : t('by', { annotator })}</span>
    </button>
  );
}
