import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { isWriting } from '../../state/importing/import-state';
import { chooseSource } from '../../state/importing/importing';
import { Button } from '../../ui/Button';
import { PathLabel } from '../../ui/PathLabel';
import styles from './SourceChoice.module.css';

/** Which file or folder is imported. */
export function SourceChoice() {
  const app = useApp();
  const { t } = useTranslation('import');
  const source = useAppState(({ importing }) => importing.source);
  const isDisabled = useAppState(({ importing }) => isWriting(importing));
  return (
    <section className={styles.source} aria-label={t('source')}>
      <h2 className={styles.heading}>{t('source')}</h2>
      {source === null ? (
        <p className={styles.none}>{t('noSource')}</p>
      ) : (
        <p className={styles.name} data-testid="import-source">
          <PathLabel path={source} />
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          icon="story"
          autoFocus
          isDisabled={isDisabled}
          onPress={() => void chooseSource(app, false)}
        >
          {t('file')}
        </Button>
        <Button icon="folder" isDisabled={isDisabled} onPress={() => void chooseSource(app, true)}>
          {t('folder')}
        </Button>
      </div>
    </section>
  );
}
