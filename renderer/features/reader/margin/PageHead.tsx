import type { OpenDocument } from '../../../state/open-document';
import { Tray } from '../tray/Tray';
import { useTray } from '../tray/use-tray';
import { LinksNote } from './LinksNote';
import styles from './PageHead.module.css';

interface Props {
  readonly open: OpenDocument;
}

/** What concerns the whole article, over the page: in the margin it would push notes off their lines. */
export function PageHead({ open }: Props) {
  const entries = useTray(open);
  return (
    <div className={styles.head}>
      <LinksNote open={open} />
      {entries.length > 0 && <Tray open={open} entries={entries} />}
    </div>
  );
}
