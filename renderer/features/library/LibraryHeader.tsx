import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../hooks/use-language';
import { Checkmark } from '../../ui/Checkmark';
import { ColumnEdge } from '../../ui/ColumnEdge';
import { classNames } from '../../ui/class-names';
import { edgeKeys } from '../../ui/edge-keys';
import { Icon } from '../../ui/Icon';
import styles from './LibraryHeader.module.css';
import { isNumberColumn } from './library-columns';
import type { LibraryTable } from './use-library-table';

type Header = ReturnType<LibraryTable['getHeaderGroups']>[number]['headers'][number];

const sorted = { asc: 'ascending', desc: 'descending' } as const;

interface CellProps {
  readonly table: LibraryTable;
  readonly header: Header;
  readonly column: number;
}

function HeaderCell({ table, header, column }: CellProps) {
  const { t } = useTranslation('library');
  const { id } = header.column;
  const order = header.column.getIsSorted();
  const keys = edgeKeys({
    isRightToLeft: useLanguage() === 'ar',
    width: header.getSize(),
    onResize: (width) => table.setColumnSizing((before) => ({ ...before, [id]: width })),
  });
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      aria-sort={order === false ? 'none' : sorted[order]}
      className={classNames(styles.cell, isNumberColumn(id) && styles.number)}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={header.column.getToggleSortingHandler()}
        {...keys}
      >
        <span className={styles.name}>{t(`column.${id}`)}</span>
        {order !== false && (
          <Icon name={order === 'asc' ? 'chevron-up' : 'chevron-down'} size={16} />
        )}
      </button>
      <ColumnEdge
        isResizing={header.column.getIsResizing()}
        onStart={header.getResizeHandler()}
        onReset={() => header.column.resetSize()}
      />
    </div>
  );
}

interface Props {
  readonly table: LibraryTable;
  readonly chosen: 'on' | 'off' | 'some';
  readonly onToggleAll: () => void;
}

/** The names of the columns: pressing one sorts, dragging its edge or Shift with an arrow resizes. */
export function LibraryHeader({ table, chosen, onToggleAll }: Props) {
  const { t } = useTranslation('library');
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <div role="columnheader" aria-colindex={1} className={styles.box}>
          <button
            type="button"
            role="checkbox"
            className={styles.all}
            aria-label={t('chooseAll')}
            aria-checked={chosen === 'some' ? 'mixed' : chosen === 'on'}
            onClick={onToggleAll}
          >
            <Checkmark state={chosen} />
          </button>
        </div>
        {headers.map((header, column) => (
          <HeaderCell key={header.id} table={table} header={header} column={column} />
        ))}
      </div>
    </div>
  );
}
