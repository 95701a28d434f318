import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import {
  mergeClusters,
  nearClusters,
  shownCluster,
  takeBackDecision,
} from '../../../state/copies/clustering';
import { namedBy, type ReviewedCluster } from '../../../state/copies/clusters';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Menu } from '../../../ui/Menu';
import { Quote } from '../../../ui/Quote';
import { useTitles } from '../use-titles';
import { ClusterMember } from './ClusterMember';
import styles from './ClusterPage.module.css';
import { OthersDecisions } from './OthersDecisions';
import { Timeline } from './Timeline';

interface Props {
  readonly cluster: ReviewedCluster;
  readonly why: string;
  readonly onSaid: () => void;
}

/** Puts a near cluster together with this one, or takes that back. */
function Merging({ cluster, why, onSaid }: Props) {
  const app = useApp();
  const { t } = useTranslation('copies');
  const titleAt = useTitles();
  const near = useMemo(() => nearClusters(app.store.getState(), cluster), [app, cluster]);
  const entries = near.map((other) => ({
    id: String(other.own),
    text: t('cluster.mergeWith', { title: titleAt(namedBy(other)) }),
  }));
  const merge = (id: string) => {
    const other = near.find(({ own }) => String(own) === id);
    if (other === undefined) return;
    void mergeClusters(app, cluster, other, why);
    onSaid();
  };
  return (
    <>
      {near.length === 0 ? (
        <span className={styles.hint}>{t('cluster.nothingNear')}</span>
      ) : (
        <Menu
          label={t('cluster.merge')}
          trigger={<Button size="small">{t('cluster.merge')}</Button>}
          groups={[{ id: 'near', entries }]}
          onAction={merge}
        />
      )}
      {cluster.merges.map((decision) => (
        <Button
          key={decision.id}
          size="small"
          variant="quiet"
          onPress={() => void takeBackDecision(app, decision, namedBy(cluster))}
        >
          {t('cluster.unmerge')}
        </Button>
      ))}
    </>
  );
}

/** One cluster: its articles, which of them stands for it, which don't belong, and its timeline. */
export function ClusterPage() {
  const { t } = useTranslation('copies');
  const counted = useCounted('copies');
  const cluster = useAppState(shownCluster);
  const titleAt = useTitles();
  const [why, setWhy] = useState('');
  if (cluster === null) return null;
  const said = () => setWhy('');
  const reachable = { tabIndex: 0, role: 'group', 'aria-label': t('cluster.members') };
  return (
    <div className={styles.page} data-testid="cluster" {...reachable}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Quote text={titleAt(namedBy(cluster))} limit={90} />
        </h2>
        <p className={styles.facts}>
          {counted('members', cluster.members.length)}
          {cluster.isChained && <Badge tone="gold">{t('cluster.chain')}</Badge>}
        </p>
        <div className={styles.actions}>
          <input
            className={styles.why}
            dir="auto"
            aria-label={t('cluster.why')}
            placeholder={t('cluster.why')}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <Merging cluster={cluster} why={why} onSaid={said} />
        </div>
        <OthersDecisions cluster={cluster} />
      </header>
      <h3 className={styles.heading}>{t('cluster.members')}</h3>
      <ul>
        {cluster.members.map((article) => (
          <ClusterMember
            key={article}
            cluster={cluster}
            article={article}
            cut={null}
            why={why}
            onSaid={said}
          />
        ))}
        {cluster.cut.map(({ article, decision }) => (
          <ClusterMember
            key={decision.id}
            cluster={cluster}
            article={article}
            cut={decision}
            why={why}
            onSaid={said}
          />
        ))}
      </ul>
      <h3 className={styles.heading}>{t('cluster.timeline')}</h3>
      <Timeline cluster={cluster} />
    </div>
  );
}
