import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../../shared/model/annotation';
import styles from './LostNote.module.css';

/** Annotations whose words are gone from the article: kept, counted and shown, never guessed. */
export function LostNote({ lost }: { readonly lost: readonly Annotation[] }) {
  const { t } = useTranslation('reader');
  if (lost.length === 0) return null;
  return (
    <details className={styles.lost}>
      <summary>{t('lost', { count: lost.length })}</summary>
      <ul>
        {lost.map((annotation) => (
          <li key={annotation.id} dir="auto">
            {annotation.target[1].exact}
          </li>
        ))}
      </ul>
    </details>
  );
}
