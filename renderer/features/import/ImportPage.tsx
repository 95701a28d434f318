import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../shared/messages/problem-messages';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { planImport } from '../../state/importing/importing';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FirstSpans } from './FirstSpans';
import { ImportFigures } from './ImportFigures';
import { ImportOutcome } from './ImportOutcome';
import styles from './ImportPage.module.css';
import { LabelTable } from './LabelTable';
import { SkippedList } from './SkippedList';

/** What stands in place of a preview while there is none: why, and what to do. */
function NoPreview() {
  const app = useApp();
  const { t } = useTranslation('import');
  const language = useLanguage();
  const { source, running, problem } = useAppState(({ importing }) => importing);
  if (source === null) {
    return (
      <EmptyState icon="import" title={t('empty.title')}>
        {t('empty.words')}
      </EmptyState>
    );
  }
  if (running !== null) return <EmptyState icon="import" title={t('running.plan')} />;
  const again = <Button onPress={() => void planImport(app)}>{t('again')}</Button>;
  return (
    <EmptyState
      icon={problem === null ? 'import' : 'warning'}
      title={t(problem === null ? 'stopped.title' : 'failed')}
      actions={again}
    >
      {problem === null ? t('stopped.words') : describeProblem(problem, language)}
    </EmptyState>
  );
}

/** What would come, or what came: figures, labels, the first spans and what was not taken. */
export function ImportPage() {
  const { t } = useTranslation('import');
  const { preview, running, outcome } = useAppState(({ importing }) => importing);
  const isNothing = preview !== null && preview.fresh + preview.matched === 0;
  return (
    <div className={styles.page} data-testid="import-page" aria-busy={running !== null}>
      {preview === null && <NoPreview />}
      {outcome !== null && <ImportOutcome outcome={outcome} />}
      {isNothing && outcome === null && (
        <EmptyState icon="import" title={t('nothing.title')}>
          {t('nothing.words')}
        </EmptyState>
      )}
      {preview !== null && outcome === null && <ImportFigures preview={preview} />}
      {preview !== null && outcome === null && preview.labels.length > 0 && (
        <LabelTable rows={preview.labels} />
      )}
      {preview !== null && outcome === null && preview.first.length > 0 && (
        <FirstSpans spans={preview.first} />
      )}
      <SkippedList groups={(outcome ?? preview)?.skipped ?? []} />
    </div>
  );
}
