import {
  type ColumnSizingState,
  type ColumnVisibilityState,
  type SortingState,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentSummary } from '../../../shared/model/document';
import { useApp } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { updateSettings } from '../../state/settings';
import { libraryColumns, libraryFeatures } from './library-columns';

/** Room for the boxes that choose rows; and at the end of a line for the scroll bar and the last edge. */
export const boxWidth = 44;
const endRoom = 24;

/**
 * The widths of the columns: those that a person chose stay; the path takes its share of what the
 * others leave, and the title the rest.
 */
function fitColumns(
  chosen: ColumnSizingState,
  visibility: ColumnVisibilityState,
  room: number,
): ColumnSizingState {
  const isThere = (id: string) => visibility[id] !== false;
  const left = libraryColumns
    .filter(({ id = '' }) => id !== 'title' && id !== 'path' && isThere(id))
    .reduce((rest, { id = '', size = 0 }) => rest - (chosen[id] ?? size), room);
  const path = chosen.path ?? Math.round(Math.min(280, Math.max(140, left * 0.35)));
  const title = chosen.title ?? Math.max(200, Math.floor(left - (isThere('path') ? path : 0)));
  return { ...chosen, path, title };
}

interface Remembered {
  readonly sorting: SortingState;
  readonly sizes: ColumnSizingState;
  readonly hidden: string[];
  /** An edge is drawn through many widths; the one where it is let go counts. */
  readonly isResizing: boolean;
}

/** Remembers at once: the library may be left, or the app, in the next moment. */
function useRemembered({ sorting, sizes, hidden, isResizing }: Remembered): void {
  const app = useApp();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (isResizing) return;
    void updateSettings(app, {
      library: { hiddenColumns: hidden, columnWidths: { ...sizes }, sort: sorting },
    });
  }, [app, sorting, sizes, hidden, isResizing]);
}

const noRows: DocumentSummary[] = [];

/**
 * The library's columns: which are there, how wide, and what they are sorted by, as they were left
 * last time.
 * @param width of the view in CSS pixels; the titles take what the other columns leave.
 */
export function useLibraryTable(width: number) {
  const app = useApp();
  const isRightToLeft = useLanguage() === 'ar';
  const [initial] = useState(() => app.store.getState().settings.library);
  const [sorting, setSorting] = useState<SortingState>(initial.sort);
  const [sizes, setSizes] = useState<ColumnSizingState>(initial.columnWidths);
  const [visibility, setVisibility] = useState<ColumnVisibilityState>(() =>
    Object.fromEntries(initial.hiddenColumns.map((id) => [id, false])),
  );
  const hidden = useMemo(
    () => Object.keys(visibility).filter((id) => visibility[id] === false),
    [visibility],
  );

  const columnSizing = useMemo(
    () => fitColumns(sizes, visibility, width - boxWidth - endRoom),
    [sizes, visibility, width],
  );

  const state = useMemo(
    () => ({ sorting, columnSizing, columnVisibility: visibility }),
    [sorting, columnSizing, visibility],
  );
  const table = useTable({
    features: libraryFeatures,
    columns: libraryColumns,
    data: noRows,
    manualSorting: true,
    state,
    onSortingChange: setSorting,
    onColumnSizingChange: setSizes,
    onColumnVisibilityChange: setVisibility,
    columnResizeMode: 'onChange',
    columnResizeDirection: isRightToLeft ? 'rtl' : 'ltr',
    enableMultiSort: false,
  });
  const isResizing = table.state.columnResizing.isResizingColumn !== false;
  useRemembered({ sorting, sizes, hidden, isResizing });
  return table;
}

export type LibraryTable = ReturnType<typeof useLibraryTable>;
