import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { classNames } from '../../ui/class-names';
import { NoticeCard } from './NoticeCard';
import styles from './Notices.module.css';

/** What the app says in passing, at the foot of the window. */
export function Notices() {
  const { t } = useTranslation('notices');
  const notices = useAppState((state) => state.notices);
  // There the page's own bars stand at the foot.
  const isReading = useAppState((state) => state.view === 'reader');
  return (
    // On top of dialogs too: pressing a notice is not pressing outside of the dialog.
    <section
      className={classNames(styles.notices, isReading && styles.reading)}
      aria-label={t('label')}
      data-react-aria-top-layer="true"
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
