import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { cancelCopies, findCopies } from '../../state/copies/finding-copies';
import { pairQueue } from '../../state/copies/review';
import { showKind } from '../../state/copies/reviewing';
import { Button } from '../../ui/Button';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { formatNumber } from '../../ui/format-number';
import { Icon } from '../../ui/Icon';
import { ViewBar, ViewCount } from '../../ui/ViewBar';
import styles from './CopiesBar.module.css';
import { CopiesFilters } from './CopiesFilters';
import { FindingProgress } from './FindingProgress';

const kinds = ['pairs', 'clusters'] as const;

/** How much of what was found is in the queue. */
function Count() {
  const { i18n } = useTranslation('copies');
  const counted = useCounted('copies');
  const kind = useAppState(({ review }) => review.kind);
  const shown = useAppState((state) => pairQueue(state)?.queue.length ?? 0);
  const total = useAppState((state) => pairQueue(state)?.order.length ?? 0);
  const clusters = useAppState(({ copies }) => copies.list?.clusters.length ?? 0);
  const pairs =
    shown === total
      ? counted('pairs', total)
      : counted('shownOf', total, { shown: formatNumber(shown, i18n.language) });
  return (
    <ViewCount testId="copies-count">
      {kind === 'pairs' ? pairs : counted('clusters', clusters)}
    </ViewCount>
  );
}

/** Looks again, or says how that goes on. */
function Finding() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const { status, isStale } = useAppState(({ copies }) => copies);
  if (status === 'running') {
    return (
      <>
        <FindingProgress />
        <Button size="small" onPress={() => void cancelCopies(app)}>
          {t('running.cancel')}
        </Button>
      </>
    );
  }
  return (
    <>
      {isStale && (
        <span className={styles.stale} role="status">
          <Icon name="info" size={16} />
          {t('stale')}
        </span>
      )}
      <Button variant={isStale ? 'solid' : 'plain'} onPress={() => void findCopies(app)}>
        {t('lookAgain')}
      </Button>
    </>
  );
}

/** What there is of copies, narrowed down; and looking for them again. */
export function CopiesBar() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const kind = useAppState(({ review }) => review.kind);
  const hasPairs = useAppState(({ copies }) => (copies.list?.pairs.length ?? 0) > 0);
  return (
    <ViewBar title={t('title')} end={hasPairs ? <Finding /> : undefined}>
      {hasPairs && (
        <>
          <Count />
          <ChoiceGroup
            label={t('kinds')}
            choices={kinds.map((id) => ({ id, text: t(`kind.${id}`) }))}
            chosen={kind}
            onChoose={(id) => showKind(app, id)}
          />
          {kind === 'pairs' && <CopiesFilters />}
        </>
      )}
    </ViewBar>
  );
}
