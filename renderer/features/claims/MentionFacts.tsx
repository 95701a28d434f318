import { useTranslation } from 'react-i18next';
import { appearanceOf } from '../../../shared/registry/mention-appearance';
import { useAppState } from '../../hooks/use-app';
import type { Mention } from '../../state/claims/claim-changes';
import { claimArticles } from '../../state/claims/known-claims';
import { publishedWords } from '../../ui/published-words';
import styles from './MentionWords.module.css';

/** When and where a mention appeared, and who marked it where that is somebody else. */
export function MentionFacts({ mention }: { readonly mention: Mention }) {
  const { t, i18n } = useTranslation('claims');
  const article = useAppState(claimArticles)(mention.documentId);
  const { outlet, publishedAt } = appearanceOf(mention, article);
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
