import { useTranslation } from 'react-i18next';
import { summaryAt } from '../../../../shared/copies/packed-pairs';
import { useApp, useAppState } from '../../../hooks/use-app';
import { currentIndex, idsAt, pairQueue } from '../../../state/copies/review';
import { showPair } from '../../../state/copies/reviewing';
import { OptionList } from '../../../ui/OptionList';
import styles from '../CopyPane.module.css';
import { NothingLeft } from './NothingLeft';
import { QueueItem, queueItemHeight } from './QueueItem';

/** The queue of pairs. */
export function QueuePane() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const found = useAppState(pairQueue);
  const current = useAppState(currentIndex);
  const queue = found?.queue ?? new Uint32Array();
  const place = current === null ? -1 : queue.indexOf(current);

  if (found === null) return null;
  return (
    <aside className={styles.pane} aria-label={t('queue')}>
      {queue.length === 0 && <NothingLeft />}
      <OptionList
        label={t('queue')}
        count={queue.length}
        rowHeight={queueItemHeight}
        active={place}
        isHidden={queue.length === 0}
        onMove={(index) => {
          const pair = queue[index];
          if (pair !== undefined) void showPair(app, idsAt(found.list, pair));
        }}
      >
        {(at) => {
          const pair = queue[at.index];
          if (pair === undefined) return null;
          return (
            <QueueItem
              key={pair}
              place={at}
              pair={summaryAt(found.list.pairs, pair)}
              said={found.verdicts.get(pair)}
              decided={found.decided[pair] ?? 0}
              list={found.list}
              total={queue.length}
              isShown={pair === current}
              onShow={() => void showPair(app, idsAt(found.list, pair))}
            />
          );
        }}
      </OptionList>
    </aside>
  );
}
