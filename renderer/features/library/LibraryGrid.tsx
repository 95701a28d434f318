import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import { useApp, useAppState } from '../../hooks/use-app';
import styles from './LibraryGrid.module.css';
import { LibraryHeader } from './LibraryHeader';
import { LibraryRow } from './LibraryRow';
import { chooseAll } from './row-choice';
import { useRowWords } from './row-words';
import { boxWidth, type LibraryTable } from './use-library-table';
import { useRowFocus } from './use-row-focus';

const rowHeight = 40;
const headHeight = 35;

interface Props {
  readonly table: LibraryTable;
  readonly rows: readonly DocumentSummary[];
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** Whether all rows in sight of the filter are chosen, some or none. */
function chosenState(rows: readonly DocumentSummary[], chosen: ReadonlySet<string>) {
  if (chosen.size === 0) return 'off';
  return rows.every(({ id, encoding }) => encoding === null || chosen.has(id)) ? 'on' : 'some';
}

/** All articles as a grid of which only the rows in sight exist. */
export function LibraryGrid({ table, rows, scroller }: Props) {
  const app = useApp();
  const id = useId();
  const { t } = useTranslation('library');
  const words = useRowWords();
  const chosenRows = useAppState((state) => state.chosenRows);
  const openId = useAppState((state) => state.open?.id);
  const visible = table.getVisibleLeafColumns();
  const columnKey = visible.map((column) => column.id).join(' ');
  const columnIds = useMemo(() => columnKey.split(' '), [columnKey]);
  const template = `${boxWidth}px ${visible.map((column) => `${column.getSize()}px`).join(' ')} minmax(0, 1fr)`;

  const activeIndexRef = useRef(-1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
    scrollMargin: 0,
    // The focused row stays in the page, or the grid would point at nothing.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      const active = activeIndexRef.current;
      return active === -1 || indexes.includes(active) ? indexes : [...indexes, active];
    },
  });
  const { active, activeIndex, handlers } = useRowFocus({
    rows,
    pageSize: () => Math.floor(((scroller.current?.clientHeight ?? 400) - headHeight) / rowHeight),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });
  activeIndexRef.current = activeIndex;

  const chosen = useMemo(() => chosenState(rows, chosenRows), [rows, chosenRows]);
  const toggleAll = () =>
    app.store.setState({ chosenRows: chosen === 'on' ? new Set() : chooseAll(rows) });
  const rowId = (documentId: string) => `${id}-${documentId}`;

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columnIds.length + 1}
      aria-multiselectable="true"
      {...(active === null || activeIndex === -1 ? {} : { 'aria-activedescendant': rowId(active) })}
      className={styles.grid}
      style={{ '--library-columns': template } as CSSProperties}
      {...handlers}
    >
      <div className={styles.sheet} style={{ minInlineSize: table.getTotalSize() + boxWidth }}>
        <LibraryHeader table={table} chosen={chosen} onToggleAll={toggleAll} />
        <div
          role="rowgroup"
          className={styles.body}
          style={{ blockSize: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const document = rows[index];
            if (document === undefined) return null;
            return (
              <LibraryRow
                key={document.id}
                document={document}
                index={index}
                top={start}
                rowId={rowId(document.id)}
                columnIds={columnIds}
                words={words}
                isChosen={chosenRows.has(document.id)}
                isActive={document.id === active}
                isOpen={document.id === openId}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
