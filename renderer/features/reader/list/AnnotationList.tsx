import { memo, type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../../shared/model/annotation';
import { useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import type { OpenDocument } from '../../../state/open-document';
import type { PlacedAnnotation } from '../../../state/placement';
import { type PlacedSegment, shownSegmentId } from '../../../state/segments';
import { SearchField } from '../../../ui/SearchField';
import { SegmentCard } from '../segments/SegmentCard';
import styles from './AnnotationList.module.css';
import { EntryRow } from './EntryRow';
import { ListFilters } from './ListFilters';
import { filterEntries, listEntries, noListFilter } from './list-entries';
import { useEntryKeys } from './use-entry-keys';

interface Props {
  readonly open: OpenDocument;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly placed: readonly PlacedAnnotation[];
  readonly lost: readonly Annotation[];
  readonly segments: readonly PlacedSegment[];
}

/** All annotations of the article as a list: the same for the keyboard and for screen readers. */
export const AnnotationList = memo(function AnnotationList(props: Props) {
  const { open, frame, placed, lost, segments } = props;
  const { t } = useTranslation('list');
  const counted = useCounted('list');
  const codebook = useAppState((state) => state.corpus?.codebook);
  const mine = useAppState((state) => state.sessions.get(open.id)?.sidecar ?? null);
  const [filter, setFilter] = useState(noListFilter);
  const all = useMemo(() => listEntries(open, mine, placed, lost), [open, mine, placed, lost]);
  const entries = useMemo(
    () => (codebook === undefined ? [] : filterEntries(all, filter, codebook)),
    [all, filter, codebook],
  );
  const list = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { rowId, active, rows, height, handleKey, choose } = useEntryKeys({
    entries,
    list,
    scroller,
    leave: () => frame.current?.parentElement?.focus({ preventScroll: true }),
  });
  const shownId = useAppState(shownSegmentId);
  const chosen = segments.find(({ segment }) => segment.id === shownId);
  if (codebook === undefined) return null;
  const isThere = rows.some(({ index }) => index === active);
  return (
    <aside className={styles.column} aria-label={t('title')}>
      <div className={styles.tools}>
        <SearchField
          label={t('find')}
          clearLabel={t('clear')}
          placeholder={t('find')}
          value={filter.query}
          onChange={(query) => setFilter({ ...filter, query })}
        />
        <ListFilters codebook={codebook} filter={filter} onFilterChange={setFilter} />
        <p className={styles.count} role="status">
          {entries.length === all.length
            ? counted('annotations', all.length)
            : counted('found', entries.length)}
        </p>
      </div>
      {chosen !== undefined && <SegmentCard placed={chosen} />}
      <div ref={scroller} className={styles.scroller}>
        <div
          ref={list}
          role="listbox"
          tabIndex={0}
          aria-label={t('title')}
          data-testid="annotation-list"
          {...(isThere ? { 'aria-activedescendant': rowId(active) } : {})}
          className={styles.list}
          style={{ blockSize: height }}
          onKeyDown={handleKey}
        >
          {rows.map(({ index, start }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            return (
              <EntryRow
                key={entry.annotation.id}
                id={rowId(index)}
                entry={entry}
                codebook={codebook}
                position={index + 1}
                total={entries.length}
                top={start}
                isActive={index === active}
                onChoose={choose}
              />
            );
          })}
        </div>
        {entries.length === 0 && (
          <p className={styles.empty}>{t(all.length === 0 ? 'none' : 'noneFound')}</p>
        )}
      </div>
    </aside>
  );
});
