import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import type { ClaimLine } from '../../../state/claims/claim-list';
import { questionCounts } from '../../../state/claims/known-claims';
import { ClaimRow } from './ClaimRow';
import styles from './ClaimsGrid.module.css';
import { ClaimsHeader } from './ClaimsHeader';
import { boxWidth, useClaimTable } from './claim-columns';
import { useClaimRows } from './use-claim-rows';

const rowHeight = 40;
const headHeight = 35;

interface GroupProps {
  readonly line: Extract<ClaimLine, { kind: 'group' }>;
  readonly index: number;
  readonly top: number;
  readonly columnCount: number;
}

function GroupRow({ line, index, top, columnCount }: GroupProps) {
  const { t, i18n } = useTranslation('claims');
  const counted = useCounted('claims');
  const isRating = i18n.exists(`claims:rating.${line.name}`);
  const name = isRating ? t(`rating.${line.name}`) : line.name;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={styles.group}
      style={{ insetBlockStart: top }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columnCount}
        className={styles.groupCell}
      >
        <bdi>{name === '' ? t('unknownGroup') : name}</bdi>
        <span className={styles.groupCount}>{counted('claims', line.count)}</span>
      </div>
    </div>
  );
}

interface Props {
  readonly lines: readonly ClaimLine[];
  readonly width: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** All claims as a grid of which only the rows in sight exist. */
export function ClaimsGrid({ lines, width, scroller }: Props) {
  const id = useId();
  const { t } = useTranslation('claims');
  const chosen = useAppState(({ claims }) => claims.chosen);
  const questions = useAppState(questionCounts);
  const claimTable = useClaimTable(width);
  const columns = claimTable.table.getAllLeafColumns();
  const columnIds = useMemo(() => columns.map((column) => column.id), [columns]);
  const sizes = columns.map((column) => `${column.getSize()}px`).join(' ');
  const template = `${boxWidth}px ${sizes} minmax(0, 1fr)`;

  const activeIndexRef = useRef(-1);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
    // The focused row stays in the page, or the grid would point at nothing.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      const at = activeIndexRef.current;
      return at === -1 || indexes.includes(at) ? indexes : [...indexes, at];
    },
  });
  const { active, activeIndex, handlers } = useClaimRows({
    lines,
    pageSize: () => Math.floor(((scroller.current?.clientHeight ?? 400) - headHeight) / rowHeight),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });
  activeIndexRef.current = activeIndex;
  const rowId = (entryId: string) => `${id}-${entryId}`;

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('grid')}
      aria-rowcount={lines.length + 1}
      aria-colcount={columnIds.length + 1}
      aria-multiselectable="true"
      {...(active === null || activeIndex === -1 ? {} : { 'aria-activedescendant': rowId(active) })}
      className={styles.grid}
      style={{ '--claim-columns': template } as CSSProperties}
      {...handlers}
    >
      <div
        className={styles.sheet}
        style={{ minInlineSize: claimTable.table.getTotalSize() + boxWidth }}
      >
        <ClaimsHeader claimTable={claimTable} />
        <div
          role="rowgroup"
          className={styles.body}
          style={{ blockSize: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'group') {
              return (
                <GroupRow
                  key={`group ${index}`}
                  line={line}
                  index={index}
                  top={start}
                  columnCount={columnIds.length + 1}
                />
              );
            }
            const { entry } = line;
            return (
              <ClaimRow
                // What comes to its place when the order changes is put into the row that is there.
                key={`claim ${index}`}
                entry={entry}
                index={index}
                top={start}
                rowId={rowId(entry.id)}
                columnIds={columnIds}
                questions={questions.get(entry.id) ?? 0}
                isChosen={chosen.has(entry.id)}
                isActive={entry.id === active}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
