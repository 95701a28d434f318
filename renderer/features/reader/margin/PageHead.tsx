import type { OpenDocument } from '../../../state/open-document';
import { Tray } from '../tray/Tray';
import { useTray } from '../tray/use-tray';
import styles from './PageHead.module.css';

interface Props {
  readonly open: OpenDocument;
}

/** What concerns the whole article, over the page: in the margin it would push notes off their lines. */
export function PageHead({ open }: Props) {
  const entries = useTray(open);
  if (entries.length === 0) return null;
  return (
    <div className={styles.head}>
      <Tray open={open} entries={entries} />
    </div>
  );
}
