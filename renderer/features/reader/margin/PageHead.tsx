import type { Annotation } from '../../../../shared/model/annotation';
import type { OpenDocument } from '../../../state/open-document';
import type { PlacedSegment } from '../../../state/segments';
import { SegmentsNote } from '../segments/SegmentsNote';
import { LinksNote } from './LinksNote';
import { LostNote } from './LostNote';
import styles from './PageHead.module.css';

interface Props {
  readonly open: OpenDocument;
  readonly lost: readonly Annotation[];
  readonly segments: readonly PlacedSegment[];
}

/** What concerns the whole article, over the page: in the margin it would push notes off their lines. */
export function PageHead({ open, lost, segments }: Props) {
  const hasLinks = open.links.some(({ link }) => link.scope === 'article');
  if (!hasLinks && lost.length === 0 && segments.length === 0) return null;
  return (
    <div className={styles.head}>
      <LinksNote open={open} />
      <SegmentsNote segments={segments} />
      <LostNote lost={lost} />
    </div>
  );
}
