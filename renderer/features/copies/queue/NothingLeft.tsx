import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { filterQueue } from '../../../state/copies/reviewing';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';

/** What stands in the queue when it is empty: all is decided, or nothing fits the filters. */
export function NothingLeft() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const { decided, scope, outlets, dates } = useAppState(({ review }) => review.filter);
  const isPlain = scope === 'all' && outlets.length + dates.length === 0;
  if (decided !== 'undecided' || !isPlain) {
    return (
      <EmptyState icon="filter" title={t('nothingFits.title')}>
        {t('nothingFits.words')}
      </EmptyState>
    );
  }
  const show = (
    <Button onPress={() => filterQueue(app, { decided: 'decided' })}>
      {t('nothingLeft.show')}
    </Button>
  );
  return (
    <EmptyState icon="check" title={t('nothingLeft.title')} actions={show}>
      {t('nothingLeft.words')}
    </EmptyState>
  );
}
