import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import type { Problem } from '../../../shared/model/result';
import { useApp, useAppState } from '../../hooks/use-app';
import { libraryKeys } from '../../state/commands/library-keys';
import { openByDialog } from '../../state/corpus';
import { showImport } from '../../state/importing/showing';
import { matchesKey } from '../../state/keys';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ChosenBar } from './ChosenBar';
import { LibraryGrid } from './LibraryGrid';
import { LibraryToolbar } from './LibraryToolbar';
import styles from './LibraryView.module.css';
import { filterArticles, noFilter, troubledPaths } from './library-filter';
import { sortArticles } from './sort-articles';
import { useElementWidth } from './use-element-width';
import { useFoldingAhead } from './use-folding-ahead';
import { useGridFocus } from './use-grid-focus';
import { useLibraryTable } from './use-library-table';

const noDocuments: readonly DocumentSummary[] = [];
const noProblems: readonly Problem[] = [];

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('library');
  return (
    <EmptyState
      icon="search"
      title={t('nothingFound')}
      actions={<Button onPress={onClear}>{t('clearFilters')}</Button>}
    >
      {t('nothingFoundWords')}
    </EmptyState>
  );
}

function NoArticles() {
  const app = useApp();
  const { t } = useTranslation('library');
  return (
    <EmptyState
      icon="folder"
      title={t('empty')}
      actions={
        <>
          <Button variant="solid" icon="folder" onPress={() => void openByDialog(app)}>
            {t('openOther')}
          </Button>
          <Button icon="import" onPress={() => void showImport(app)}>
            {t('importArticles')}
          </Button>
        </>
      }
    >
      {t('emptyWords')}
    </EmptyState>
  );
}

/** The table of all articles: sorted, filtered, chosen, opened. */
export function LibraryView() {
  const documents = useAppState((state) => state.corpus?.documents ?? noDocuments);
  const problems = useAppState((state) => state.corpus?.problems ?? noProblems);
  const [filter, setFilter] = useState(noFilter);
  const deferred = useDeferredValue(filter);
  const view = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const width = useElementWidth(view);
  const troubled = useMemo(() => troubledPaths(problems), [problems]);
  useFoldingAhead(documents);
  const table = useLibraryTable(width);
  const { sorting } = table.state;
  const shown = useMemo(
    () => sortArticles(filterArticles(documents, deferred, troubled), sorting),
    [documents, deferred, troubled, sorting],
  );

  useGridFocus(scroller, width > 0 && shown.length > 0);

  const handleKey = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLInputElement;
    const isFind = libraryKeys.find.some((binding) => matchesKey(binding, event.nativeEvent));
    if (isFind && !isInField) {
      event.preventDefault();
      search.current?.focus();
    } else if (event.key === 'ArrowDown' && event.target === search.current) {
      event.preventDefault();
      scroller.current?.focus();
    }
  };

  if (documents.length === 0) {
    return (
      <div className={styles.view}>
        <NoArticles />
      </div>
    );
  }
  return (
    // Keys that lead from the table to its field and back; both are reached by Tab as well.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={view} className={styles.view} onKeyDown={handleKey}>
      <LibraryToolbar
        table={table}
        filter={filter}
        onFilterChange={setFilter}
        shown={shown.length}
        searchRef={search}
      />
      {shown.length === 0 ? (
        <NothingFound onClear={() => setFilter(noFilter)} />
      ) : (
        width > 0 && <LibraryGrid table={table} rows={shown} scroller={scroller} />
      )}
      <ChosenBar />
    </div>
  );
}
