import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { Panes } from '../../ui/Panes';
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
  const { t } = useTranslation('copies');
  const hasPairs = useAppState(({ copies }) => (copies.list?.pairs.length ?? 0) > 0);
  const kind = useAppState(({ review }) => review.kind);
  const widths = usePaneLayout(groupId);
  return (
    <div className={styles.view} data-testid="copies">
      <CopiesBar />
      {!hasPairs && <CopiesState />}
      {hasPairs && (
        <Panes
          id={groupId}
          {...widths}
          seamLabel={t('seam')}
          beside={{
            id: 'queue',
            percent: 23,
            minPixels: 230,
            content: kind === 'pairs' ? <QueuePane /> : <ClusterPane />,
          }}
          page={{
            minPixels: 520,
            content: kind === 'pairs' ? <PairPage /> : <ClusterPage />,
          }}
        />
      )}
    </div>
  );
}
