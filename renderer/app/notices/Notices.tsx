import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import { NoticeCard } from './NoticeCard';
import styles from './Notices.module.css';

/** What the app says in passing, at the foot of the window. */
export function Notices() {
  const { t } = useTranslation('notices');
  const notices = useAppState((state) => state.notices);
  return (
    <section className={styles.notices} aria-label={t('label')}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
