import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { ColumnEdge } from '../../../ui/ColumnEdge';
import { classNames } from '../../../ui/class-names';
import { edgeKeys } from '../../../ui/edge-keys';
import { Icon } from '../../../ui/Icon';
import styles from './ClaimsGrid.module.css';
import { type ClaimTable, isNumberColumn } from './claim-columns';

type Header = ReturnType<ClaimTable['table']['getHeaderGroups']>[number]['headers'][number];

const sorted = { asc: 'ascending', desc: 'descending' } as const;

interface CellProps {
  readonly claimTable: ClaimTable;
  readonly header: Header;
  readonly at: number;
}

function HeaderCell({ claimTable, header, at }: CellProps) {
  const { t } = useTranslation('claims');
  const { column: ordered, isDescending } = useAppState(({ claims }) => claims.order);
  const { table, sortBy } = claimTable;
  const { id } = header.column;
  const order = id === ordered ? (isDescending ? 'desc' : 'asc') : false;
  const keys = edgeKeys({
    isRightToLeft: useLanguage() === 'ar',
    width: header.getSize(),
    onResize: (width) => table.setColumnSizing((before) => ({ ...before, [id]: width })),
  });
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={order === false ? 'none' : sorted[order]}
      className={classNames(styles.headCell, isNumberColumn(id) && styles.number)}
    >
      {id === 'figure' ? (
        <span className={styles.name}>{t(`column.${id}`)}</span>
      ) : (
        <button type="button" className={styles.sort} onClick={() => sortBy(id)} {...keys}>
          <span className={styles.name}>{t(`column.${id}`)}</span>
          {order !== false && (
            <Icon name={order === 'asc' ? 'chevron-up' : 'chevron-down'} size={16} />
          )}
        </button>
      )}
      <ColumnEdge
        isResizing={header.column.getIsResizing()}
        onStart={header.getResizeHandler()}
        onReset={() => header.column.resetSize()}
      />
    </div>
  );
}

/**
 * The names of the columns: pressing one sorts by it, dragging its edge or Shift with an arrow resizes.
 * Of the latest figure there is no order.
 */
export function ClaimsHeader({ claimTable }: { readonly claimTable: ClaimTable }) {
  const { t } = useTranslation('claims');
  const headers = claimTable.table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" aria-colindex={1} aria-label={t('chosenColumn')} />
        {headers.map((header, at) => (
          <HeaderCell key={header.id} claimTable={claimTable} header={header} at={at} />
        ))}
      </div>
    </div>
  );
}
