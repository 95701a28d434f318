import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../hooks/use-language';
import styles from './FormatHead.module.css';
import { useFormat } from './use-format';

/** What the chosen format is for, and what it has no place for. */
export function FormatHead() {
  const { t } = useTranslation('export');
  const language = useLanguage();
  const format = useFormat();
  if (format === undefined) return null;
  return (
    <header>
      <h2 className={styles.name}>{format.name[language]}</h2>
      <p className={styles.use}>{t(`use.${format.id}`)}</p>
      {format.loses.length > 0 && (
        <p className={styles.loses}>
          {t('loses')}
          {format.loses.map((loss) => (
            <span key={loss} className={styles.loss}>
              {t(`loss.${loss}`)}
            </span>
          ))}
        </p>
      )}
    </header>
  );
}
