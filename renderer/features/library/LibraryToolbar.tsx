import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { showExport } from '../../state/exporting';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format-number';
import { IconButton } from '../../ui/IconButton';
import { KeyCap } from '../../ui/KeyCap';
import { Menu } from '../../ui/Menu';
import { SearchField } from '../../ui/SearchField';
import { LibraryFilters } from './LibraryFilters';
import styles from './LibraryToolbar.module.css';
import type { LibraryFilter } from './library-filter';
import type { LibraryTable } from './use-library-table';

function ColumnsMenu({ table }: { readonly table: LibraryTable }) {
  const { t } = useTranslation('library');
  const columns = table.getAllLeafColumns().filter((column) => column.getCanHide());
  return (
    <Menu
      label={t('columns')}
      placement="bottom end"
      trigger={<IconButton icon="columns" label={t('columns')} />}
      groups={[
        {
          id: 'columns',
          isMultiple: true,
          chosen: columns.filter((column) => column.getIsVisible()).map((column) => column.id),
          entries: columns.map((column) => ({ id: column.id, text: t(`column.${column.id}`) })),
        },
      ]}
      onAction={(id) => table.getColumn(id)?.toggleVisibility()}
    />
  );
}

interface Props {
  readonly table: LibraryTable;
  readonly filter: LibraryFilter;
  readonly onFilterChange: (filter: LibraryFilter) => void;
  readonly shown: number;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** Narrows the library down, and says how much of it is to be seen. */
export function LibraryToolbar({ table, filter, onFilterChange, shown, searchRef }: Props) {
  const app = useApp();
  const { t, i18n } = useTranslation('library');
  const counted = useCounted('library');
  const total = useAppState((state) => state.corpus?.documents.length ?? 0);
  const count =
    shown === total
      ? counted('articles', total)
      : counted('shownOf', total, { shown: formatNumber(shown, i18n.language) });
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{t('title')}</h1>
      <span className={styles.count} role="status">
        {count}
      </span>
      <div className={styles.search}>
        <SearchField
          label={t('filter')}
          clearLabel={t('clearField')}
          placeholder={t('filter')}
          value={filter.query}
          onChange={(query) => onFilterChange({ ...filter, query })}
          inputRef={searchRef}
          hint={<KeyCap latin="/" />}
        />
      </div>
      <LibraryFilters filter={filter} onFilterChange={onFilterChange} />
      <span className={styles.gap} />
      <ColumnsMenu table={table} />
      <Button icon="export" onPress={() => void showExport(app)}>
        {t('export')}
      </Button>
    </div>
  );
}
