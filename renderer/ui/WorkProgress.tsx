import { Progress } from './Progress';
import styles from './WorkProgress.module.css';

interface Props {
  readonly what: string;
  /** The same with how far it has come. */
  readonly words: string;
  /** `null` until the first of them is done. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** What is going on, in words and along a line. */
export function WorkProgress({ what, words, progress }: Props) {
  const { done, total } = progress ?? { done: 0, total: 1 };
  return (
    <span className={styles.work}>
      <span className={styles.words} role="status">
        {words}
      </span>
      <Progress
        className={styles.progress}
        value={done}
        max={total}
        label={what}
        text={words}
        tone="lapis"
      />
    </span>
  );
}
