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
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: (place: OptionPlace) => ReactNode;
}

/** A list to choose from, of any length: only rows in sight are there. It has the focus and the keys. */
export function OptionList(props: Props) {
  const { label, count, rowHeight, active, isHidden = false, onKeyDown, children } = props;
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
        onKeyDown={onKeyDown}
      >
        {items.map(({ index, start }) => children({ id: `${id}-${index}`, index, top: start }))}
      </div>
    </div>
  );
}
