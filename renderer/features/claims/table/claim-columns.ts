import {
  type ColumnSizingState,
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import type { ClaimColumn } from '../../../state/claims/claims-state';
import type { Entry } from '../../../state/claims/known-claims';
import { orderClaimTable, setClaimWidths } from '../../../state/claims/showing-claims';

/**
 * The table keeps the columns and what they are sorted by. The rows stay plain entries, sorted by
 * `sortClaims`: a table row for each of tens of thousands would be built anew with every decision.
 */
const features = tableFeatures({ columnSizingFeature, columnResizingFeature, rowSortingFeature });
const helper = createColumnHelper<typeof features, Entry>();

type ColumnId = ClaimColumn | 'figure';

const numberColumns: readonly string[] = ['mentions', 'articles', 'questions'];

/** Whether a column holds a number. */
export function isNumberColumn(id: string): boolean {
  return numberColumns.includes(id);
}

function column(id: ColumnId, size: number) {
  return helper.display({ id, size, enableSorting: true });
}

const columns = helper.columns([
  column('title', 300),
  column('figure', 110),
  column('mentions', 96),
  column('articles', 80),
  column('outlets', 150),
  column('firstSeen', 112),
  column('claimant', 130),
  column('rating', 112),
  column('questions', 88),
]);

const noRows: Entry[] = [];
/** Room for the boxes that choose rows. */
export const boxWidth = 44;
const endRoom = 24;

/** The columns with their widths: those that a person chose stay, the titles take what the others leave. */
export function useClaimTable(width: number) {
  const app = useApp();
  const isRightToLeft = useLanguage() === 'ar';
  const order = useAppState(({ claims }) => claims.order);
  const chosen = useAppState(({ claims }) => claims.columnWidths);
  const state = useMemo(() => {
    const others = columns.reduce(
      (sum, { id = '', size = 0 }) => (id === 'title' ? sum : sum + (chosen[id] ?? size)),
      0,
    );
    const title = Math.max(220, width - boxWidth - endRoom - others);
    const sorting = [{ id: order.column, desc: order.isDescending }];
    return { sorting, columnSizing: { title, ...chosen } };
  }, [order, width, chosen]);
  const setSizes = (change: Updater<ColumnSizingState>) => {
    const before = app.store.getState().claims.columnWidths;
    setClaimWidths(app, typeof change === 'function' ? change({ ...before }) : change);
  };
  const table = useTable({
    features,
    columns,
    data: noRows,
    manualSorting: true,
    state,
    onColumnSizingChange: setSizes,
    columnResizeMode: 'onChange',
    columnResizeDirection: isRightToLeft ? 'rtl' : 'ltr',
    enableMultiSort: false,
  });
  return { table, sortBy: (id: string) => orderClaimTable(app, id as ClaimColumn) };
}

export type ClaimTable = ReturnType<typeof useClaimTable>;
