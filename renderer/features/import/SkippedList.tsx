import { useTranslation } from 'react-i18next';
import type { SkippedGroup } from '../../state/importing/import-state';
import { NumberText } from '../../ui/NumberText';
import { PathLabel } from '../../ui/PathLabel';
import styles from './SkippedList.module.css';

/** What was not taken, by reason, with where the first of each stand. */
export function SkippedList({ groups }: { readonly groups: readonly SkippedGroup[] }) {
  const { t, i18n } = useTranslation('import');
  if (groups.length === 0) return null;
  const words = (reason: string) =>
    i18n.exists(`reason.${reason}`, { ns: 'import' })
      ? t(`reason.${reason}`)
      : t('reason.other', { reason });
  return (
    <section aria-label={t('skipped')}>
      <h3 className={styles.heading}>{t('skipped')}</h3>
      <ul className={styles.groups}>
        {groups.map(({ reason, count, examples }) => (
          <li key={reason} className={styles.group} data-reason={reason}>
            <span className={styles.count}>
              <NumberText value={count} />
            </span>
            <span className={styles.reason}>{words(reason)}</span>
            <span className={styles.examples}>
              {examples.map(({ where, detail }) => (
                <span key={`${where} ${detail}`} className={styles.example}>
                  <PathLabel path={where} />
                  {detail !== '' && (
                    <>
                      {' · '}
                      <bdi>{detail}</bdi>
                    </>
                  )}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
