import type { ReactNode } from 'react';
import styles from '../CodebookView.module.css';

interface Props {
  readonly title: string;
  /** What is said beside the title. */
  readonly facts?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page on one thing of the codebook; it can be scrolled with the keys. */
export function PageFrame({ title, facts, tools, children }: Props) {
  const reachable = { tabIndex: 0, role: 'group', 'aria-label': title };
  return (
    <div className={styles.page} data-testid="codebook-page" {...reachable}>
      <header className={styles.heading}>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <span className={styles.facts}>{facts}</span>
        <span className={styles.gap} />
        <div className={styles.tools}>{tools}</div>
      </header>
      {children}
    </div>
  );
}
