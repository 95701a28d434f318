import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { formatNumber } from '../../ui/format-number';
import { WorkProgress } from '../../ui/WorkProgress';

/** How far the export or its preview has come. */
export function MakingProgress() {
  const { t, i18n } = useTranslation('export');
  const { running, progress } = useAppState(({ exporting }) => exporting);
  const what = t(running === 'export' ? 'running.export' : 'running.preview');
  const words =
    progress === null
      ? what
      : t('running.articles', {
          what,
          done: formatNumber(progress.done, i18n.language),
          total: formatNumber(progress.total, i18n.language),
        });
  return <WorkProgress what={what} words={words} progress={progress} />;
}
