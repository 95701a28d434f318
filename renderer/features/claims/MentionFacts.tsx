import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import type { Mention } from '../../state/claims/claim-changes';
import { claimArticles } from '../../state/claims/known-claims';
import { publishedWords } from '../../ui/published-words';
import styles from './MentionWords.module.css';

/** When and where a mention appeared, and who marked it where that is somebody else. */
export function MentionFacts({ mention }: { readonly mention: Mention }) {
  const { t, i18n } = useTranslation('claims');
  const { outlet, publishedAt } = useAppState(claimArticles)(mention.documentId);
  return (
    <span className={styles.facts}>
      {publishedAt === undefined ? (
        <span>{t('undated')}</span>
      ) : (
        <bdi className={styles.date}>{publishedWords(publishedAt, i18n.language)}</bdi>
      )}
      {outlet !== undefined && <bdi>{outlet}</bdi>}
      {!mention.isOwn && <bdi>{t('by', { annotator: mention.annotator })}</bdi>}
    </span>
  );
}
