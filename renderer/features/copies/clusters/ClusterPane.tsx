import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { clustersNow, shownCluster } from '../../../state/copies/clustering';
import { namedBy } from '../../../state/copies/clusters';
import { showCluster } from '../../../state/copies/reviewing';
import { Badge } from '../../../ui/Badge';
import { EmptyState } from '../../../ui/EmptyState';
import { OptionList } from '../../../ui/OptionList';
import { CopyOption } from '../CopyOption';
import styles from '../CopyPane.module.css';
import { useTitles } from '../use-titles';

const itemHeight = 62;

/** All clusters. */
export function ClusterPane() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const counted = useCounted('copies');
  const clusters = useAppState(clustersNow);
  const documentIds = useAppState(({ copies }) => copies.list?.documentIds);
  const shown = useAppState(shownCluster);
  const titleAt = useTitles();
  const place = shown === null ? -1 : clusters.indexOf(shown);

  const show = (index: number) => {
    const own = clusters[index]?.own;
    if (own !== undefined) showCluster(app, documentIds?.[own] ?? null);
  };
  if (clusters.length === 0) {
    return (
      <EmptyState icon="copies" title={t('cluster.none')}>
        {t('cluster.noneWords')}
      </EmptyState>
    );
  }
  return (
    <aside className={styles.pane} aria-label={t('clusterList')}>
      <OptionList
        label={t('clusterList')}
        count={clusters.length}
        rowHeight={itemHeight}
        active={place}
        onMove={show}
      >
        {(at) => {
          const cluster = clusters[at.index];
          if (cluster === undefined) return null;
          return (
            <CopyOption
              key={cluster.own}
              place={at}
              total={clusters.length}
              height={itemHeight}
              isShown={cluster === shown}
              titles={[titleAt(namedBy(cluster))]}
              onShow={() => show(at.index)}
            >
              {counted('members', cluster.members.length)}
              {cluster.canonical !== null && (
                <Badge tone="malachite">{t('cluster.canonical')}</Badge>
              )}
              {cluster.isChained && <Badge tone="gold">{t('cluster.chainShort')}</Badge>}
              {cluster.merges.length > 0 && <Badge>{t('cluster.merged')}</Badge>}
            </CopyOption>
          );
        }}
      </OptionList>
    </aside>
  );
}
