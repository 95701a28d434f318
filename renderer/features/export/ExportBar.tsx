import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { canExport } from '../../state/export-state';
import { cancelExport, runExport } from '../../state/exporting';
import { Button } from '../../ui/Button';
import { ViewBar } from '../../ui/ViewBar';
import { MakingProgress } from './MakingProgress';

/** The title of the view, and the one thing to do in it. */
export function ExportBar() {
  const app = useApp();
  const { t } = useTranslation('export');
  const running = useAppState(({ exporting }) => exporting.running);
  const isReady = useAppState(({ exporting }) => canExport(exporting));
  return (
    <ViewBar
      title={t('title')}
      end={
        <>
          {running !== null && (
            <>
              <MakingProgress />
              <Button size="small" onPress={() => void cancelExport(app)}>
                {t('cancel')}
              </Button>
            </>
          )}
          <Button
            variant="solid"
            icon="export"
            autoFocus
            isDisabled={!isReady}
            onPress={() => void runExport(app)}
          >
            {t('run')}
          </Button>
        </>
      }
    />
  );
}
