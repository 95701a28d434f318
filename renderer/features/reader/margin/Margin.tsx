import { memo, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../../shared/model/ids';
import { useAppState } from '../../../hooks/use-app';
import { ghostsOf } from '../../../state/carry/ghosts';
import type { OpenDocument } from '../../../state/open-document';
import { findPlaced, type Placement } from '../../../state/placement';
import { type PlacedSegment, shownSegmentId } from '../../../state/segments';
import { GhostNote } from '../carry/GhostNote';
import { segmentOf, withSegments } from '../segments/noted-segments';
import { SegmentNote } from '../segments/SegmentNote';
import type { ArticleDom } from '../text/article-dom';
import { AnnotationNote } from './AnnotationNote';
import { Connector } from './Connector';
import styles from './Margin.module.css';
import { isDense } from './note-places';
import { useNotes } from './use-notes';

interface Props {
  readonly open: OpenDocument;
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly placement: Placement;
  readonly selected: RecordId | null;
  readonly segments: readonly PlacedSegment[];
}

/** The gloss beside the text: each claim at the height of its line, and whatever is selected. */
export const Margin = memo(function Margin(props: Props) {
  const { open, dom, frame, placement, selected, segments } = props;
  const { placed } = placement;
  const { t } = useTranslation('reader');
  const ghosts = useAppState(ghostsOf);
  const selectedSegment = useAppState(shownSegmentId);
  const claims = useMemo(
    () => placed.filter(({ annotation }) => annotation.layer === 'claim'),
    [placed],
  );
  const noted = useMemo(() => {
    const chosen = findPlaced(placement, selected);
    const isNoted = chosen === undefined || chosen.annotation.layer === 'claim';
    const own = isNoted
      ? claims
      : placement.placed.filter((entry) => entry.annotation.layer === 'claim' || entry === chosen);
    return withSegments(own, segments, selectedSegment);
  }, [placement, claims, segments, selected, selectedSegment]);
  const dense = isDense(claims.length, open.text.length);
  const { list, shown } = useNotes({
    dom,
    frame,
    noted,
    selected: selected ?? selectedSegment,
    isDense: dense,
  });
  return (
    <aside className={styles.margin} aria-label={t('margin')} data-dense={dense || undefined}>
      <ol className={styles.notes} ref={list}>
        {shown.map((entry) => {
          const { id } = entry.annotation;
          const ghost = ghosts.find((one) => one.entry === entry);
          if (ghost !== undefined) {
            return <GhostNote key={id} ghost={ghost} isSelected={id === selected} />;
          }
          const segment = segmentOf(entry);
          return segment === undefined ? (
            <AnnotationNote key={id} entry={entry} isSelected={id === selected} />
          ) : (
            <SegmentNote key={id} placed={segment} isSelected={id === selectedSegment} />
          );
        })}
      </ol>
      <Connector dom={dom} frame={frame} list={list} shown={shown} />
    </aside>
  );
});
