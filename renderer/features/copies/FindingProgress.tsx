import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { formatNumber } from '../../ui/format-number';
import { Progress } from '../../ui/Progress';
import styles from './FindingProgress.module.css';

/** How far the looking for copies has come, phase by phase; `isInLine` beside its words. */
export function FindingProgress({ isInLine = false }: { readonly isInLine?: boolean }) {
  const { t, i18n } = useTranslation('copies');
  const progress = useAppState(({ copies }) => copies.progress);
  const { phase, done, total } = progress ?? { phase: 'starting', done: 0, total: 1 };
  const words = t(`running.${phase}`, {
    done: formatNumber(done, i18n.language),
    total: formatNumber(total, i18n.language),
  });
  return (
    <span className={isInLine ? styles.inLine : styles.finding}>
      <Progress
        className={styles.progress}
        value={done}
        max={total}
        label={t('running.title')}
        text={words}
        tone="lapis"
      />
      <span className={styles.words} role="status">
        {words}
      </span>
    </span>
  );
}
