import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { DocumentSummary } from '../../../shared/model/document';

/**
 * The table keeps the columns and what they are sorted by. The rows stay plain articles, sorted by
 * `sortArticles`: a table row for each of 100,000 would be built anew with every change of one.
 */
export const libraryFeatures = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

const helper = createColumnHelper<typeof libraryFeatures, DocumentSummary>();

/** Columns that hold a number; they are set flush right and sort largest first at the first press. */
const numberColumns = ['characters', 'words', 'claims', 'entities', 'copies'] as const;
export type NumberColumn = (typeof numberColumns)[number];
export type ColumnId = 'title' | 'path' | 'status' | 'encoding' | 'annotators' | NumberColumn;

/** Whether a column holds a number. */
export function isNumberColumn(id: string): id is NumberColumn {
  return (numberColumns as readonly string[]).includes(id);
}

function column(id: ColumnId, size: number, minSize: number, maxSize: number) {
  const sortDescFirst = isNumberColumn(id) || id === 'annotators';
  const enableHiding = id !== 'title';
  return helper.accessor(id, { id, size, minSize, maxSize, sortDescFirst, enableHiding });
}

/** The columns of the library, with their widths in CSS pixels. */
export const libraryColumns = helper.columns([
  column('title', 360, 200, 1200),
  column('path', 240, 100, 700),
  column('status', 122, 84, 240),
  column('claims', 84, 64, 240),
  column('entities', 78, 64, 240),
  column('copies', 64, 60, 240),
  column('characters', 76, 64, 240),
  column('words', 80, 64, 240),
  column('encoding', 108, 84, 240),
  column('annotators', 140, 84, 400),
]);
