import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { formatNumber } from '../../ui/format-number';
import { Progress } from '../../ui/Progress';
import styles from './ReadingProgress.module.css';

/** How far the reading or the import itself has come. */
export function ReadingProgress() {
  const { t, i18n } = useTranslation('import');
  const { running, progress } = useAppState(({ importing }) => importing);
  const { done, total } = progress ?? { done: 0, total: 1 };
  const what = t(running === 'import' ? 'running.import' : 'running.plan');
  const numbers = {
    done: formatNumber(done, i18n.language),
    total: formatNumber(total, i18n.language),
  };
  const words = progress === null ? what : t('running.done', { what, ...numbers });
  return (
    <span className={styles.reading}>
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
