import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../hooks/use-app';
import { classNames } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import styles from './ClaimsGrid.module.css';
import { type ClaimTable, isNumberColumn } from './claim-columns';

const sorted = { asc: 'ascending', desc: 'descending' } as const;

/** The names of the columns: pressing one sorts by it. Of the latest figure there is no order. */
export function ClaimsHeader({ claimTable }: { readonly claimTable: ClaimTable }) {
  const { t } = useTranslation('claims');
  const { table, sortBy } = claimTable;
  const { column: ordered, isDescending } = useAppState(({ claims }) => claims.order);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" aria-colindex={1} aria-label={t('chosenColumn')} />
        {table.getAllLeafColumns().map(({ id }, at) => {
          const order = id === ordered ? (isDescending ? 'desc' : 'asc') : false;
          const name = t(`column.${id}`);
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={at + 2}
              aria-sort={order === false ? 'none' : sorted[order]}
              className={classNames(styles.headCell, isNumberColumn(id) && styles.number)}
            >
              {id === 'figure' ? (
                <span className={styles.name}>{name}</span>
              ) : (
                <button type="button" className={styles.sort} onClick={() => sortBy(id)}>
                  <span className={styles.name}>{name}</span>
                  {order !== false && (
                    <Icon name={order === 'asc' ? 'chevron-up' : 'chevron-down'} size={16} />
                  )}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
