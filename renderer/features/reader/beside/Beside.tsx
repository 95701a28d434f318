import type { RefObject } from 'react';
import { useAppState } from '../../../hooks/use-app';
import type { OpenDocument } from '../../../state/open-document';
import type { Placement } from '../../../state/placement';
import { AnnotationList } from '../list/AnnotationList';
import { Margin } from '../margin/Margin';
import type { ArticleDom } from '../text/article-dom';
import styles from './Beside.module.css';
import { BesideBar } from './BesideBar';

interface Props {
  readonly open: OpenDocument;
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly placement: Placement;
}

/** What stands beside the text: the notes at their lines, or the list of all annotations. */
export function Beside({ open, dom, frame, placement }: Props) {
  const beside = useAppState((state) => state.settings.beside);
  return (
    <div className={styles.column}>
      <BesideBar placed={placement.placed} />
      {beside === 'list' ? (
        <AnnotationList open={open} frame={frame} placed={placement.placed} lost={placement.lost} />
      ) : (
        <Margin open={open} dom={dom} frame={frame} placement={placement} />
      )}
    </div>
  );
}
