import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { forgetRecent, openRecent } from '../../state/corpus';
import { IconButton } from '../../ui/IconButton';
import { PathLabel } from '../../ui/PathLabel';
import styles from './RecentFolders.module.css';

/** Folders that were open before. One that moved says so when it is pressed, and can be taken off. */
export function RecentFolders() {
  const app = useApp();
  const { t } = useTranslation('welcome');
  const recents = useAppState((state) => state.recents);
  if (recents.length === 0) return null;
  return (
    <section className={styles.recents} aria-labelledby="recents-title">
      <h2 id="recents-title" className={styles.title}>
        {t('recent')}
      </h2>
      <ul className={styles.list}>
        {recents.map(({ id, name, place }) => (
          <li key={id} className={styles.item}>
            <AriaButton className={styles.folder ?? ''} onPress={() => void openRecent(app, id)}>
              <bdi className={styles.name}>{name}</bdi>
              <PathLabel path={place} className={styles.place} />
            </AriaButton>
            <IconButton
              icon="close"
              size="small"
              className={styles.forget}
              label={t('forget', { name })}
              onPress={() => void forgetRecent(app, id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
