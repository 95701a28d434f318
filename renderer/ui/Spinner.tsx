import styles from './Spinner.module.css';

interface Props {
  readonly label: string;
}

/** Something is under way and nobody knows how long. */
export function Spinner({ label }: Props) {
  return (
    <span className={styles.spinner} role="status" aria-label={label}>
      <span className={styles.dot} />
      <span className={styles.dot} />
      <span className={styles.dot} />
    </span>
  );
}
