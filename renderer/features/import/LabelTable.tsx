import { useTranslation } from 'react-i18next';
import type { LabelRow } from '../../state/importing/import-state';
import { NumberText } from '../../ui/NumberText';
import styles from './LabelTable.module.css';
import { TargetMenu } from './TargetMenu';

/** Every label of the source, how often it stands there, and what it becomes here. */
export function LabelTable({ rows }: { readonly rows: readonly LabelRow[] }) {
  const { t } = useTranslation('import');
  return (
    <section aria-label={t('labels')}>
      <h3 className={styles.heading}>{t('labels')}</h3>
      <table className={styles.table} data-testid="import-labels">
        <thead>
          <tr>
            <th scope="col">{t('column.label')}</th>
            <th scope="col">{t('column.count')}</th>
            <th scope="col">{t('column.target')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-label={row.key}>
              <th scope="row">
                <bdi>{row.key === '' ? t('noLabel') : row.key}</bdi>
              </th>
              <td>
                <NumberText value={row.count} />
              </td>
              <td>
                <div className={styles.target}>
                  <TargetMenu row={row} />
                  {row.isNew && <span className={styles.new}>{t('isNew')}</span>}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
