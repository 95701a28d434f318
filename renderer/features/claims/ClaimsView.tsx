import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { cancelReading, needAnnotations } from '../../state/annotations/reading-annotations';
import { shownClaim } from '../../state/claims/known-claims';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';
import styles from './ClaimsView.module.css';
import { ClaimPage } from './page/ClaimPage';
import { QuestionPage } from './questions/QuestionPage';
import { ClaimsTable } from './table/ClaimsTable';

/** While everybody's annotations are read, or where that was stopped. */
function NotRead() {
  const app = useApp();
  const { t } = useTranslation('claims');
  const phase = useAppState(({ annotations }) => annotations.phase);
  if (phase === 'cancelled') {
    return (
      <EmptyState
        icon="claims"
        title={t('notRead')}
        actions={<Button onPress={() => void needAnnotations(app)}>{t('readAgain')}</Button>}
      />
    );
  }
  return (
    <div className={styles.reading}>
      <Spinner label={t('reading')} />
      <Button size="small" onPress={() => void cancelReading(app)}>
        {t('stopReading')}
      </Button>
    </div>
  );
}

function Part() {
  const part = useAppState(({ claims }) => claims.part);
  const entry = useAppState(shownClaim);
  if (part === 'questions') return <QuestionPage />;
  // A claim that was removed, or whose last mention went, is no page any more.
  return part === 'page' && entry !== undefined ? <ClaimPage entry={entry} /> : <ClaimsTable />;
}

/** The claims of the corpus: all of them, one, or which of them are one. */
export function ClaimsView() {
  const isRead = useAppState(({ annotations }) => annotations.phase === 'read');
  return (
    <div className={styles.view} data-testid="claims">
      {isRead ? <Part /> : <NotRead />}
    </div>
  );
}
