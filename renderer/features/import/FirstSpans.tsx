import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../state/importing/import-state';
import { PathLabel } from '../../ui/PathLabel';
import styles from './FirstSpans.module.css';

/** The first spans with the words around them, for a person to see that they are in their places. */
export function FirstSpans({ spans }: { readonly spans: ImportPreview['first'] }) {
  const { t } = useTranslation('import');
  return (
    <section aria-label={t('first')}>
      <h3 className={styles.heading}>{t('first')}</h3>
      <ul className={styles.spans} data-testid="import-first">
        {spans.map(({ where, path, key, left, exact, right }) => (
          <li key={where} className={styles.span}>
            <span className={styles.words} dir="auto">
              {left}
              <mark>{exact}</mark>
              {right}
            </span>
            <span className={styles.facts}>
              <bdi>{key}</bdi>
              <PathLabel path={path} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
