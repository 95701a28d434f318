import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { DocumentSummary } from '../../../shared/model/document';
import { comparePaths } from '../../../shared/model/link';
import { documentStatuses } from '../../../shared/model/sidecar';
import { searchTextOf } from './search-text';

export const libraryFeatures = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof libraryFeatures, DocumentSummary>();

/** Columns that hold a number; they are set flush right and sort largest first at the first press. */
export const numberColumns = ['characters', 'words', 'claims', 'entities', 'copies'] as const;
export type NumberColumn = (typeof numberColumns)[number];
export type ColumnId = 'title' | 'path' | 'status' | 'encoding' | 'annotators' | NumberColumn;

function numberColumn(id: NumberColumn, size: number) {
  return helper.accessor((document) => document[id], {
    id,
    size,
    minSize: 64,
    maxSize: 240,
    sortDescFirst: true,
    sortFn: (a, b) => a.original[id] - b.original[id],
  });
}

/**
 * The columns of the library. Titles sort by their folded text: with hamza, tashkeel and the article's
 * spelling out of the way, the order of code units is the order of the Arabic alphabet, and 100,000
 * of them sort in the time a collator takes for a tenth.
 */
export const libraryColumns = helper.columns([
  helper.accessor((document) => document.title, {
    id: 'title',
    size: 360,
    minSize: 200,
    maxSize: 1200,
    enableHiding: false,
    sortFn: (a, b) => comparePaths(searchTextOf(a.original), searchTextOf(b.original)),
  }),
  helper.accessor((document) => document.path, {
    id: 'path',
    size: 240,
    minSize: 100,
    maxSize: 700,
    sortFn: (a, b) => comparePaths(a.original.path, b.original.path),
  }),
  helper.accessor((document) => document.status, {
    id: 'status',
    size: 124,
    minSize: 84,
    maxSize: 240,
    sortFn: (a, b) =>
      documentStatuses.indexOf(a.original.status) - documentStatuses.indexOf(b.original.status),
  }),
  numberColumn('claims', 86),
  numberColumn('entities', 82),
  numberColumn('copies', 70),
  numberColumn('characters', 80),
  numberColumn('words', 80),
  helper.accessor((document) => document.encoding ?? '', {
    id: 'encoding',
    size: 112,
    minSize: 84,
    maxSize: 240,
    sortFn: (a, b) => comparePaths(a.original.encoding ?? '', b.original.encoding ?? ''),
  }),
  helper.accessor((document) => document.annotators.length, {
    id: 'annotators',
    size: 140,
    minSize: 84,
    maxSize: 400,
    sortDescFirst: true,
    sortFn: (a, b) => a.original.annotators.length - b.original.annotators.length,
  }),
]);

/** Whether a column holds a number. */
export function isNumberColumn(id: string): id is NumberColumn {
  return (numberColumns as readonly string[]).includes(id);
}
