import { useTranslation } from 'react-i18next';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { useApp, useAppState } from '../../hooks/use-app';
import { updateSettings } from '../../state/settings';
import { CopiesBar } from './CopiesBar';
import { CopiesState } from './CopiesState';
import styles from './CopiesView.module.css';
import { ClusterPage } from './clusters/ClusterPage';
import { ClusterPane } from './clusters/ClusterPane';
import { PairPage } from './pair/PairPage';
import { QueuePane } from './queue/QueuePane';

const groupId = 'copies';

/** The copies of the corpus: what was found, and beside it the pair or cluster that is looked at. */
export function CopiesView() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const hasPairs = useAppState(({ copies }) => (copies.list?.pairs.length ?? 0) > 0);
  const kind = useAppState(({ review }) => review.kind);
  const remembered = app.store.getState().settings.panes[groupId];
  const handleLayout = (layout: Layout, { isUserInteraction }: { isUserInteraction: boolean }) => {
    if (!isUserInteraction) return;
    const { panes } = app.store.getState().settings;
    void updateSettings(app, { panes: { ...panes, [groupId]: layout } });
  };
  return (
    <div className={styles.view} data-testid="copies">
      <CopiesBar />
      {!hasPairs && <CopiesState />}
      {hasPairs && (
        <Group
          id={groupId}
          className={styles.group}
          orientation="horizontal"
          {...(remembered === undefined ? {} : { defaultLayout: remembered })}
          onLayoutChanged={handleLayout}
        >
          <Panel
            id="queue"
            defaultSize="23"
            minSize={230}
            maxSize="45"
            groupResizeBehavior="preserve-pixel-size"
          >
            {kind === 'pairs' ? <QueuePane /> : <ClusterPane />}
          </Panel>
          <Separator className={styles.seam} aria-label={t('seam')} />
          <Panel id="page" minSize={520}>
            {kind === 'pairs' ? <PairPage /> : <ClusterPage />}
          </Panel>
        </Group>
      )}
    </div>
  );
}
