import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useApp, useAppState } from '../../../hooks/use-app';
import type { Mention } from '../../../state/claims/claim-changes';
import { mayTakeOut, takeOut } from '../../../state/claims/claim-gestures';
import { allClaims, claimArticles, type Entry } from '../../../state/claims/known-claims';
import { openMention } from '../../../state/claims/showing-claims';
import { Button } from '../../../ui/Button';
import { MentionFacts } from '../MentionFacts';
import { MentionWords } from '../MentionWords';
import styles from './Mentions.module.css';

/** So many mentions are in the page at first, and so many more each time. */
const shownAtOnce = 40;

interface Props {
  readonly entry: Entry;
  readonly mention: Mention;
}

function MentionItem({ entry, mention }: Props) {
  const app = useApp();
  const { t } = useTranslation('claims');
  const claims = useAppState(allClaims);
  const articleOf = useAppState(claimArticles);
  const { title } = articleOf(mention.documentId);
  return (
    <li className={styles.mention} data-mention={mention.line.id}>
      <MentionFacts mention={mention} />
      <button
        type="button"
        className={styles.open}
        title={t('openMention')}
        onClick={() => void openMention(app, mention)}
      >
        <bdi className={styles.article} dir={baseDirection(title) ?? 'auto'}>
          {title}
        </bdi>
        <MentionWords line={mention.line} />
      </button>
      {mayTakeOut(claims, mention) && (
        <Button size="small" variant="quiet" onPress={() => void takeOut(app, entry, mention)}>
          {t('takeOut')}
        </Button>
      )}
    </li>
  );
}

/** Where a claim is made, in the order in which it appeared; pressing one opens its article there. */
export function Mentions({ entry }: Pick<Props, 'entry'>) {
  const { t } = useTranslation('claims');
  const [count, setCount] = useState(shownAtOnce);
  const { mentions } = entry;
  return (
    <section className={styles.section} aria-labelledby="mentions-heading">
      <h2 id="mentions-heading" className={styles.heading}>
        {t('mentionsHeading')}
      </h2>
      {mentions.length === 0 && <p className={styles.none}>{t('noMentions')}</p>}
      <ol className={styles.list}>
        {mentions.slice(0, count).map((mention) => (
          <MentionItem key={mention.line.id} entry={entry} mention={mention} />
        ))}
      </ol>
      {mentions.length > count && (
        <Button onPress={() => setCount(count + shownAtOnce)}>{t('showMore')}</Button>
      )}
    </section>
  );
}
