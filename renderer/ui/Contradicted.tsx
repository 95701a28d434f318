import type { ReactNode } from 'react';
import styles from './Contradicted.module.css';

interface Props {
  readonly heading: string;
  /** What parts two, as an item of a list. */
  readonly record: ReactNode;
  readonly against: string;
  /** What makes them one by each other, in order, as items of a list. */
  readonly steps: ReactNode;
}

/** A decision that two are two, and those that make them one, step by step. */
export function Contradicted({ heading, record, against, steps }: Props) {
  return (
    <section className={styles.contradicted} aria-label={heading}>
      <p className={styles.heading}>{heading}</p>
      <ul>{record}</ul>
      <p className={styles.against}>{against}</p>
      <ol>{steps}</ol>
    </section>
  );
}
