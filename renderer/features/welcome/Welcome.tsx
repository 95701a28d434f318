import { Trans, useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { openByDialog, openExample } from '../../state/corpus';
import { Button } from '../../ui/Button';
import { KeyCap } from '../../ui/KeyCap';
import { OpeningProgress } from './OpeningProgress';
import { RecentFolders } from './RecentFolders';
import styles from './Welcome.module.css';

/** What it is, in two sentences, glossed as its pages are. */
function Words() {
  const { t } = useTranslation('welcome');
  const marks = {
    claim: <mark className={styles.claim} />,
    person: <mark className={styles.person} />,
    place: <mark className={styles.place} />,
  };
  return (
    <div className={styles.words}>
      <p>
        <Trans t={t} i18nKey="first" components={marks} />
      </p>
      <p>
        <Trans t={t} i18nKey="second" components={marks} />
      </p>
    </div>
  );
}

/** The window without a corpus: the app's own page, with its gloss in the margin. */
export function Welcome() {
  const app = useApp();
  const { t } = useTranslation('welcome');
  const isOpening = useAppState((state) => state.phase === 'opening' && state.progress !== null);
  const version = useAppState((state) => state.version);
  return (
    <main className={styles.desk}>
      <div className={styles.page}>
        <section className={styles.text}>
          <h1 className={styles.brand}>{t('brand')}</h1>
          <Words />
          {isOpening ? (
            <div className={styles.progress}>
              <OpeningProgress />
            </div>
          ) : (
            <div className={styles.actions}>
              <Button
                variant="solid"
                icon="folder"
                className={styles.open}
                onPress={() => void openByDialog(app)}
              >
                {t('open')}
              </Button>
              <Button className={styles.open} onPress={() => void openExample(app)}>
                {t('example')}
              </Button>
            </div>
          )}
        </section>
        <aside className={styles.margin}>
          <RecentFolders />
          <div className={styles.note}>
            <p className={styles.noteTitle}>{t('dropTitle')}</p>
            <p>{t('dropWords')}</p>
          </div>
          <div className={styles.note}>
            <p className={styles.noteTitle}>{t('keysTitle')}</p>
            <p className={styles.keys}>
              <KeyCap latin="Ctrl O" /> {t('keysOpen')}
            </p>
            <p className={styles.keys}>
              <KeyCap latin="?" arabic="؟" /> {t('keysAll')}
            </p>
          </div>
        </aside>
      </div>
      <p className={styles.foot}>
        {t('offline')} {version !== '' && <bdi>{version}</bdi>}
      </p>
    </main>
  );
}
