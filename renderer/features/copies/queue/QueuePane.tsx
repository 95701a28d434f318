import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { summaryAt } from '../../../../shared/copies/packed-pairs';
import { useApp, useAppState } from '../../../hooks/use-app';
import { currentIndex, idsAt, pairQueue } from '../../../state/copies/review';
import { showPair, stepPair } from '../../../state/copies/reviewing';
import { NothingLeft } from './NothingLeft';
import { QueueItem } from './QueueItem';
import styles from './QueuePane.module.css';

const itemHeight = 84;

/** The queue of pairs, of any length: only rows in sight are there. */
export function QueuePane() {
  const app = useApp();
  const id = useId();
  const { t } = useTranslation('copies');
  const found = useAppState(pairQueue);
  const current = useAppState(currentIndex);
  const queue = found?.queue ?? new Uint32Array();
  const place = current === null ? -1 : queue.indexOf(current);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: queue.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => itemHeight,
    overscan: 6,
  });

  useEffect(() => {
    if (place !== -1) virtualizer.scrollToIndex(place, { align: 'auto' });
  }, [place, virtualizer]);

  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.shiftKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    stepPair(app, event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    event.stopPropagation();
  };
  const items = virtualizer.getVirtualItems();
  const isThere = items.some(({ index }) => index === place);
  if (found === null) return null;
  return (
    <aside className={styles.pane} aria-label={t('queue')}>
      {queue.length === 0 && <NothingLeft />}
      <div ref={scroller} className={styles.scroller} hidden={queue.length === 0}>
        <div
          role="listbox"
          tabIndex={0}
          aria-label={t('queue')}
          {...(isThere ? { 'aria-activedescendant': `${id}-${place}` } : {})}
          className={styles.list}
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={handleKey}
        >
          {items.map(({ index, start }) => {
            const pair = queue[index];
            if (pair === undefined) return null;
            return (
              <QueueItem
                key={pair}
                id={`${id}-${index}`}
                pair={summaryAt(found.list.pairs, pair)}
                said={found.verdicts.get(pair)}
                decided={found.decided[pair] ?? 0}
                list={found.list}
                position={index + 1}
                total={queue.length}
                top={start}
                isShown={pair === current}
                onShow={() => void showPair(app, idsAt(found.list, pair))}
              />
            );
          })}
        </div>
      </div>
    </aside>
  );
}
