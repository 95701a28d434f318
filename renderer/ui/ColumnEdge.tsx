import styles from './ColumnEdge.module.css';
import { classNames } from './class-names';

interface Props {
  readonly isResizing: boolean;
  /** Takes the mouse or the finger that begins to draw the edge. */
  readonly onStart: (event: unknown) => void;
  /** Gives the column its own width again. */
  readonly onReset: () => void;
}

/** The edge of a column: drawing it resizes, pressing twice resets. Keys do it on the column's name. */
export function ColumnEdge({ isResizing, onStart, onReset }: Props) {
  return (
    <span
      className={classNames(styles.edge, isResizing && styles.resizing)}
      aria-hidden="true"
      onMouseDown={onStart}
      onTouchStart={onStart}
      onDoubleClick={onReset}
    />
  );
}
