import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { formatNumber } from '../../ui/format-number';
import { WorkProgress } from '../../ui/WorkProgress';

/** How far the reading or the import itself has come. */
export function ReadingProgress() {
  const { t, i18n } = useTranslation('import');
  const { running, progress, isStopping } = useAppState(({ importing }) => importing);
  const doing = isStopping ? 'running.stop' : 'running.import';
  const what = t(running === 'import' ? doing : `running.${running ?? 'plan'}`);
  const words =
    progress === null
      ? what
      : t('running.done', {
          what,
          done: formatNumber(progress.done, i18n.language),
          total: formatNumber(progress.total, i18n.language),
        });
  return <WorkProgress what={what} words={words} progress={progress} />;
}
