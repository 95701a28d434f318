import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../shared/messages/problem-messages';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { canSplit } from '../../state/export-state';
import { makePreview } from '../../state/exporting';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import styles from './ExportPage.module.css';
import { ExportReport } from './ExportReport';
import { FilePreviews } from './FilePreviews';
import { FormatHead } from './FormatHead';

/** What stands in place of a preview while there is none: why, and what to do. */
function NoPreview() {
  const app = useApp();
  const { t } = useTranslation('export');
  const language = useLanguage();
  const { running, problem, wish } = useAppState(({ exporting }) => exporting);
  if (running !== null) {
    return <EmptyState icon="export" title={t('running.preview')} />;
  }
  const again = <Button onPress={() => void makePreview(app)}>{t('again')}</Button>;
  if (!canSplit(wish.split)) {
    return <EmptyState icon="export" title={t('split.wrong')} />;
  }
  if (problem !== null) {
    return (
      <EmptyState icon="warning" title={t('failed')} actions={again}>
        {describeProblem(problem, language)}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="export" title={t('stopped.title')} actions={again}>
      {t('stopped.words')}
    </EmptyState>
  );
}

/** What would be written: the format, the report, and how the files begin. */
export function ExportPage() {
  const { t } = useTranslation('export');
  const { preview, running } = useAppState(({ exporting }) => exporting);
  const isNothing = preview?.summary.documents === 0;
  return (
    <div className={styles.page} data-testid="export-page" aria-busy={running === 'preview'}>
      <FormatHead />
      {preview === null && <NoPreview />}
      {isNothing && (
        <EmptyState icon="export" title={t('nothing.title')}>
          {t('nothing.words')}
        </EmptyState>
      )}
      {preview !== null && (!isNothing || preview.summary.leftOut.length > 0) && (
        <ExportReport summary={preview.summary} />
      )}
      {preview !== null && preview.files.length > 0 && !isNothing && (
        <FilePreviews files={preview.files} fileCount={preview.summary.fileCount} />
      )}
    </div>
  );
}
