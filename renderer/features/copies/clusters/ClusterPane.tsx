import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { clustersNow, shownCluster } from '../../../state/copies/clustering';
import { headOf } from '../../../state/copies/clusters';
import { showCluster } from '../../../state/copies/reviewing';
import { Badge } from '../../../ui/Badge';
import { classNames } from '../../../ui/class-names';
import { EmptyState } from '../../../ui/EmptyState';
import { useTitles } from '../use-titles';
import styles from './ClusterPane.module.css';

const itemHeight = 62;

/** All clusters, of any number: only rows in sight are there. */
export function ClusterPane() {
  const app = useApp();
  const id = useId();
  const { t } = useTranslation('copies');
  const counted = useCounted('copies');
  const clusters = useAppState(clustersNow);
  const documentIds = useAppState(({ copies }) => copies.list?.documentIds);
  const shown = useAppState(shownCluster);
  const titleAt = useTitles();
  const place = shown === null ? -1 : clusters.indexOf(shown);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: clusters.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => itemHeight,
    overscan: 6,
  });
  useEffect(() => {
    if (place !== -1) virtualizer.scrollToIndex(place, { align: 'auto' });
  }, [place, virtualizer]);

  const show = (index: number) => {
    const core = clusters[index]?.core;
    if (core !== undefined) showCluster(app, documentIds?.[core] ?? null);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    show(Math.min(Math.max(place + (event.key === 'ArrowDown' ? 1 : -1), 0), clusters.length - 1));
    event.preventDefault();
    event.stopPropagation();
  };
  if (clusters.length === 0) {
    return (
      <EmptyState icon="copies" title={t('cluster.none')}>
        {t('cluster.noneWords')}
      </EmptyState>
    );
  }
  const items = virtualizer.getVirtualItems();
  return (
    <aside className={styles.pane} aria-label={t('clusterList')}>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="listbox"
          tabIndex={0}
          aria-label={t('clusterList')}
          {...(items.some(({ index }) => index === place)
            ? { 'aria-activedescendant': `${id}-${place}` }
            : {})}
          className={styles.list}
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={handleKey}
        >
          {items.map(({ index, start }) => {
            const cluster = clusters[index];
            if (cluster === undefined) return null;
            const title = titleAt(headOf(cluster));
            return (
              // The list has the focus and the keys; its items are pointed at by aria-activedescendant.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={cluster.core}
                id={`${id}-${index}`}
                role="option"
                aria-selected={cluster === shown}
                aria-posinset={index + 1}
                aria-setsize={clusters.length}
                className={classNames(styles.item, cluster === shown && styles.shown)}
                style={{ insetBlockStart: start }}
                onClick={() => show(index)}
              >
                <bdi className={styles.title} dir={baseDirection(title) ?? 'auto'}>
                  {title}
                </bdi>
                <span className={styles.line}>
                  {counted('members', cluster.members.length)}
                  {cluster.canonical !== null && (
                    <Badge tone="malachite">{t('cluster.canonical')}</Badge>
                  )}
                  {cluster.isChained && <Badge tone="gold">{t('cluster.chainShort')}</Badge>}
                  {cluster.merges.length > 0 && <Badge>{t('cluster.merged')}</Badge>}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </aside>
  );
}
