import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './OptionList.module.css';

/** Where a row stands. */
export interface OptionPlace {
  readonly id: string;
  readonly index: number;
  /** From the top of the list, in CSS pixels. */
  readonly top: number;
}

interface Props {
  readonly label: string;
  readonly count: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  /** The row that the keys are at, or -1; it is scrolled into sight. */
  readonly active: number;
  readonly isHidden?: boolean;
  /** The keys lead to a row: arrows, Page Up and Down, Home and End. */
  readonly onMove: (index: number) => void;
  /** Enter, on the row that the keys are at. */
  readonly onEnter?: (index: number) => void;
  readonly children: (place: OptionPlace) => ReactNode;
}

/** So many rows are a page. */
const pageStep = 8;

function stepOf(key: string, count: number): number {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageStep,
    PageUp: -pageStep,
    Home: -count,
    End: count,
  };
  return steps[key] ?? 0;
}

/** A list to choose from, of any length: only rows in sight are there. It has the focus and the keys. */
export function OptionList(props: Props) {
  const { label, count, rowHeight, active, isHidden = false, onMove, onEnter, children } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(() => {
    if (active !== -1) virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [active, virtualizer]);
  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || count === 0) return;
    const step = stepOf(event.key, count);
    if (step !== 0) onMove(Math.min(Math.max(active + step, 0), count - 1));
    else if (event.key === 'Enter' && onEnter !== undefined && active !== -1) onEnter(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const items = virtualizer.getVirtualItems();
  const isThere = items.some(({ index }) => index === active);
  return (
    <div ref={scroller} className={styles.scroller} hidden={isHidden}>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={label}
        {...(isThere ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        className={styles.list}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={handleKey}
      >
        {items.map(({ index, start }) => children({ id: `${id}-${index}`, index, top: start }))}
      </div>
    </div>
  );
}
