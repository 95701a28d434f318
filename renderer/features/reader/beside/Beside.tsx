import { type RefObject, useMemo } from 'react';
import { useAppState } from '../../../hooks/use-app';
import type { OpenDocument } from '../../../state/open-document';
import type { Placement } from '../../../state/placement';
import type { PlacedSegment } from '../../../state/segments';
import { AnnotationList } from '../list/AnnotationList';
import { Margin } from '../margin/Margin';
import type { ArticleDom } from '../text/article-dom';
import { useTray } from '../tray/use-tray';
import { useAfterPaint, useIsPainted } from '../use-after-paint';
import styles from './Beside.module.css';
import { BesideBar } from './BesideBar';

interface Props {
  readonly open: OpenDocument;
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly placement: Placement;
  readonly segments: readonly PlacedSegment[];
}

/**
 * What stands beside the text: the notes at their lines, or the list of all annotations. The words
 * themselves come first: they are painted before anything here follows.
 */
export function Beside({ open, dom, frame, placement: newest, segments }: Props) {
  const beside = useAppState((state) => state.settings.beside);
  const newestSelected = useAppState((state) => state.selectedAnnotation);
  const now = useMemo(
    () => ({ placement: newest, selected: newestSelected }),
    [newest, newestSelected],
  );
  const { placement, selected } = useAfterPaint(now);
  const isPainted = useIsPainted();
  const tray = useTray(open);
  const lost = useMemo(
    () =>
      tray.flatMap(({ record, state }) => {
        return state === 'orphan' && 'layer' in record ? [record] : [];
      }),
    [tray],
  );
  return (
    <div className={styles.column}>
      <BesideBar placed={placement.placed} />
      {beside === 'list' ? (
        <AnnotationList
          open={open}
          frame={frame}
          placed={placement.placed}
          lost={lost}
          segments={segments}
        />
      ) : (
        isPainted && (
          <Margin
            open={open}
            dom={dom}
            frame={frame}
            placement={placement}
            selected={selected}
            segments={segments}
          />
        )
      )}
    </div>
  );
}
