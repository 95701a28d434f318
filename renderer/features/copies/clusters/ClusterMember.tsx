import { useTranslation } from 'react-i18next';
import { figuresOf } from '../../../../shared/copies/compare-articles';
import { summaryAt } from '../../../../shared/copies/packed-pairs';
import type { ClusterDecision } from '../../../../shared/model/corpus-file';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useApp, useAppState } from '../../../hooks/use-app';
import {
  chooseCanonical,
  clustersNow,
  cutArticle,
  takeBackDecision,
} from '../../../state/copies/clustering';
import { chainedIn, headOf, type ReviewedCluster } from '../../../state/copies/clusters';
import type { FoundList } from '../../../state/copies/found-copies';
import { pairIndexOf } from '../../../state/copies/queue';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { classNames } from '../../../ui/class-names';
import { formatPercent } from '../../../ui/format-number';
import { PathLabel } from '../../../ui/PathLabel';
import { useArticles } from '../use-articles';
import { useTitles } from '../use-titles';
import styles from './ClusterMember.module.css';

interface Props {
  readonly cluster: ReviewedCluster;
  readonly article: number;
  /** The decision that took it out; `null` where it belongs. */
  readonly cut: ClusterDecision | null;
  readonly why: string;
  readonly onSaid: () => void;
}

/** How much of an article stands in another one; `null` where they share nothing. */
function shareIn({ pairs }: FoundList, article: number, other: number): number | null {
  const index = pairIndexOf(pairs, Math.min(article, other), Math.max(article, other));
  if (index === -1) return null;
  const { containmentOfA, containmentOfB } = figuresOf(summaryAt(pairs, index));
  return article < other ? containmentOfA : containmentOfB;
}

/** How much of the article stands in the one that the cluster is spoken of by. */
function Share({ cluster, article }: Pick<Props, 'cluster' | 'article'>) {
  const { t, i18n } = useTranslation('copies');
  const list = useAppState(({ copies }) => copies.list);
  const titleAt = useTitles();
  const head = headOf(cluster);
  if (list === null || article === head) return null;
  const share = shareIn(list, article, head);
  const title = titleAt(head);
  if (share === null) return <span>{t('cluster.apart', { title })}</span>;
  const percent = formatPercent(share, i18n.language);
  return <span>{t('cluster.containment', { percent, title })}</span>;
}

/** An article of a cluster, and what can be said of it there. */
export function ClusterMember({ cluster, article, cut, why, onSaid }: Props) {
  const app = useApp();
  const { t } = useTranslation('copies');
  const articles = useArticles();
  const id = useAppState(({ copies }) => copies.list?.documentIds[article]);
  const isElsewhere = useAppState((state) => chainedIn(clustersNow(state)).has(article));
  const document = id === undefined ? undefined : articles.get(id);
  const titleAt = useTitles();
  const title = titleAt(article);
  const { canonical } = cluster;
  const isCanonical = canonical?.article === article;
  const act = (done: Promise<void>) => {
    void done;
    onSaid();
  };
  return (
    <li
      className={classNames(styles.member, cut !== null && styles.cut)}
      data-article={document?.path}
    >
      <div className={styles.words}>
        <bdi className={styles.title} dir={baseDirection(title) ?? 'auto'}>
          {title}
        </bdi>
        <span className={styles.facts}>
          {isCanonical && <Badge tone="malachite">{t('cluster.canonical')}</Badge>}
          {article === cluster.core && <Badge tone="lapis">{t('cluster.core')}</Badge>}
          {isElsewhere && <Badge tone="gold">{t('cluster.alsoIn')}</Badge>}
          {cut !== null && <Badge tone="rubric">{t('cluster.isCut')}</Badge>}
          <Share cluster={cluster} article={article} />
          {document !== undefined && <PathLabel path={document.path} />}
          {[cut?.note, isCanonical ? canonical.decision.note : undefined].map(
            (note) => note !== undefined && <bdi key={note}>«{note}»</bdi>,
          )}
        </span>
      </div>
      {cut !== null && (
        <Button size="small" onPress={() => act(takeBackDecision(app, cut, article))}>
          {t('cluster.uncut')}
        </Button>
      )}
      {cut === null && (
        <>
          <Button
            size="small"
            onPress={() =>
              act(
                isCanonical
                  ? takeBackDecision(app, canonical.decision, article)
                  : chooseCanonical(app, cluster, article, why),
              )
            }
          >
            {t(isCanonical ? 'cluster.unchoose' : 'cluster.choose')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            isDisabled={article === headOf(cluster)}
            onPress={() => act(cutArticle(app, cluster, article, why))}
          >
            {t('cluster.cut')}
          </Button>
        </>
      )}
    </li>
  );
}
