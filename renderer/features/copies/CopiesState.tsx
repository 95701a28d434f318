import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../shared/messages/problem-messages';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { cancelCopies, findCopies } from '../../state/copies/finding-copies';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import styles from './CopiesState.module.css';
import { FindingProgress } from './FindingProgress';

/** What stands in place of the pairs while there are none: why, and what to do. */
export function CopiesState() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const language = useLanguage();
  const { status, problem, isStale } = useAppState(({ copies }) => copies);
  const find = () => void findCopies(app);
  if (status === 'running') {
    const actions = (
      <div className={styles.progress}>
        <FindingProgress />
        <Button onPress={() => void cancelCopies(app)}>{t('running.cancel')}</Button>
      </div>
    );
    return (
      <EmptyState icon="copies" title={t('running.title')} actions={actions}>
        {t('running.words')}
      </EmptyState>
    );
  }
  if (status === 'failed') {
    const again = (
      <Button variant="solid" onPress={find}>
        {t('failed.again')}
      </Button>
    );
    return (
      <EmptyState icon="warning" title={t('failed.title')} actions={again}>
        {problem !== null && describeProblem(problem, language)}
      </EmptyState>
    );
  }
  if (status === 'found') {
    const again = isStale ? (
      <Button variant="solid" onPress={find}>
        {t('lookAgain')}
      </Button>
    ) : undefined;
    return (
      <EmptyState icon="copies" title={t('none.title')} actions={again}>
        {t('none.words')} {isStale && t('stale')}
      </EmptyState>
    );
  }
  const look = (
    <Button variant="solid" onPress={find}>
      {t('never.find')}
    </Button>
  );
  return (
    <EmptyState icon="copies" title={t('never.title')} actions={look}>
      {t('never.words')}
    </EmptyState>
  );
}
