import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useAppState } from '../../../hooks/use-app';
import { type ReviewedCluster, timelineOf } from '../../../state/copies/clusters';
import { factsOf } from '../../../state/copies/review';
import { publishedWords } from '../../../ui/published-words';
import { useTitles } from '../use-titles';
import styles from './Timeline.module.css';
import { TimelineStep } from './TimelineStep';

/** Who had it first, and what changed on the way; those without a known date stand apart. */
export function Timeline({ cluster }: { readonly cluster: ReviewedCluster }) {
  const { t, i18n } = useTranslation('copies');
  const list = useAppState(({ copies }) => copies.list);
  const said = useAppState(({ review }) => review.said);
  const titleAt = useTitles();
  const facts = list === null ? null : factsOf(list, said);
  const { dated, undated } = useMemo(
    () => timelineOf(cluster.members, (article) => facts?.(article).publishedAt),
    [cluster, facts],
  );
  return (
    <>
      {dated.length === 0 && <p className={styles.hint}>{t('cluster.noDates')}</p>}
      <ol className={styles.timeline} data-testid="timeline">
        {dated.map(({ article }, index) => {
          const { outlet, publishedAt } = facts?.(article) ?? {};
          const before = dated[index - 1]?.article;
          const title = titleAt(article);
          return (
            <li key={article} className={styles.entry}>
              <span className={styles.facts}>
                <bdi className={styles.date}>
                  {publishedWords(publishedAt ?? '', i18n.language)}
                </bdi>
                {outlet !== undefined && <bdi>{outlet}</bdi>}
              </span>
              <bdi className={styles.title} dir={baseDirection(title) ?? 'auto'}>
                {title}
              </bdi>
              {before === undefined ? (
                <span className={styles.first}>{t('cluster.firstHere')}</span>
              ) : (
                <TimelineStep from={before} to={article} />
              )}
            </li>
          );
        })}
      </ol>
      {undated.length > 0 && dated.length > 0 && (
        <>
          <p className={styles.hint}>{t('cluster.undated')}</p>
          <ul>
            {undated.map((article) => (
              <li key={article} className={styles.undated}>
                <bdi>{titleAt(article)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
