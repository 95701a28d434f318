import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { canImport } from '../../state/importing/import-state';
import { cancelImport, runImport } from '../../state/importing/importing';
import { Button } from '../../ui/Button';
import { ViewBar } from '../../ui/ViewBar';
import { ReadingProgress } from './ReadingProgress';

/** The title of the view, and the one thing to do in it. */
export function ImportBar() {
  const app = useApp();
  const { t } = useTranslation('import');
  const running = useAppState(({ importing }) => importing.running);
  const isStopping = useAppState(({ importing }) => importing.isStopping);
  const isReady = useAppState(({ importing }) => canImport(importing));
  return (
    <ViewBar
      title={t('title')}
      end={
        <>
          {running !== null && (
            <>
              <ReadingProgress />
              {running !== 'travel' && (
                <Button
                  size="small"
                  isDisabled={running === 'import' && isStopping}
                  onPress={() => void cancelImport(app)}
                >
                  {t('cancel')}
                </Button>
              )}
            </>
          )}
          <Button
            variant="solid"
            icon="import"
            isDisabled={!isReady}
            onPress={() => void runImport(app)}
          >
            {t('run')}
          </Button>
        </>
      }
    />
  );
}
