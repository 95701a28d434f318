import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { cancelReading, needAnnotations } from '../../state/annotations/reading-annotations';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { formatNumber } from '../../ui/format-number';
import { Panes } from '../../ui/Panes';
import { EntitiesBar } from './EntitiesBar';
import styles from './EntitiesView.module.css';
import { PairPage } from './pair/PairPage';
import { PairPane } from './pair/PairPane';
import { UnitPage } from './unit/UnitPage';
import { UnitPane } from './unit/UnitPane';

const groupId = 'entities';

/** What stands there while the annotations of the corpus are read. */
function Reading() {
  const app = useApp();
  const { t, i18n } = useTranslation('entities');
  const { phase, progress } = useAppState(({ annotations }) => annotations);
  if (phase === 'cancelled') {
    return (
      <EmptyState
        icon="person"
        title={t('cancelled')}
        actions={<Button onPress={() => void needAnnotations(app)}>{t('read')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon="person"
      title={t('reading')}
      actions={<Button onPress={() => void cancelReading(app)}>{t('cancel')}</Button>}
    >
      {progress !== null &&
        t('progress', {
          done: formatNumber(progress.done, i18n.language),
          total: formatNumber(progress.total, i18n.language),
        })}
    </EmptyState>
  );
}

/** The registry of entities: names and pairs of the corpus, and beside them the one that is looked at. */
export function EntitiesView() {
  const app = useApp();
  const { t } = useTranslation('entities');
  const phase = useAppState(({ annotations }) => annotations.phase);
  const kind = useAppState(({ entities }) => entities.kind);
  const widths = usePaneLayout(groupId);
  useEffect(() => {
    if (phase === 'unread') void needAnnotations(app);
  }, [app, phase]);
  return (
    <div className={styles.view} data-testid="entities">
      <EntitiesBar />
      {phase !== 'read' && <Reading />}
      {phase === 'read' && (
        <Panes
          id={groupId}
          {...widths}
          seamLabel={t('seam')}
          beside={{
            id: 'names',
            percent: 26,
            minPixels: 240,
            content: kind === 'names' ? <UnitPane /> : <PairPane />,
          }}
          page={{ minPixels: 480, content: kind === 'names' ? <UnitPage /> : <PairPage /> }}
        />
      )}
    </div>
  );
}
