import { useTranslation } from 'react-i18next';
import type { MentionLine } from '../../../../shared/registry/claim-mentions';
import { baseDirection } from '../../../../shared/text/base-direction';
import type { WordChange } from '../../../../shared/text/diff-words';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import type { Mention } from '../../../state/claims/claim-changes';
import { ratingOf } from '../../../state/claims/claim-list';
import { claimArticles, type Entry } from '../../../state/claims/known-claims';
import { showClaimPage } from '../../../state/claims/showing-claims';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { MentionFacts } from '../MentionFacts';
import { MentionWords } from '../MentionWords';
import { RatingBadge } from '../RatingBadge';
import styles from './QuestionPage.module.css';

interface Props {
  readonly entry: Entry;
  readonly mention: Mention | undefined;
  readonly line: Pick<MentionLine, 'before' | 'exact' | 'after'>;
  readonly stretches: readonly WordChange[];
}

/** One of two claims that may be one: its words, where they stand, and what it is by now. */
export function QuestionSide({ entry, mention, line, stretches }: Props) {
  const app = useApp();
  const { t } = useTranslation('claims');
  const counted = useCounted('claims');
  const articleOf = useAppState(claimArticles);
  const article = mention === undefined ? '' : articleOf(mention.documentId).title;
  const isClaim = entry.held.length > 0;
  return (
    <section className={styles.side} aria-label={entry.title}>
      <header className={styles.sideHead}>
        {isClaim ? (
          <bdi className={styles.claim} dir={baseDirection(entry.title) ?? 'auto'}>
            {entry.title}
          </bdi>
        ) : (
          <Badge>{t('unlinked')}</Badge>
        )}
        <span className={styles.count}>{counted('mentions', entry.mentions.length)}</span>
        <RatingBadge rating={ratingOf(entry)} />
        <Button size="small" variant="quiet" onPress={() => showClaimPage(app, entry.id)}>
          {t('toPage')}
        </Button>
      </header>
      {mention !== undefined && <MentionFacts mention={mention} />}
      <bdi className={styles.article} dir={baseDirection(article) ?? 'auto'}>
        {article}
      </bdi>
      <MentionWords line={line} stretches={stretches} />
    </section>
  );
}
