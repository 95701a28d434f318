import type { ReactNode } from 'react';
import styles from './ViewBar.module.css';

interface BarProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What stands at the other end. */
  readonly end?: ReactNode;
}

/** The head of a view: what it is, how much there is, and what can be done. */
export function ViewBar({ title, children, end }: BarProps) {
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{title}</h1>
      {children}
      {end !== undefined && <span className={styles.gap} />}
      {end}
    </div>
  );
}

interface CountProps {
  readonly testId: string;
  readonly children: string;
}

/** How much there is in a view, in words; it is read out as it changes. */
export function ViewCount({ testId, children }: CountProps) {
  return (
    <span className={styles.count} role="status" data-testid={testId}>
      {children}
    </span>
  );
}
