import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { formatNumber } from '../../ui/format-number';
import { Progress } from '../../ui/Progress';
import { Spinner } from '../../ui/Spinner';
import styles from './OpeningProgress.module.css';

/** How far the reading of a folder has come. */
export function OpeningProgress() {
  const { t, i18n } = useTranslation('welcome');
  const counted = useCounted('welcome');
  const progress = useAppState((state) => state.progress);
  if (progress === null) return <Spinner label={t('opening')} />;
  const { done, total } = progress;
  const text = counted('read', total, { done: formatNumber(done, i18n.language) });
  return (
    <div className={styles.opening} role="status">
      <p className={styles.title}>{t('opening')}</p>
      <Progress value={done} max={total} label={t('opening')} text={text} />
      <p className={styles.count}>{text}</p>
    </div>
  );
}
