import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { formatNumber } from '../../ui/format-number';
import { Progress } from '../../ui/Progress';
import styles from './MakingProgress.module.css';

/** How far the export or its preview has come. */
export function MakingProgress() {
  const { t, i18n } = useTranslation('export');
  const { running, progress } = useAppState(({ exporting }) => exporting);
  const { done, total } = progress ?? { done: 0, total: 1 };
  const what = t(running === 'export' ? 'running.export' : 'running.preview');
  const words =
    progress === null
      ? what
      : t('running.articles', {
          what,
          done: formatNumber(done, i18n.language),
          total: formatNumber(total, i18n.language),
        });
  return (
    <span className={styles.making}>
      <span className={styles.words} role="status">
        {words}
      </span>
      <Progress
        className={styles.progress}
        value={done}
        max={total}
        label={what}
        text={words}
        tone="lapis"
      />
    </span>
  );
}
