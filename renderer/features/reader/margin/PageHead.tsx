import type { Annotation } from '../../../../shared/model/annotation';
import type { OpenDocument } from '../../../state/open-document';
import { LinksNote } from './LinksNote';
import { LostNote } from './LostNote';
import styles from './PageHead.module.css';

interface Props {
  readonly open: OpenDocument;
  readonly lost: readonly Annotation[];
}

/** What concerns the whole article, over the page: in the margin it would push notes off their lines. */
export function PageHead({ open, lost }: Props) {
  const hasLinks = open.links.some(({ link }) => link.scope === 'article');
  if (!hasLinks && lost.length === 0) return null;
  return (
    <div className={styles.head}>
      <LinksNote open={open} />
      <LostNote lost={lost} />
    </div>
  );
}
