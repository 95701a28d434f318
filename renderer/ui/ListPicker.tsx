import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './class-names';
import { Icon } from './Icon';
import styles from './ListPicker.module.css';
import { type PickerRow, stepOption } from './picker-rows';

interface Props<T> {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly rows: readonly PickerRow<T>[];
  readonly renderOption: (value: T) => ReactNode;
  readonly onPick: (value: T) => void;
  /** What stands in the list when nothing fits. */
  readonly empty: ReactNode;
  readonly optionHeight?: number;
  /** What stands at the end of the field, such as a key. */
  readonly hint?: ReactNode;
}

const headingHeight = 30;
const page = 8;

function stepOf({ key }: KeyboardEvent): number {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'PageDown') return page;
  return key === 'PageUp' ? -page : 0;
}

/**
 * A field and, below it, the list it narrows down; of any length. The keyboard stays in the field:
 * arrows choose, Enter picks.
 */
export function ListPicker<T>({
  label,
  placeholder,
  query,
  onQueryChange,
  rows,
  renderOption,
  onPick,
  empty,
  optionHeight = 46,
  hint,
}: Props<T>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const first = stepOption(rows, -1, 1);
  const current = rows[active]?.kind === 'option' ? active : Math.max(first, 0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? headingHeight : optionHeight),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });

  useEffect(() => {
    setActive(stepOption(rows, -1, 1));
    virtualizer.measure();
    virtualizer.scrollToOffset(0);
  }, [rows, virtualizer]);

  const pick = (index: number) => {
    const row = rows[index];
    if (row?.kind === 'option') onPick(row.value);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = stepOf(event);
    if (step !== 0) {
      event.preventDefault();
      const next = stepOption(rows, current, step);
      setActive(next);
      virtualizer.scrollToIndex(next === first ? 0 : next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(current);
    }
  };
  const hasOptions = first >= 0;

  return (
    <div className={styles.picker}>
      <div className={styles.field}>
        <Icon name="search" className={styles.icon} />
        <input
          className={styles.input}
          role="combobox"
          aria-label={label}
          aria-expanded={hasOptions}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(hasOptions ? { 'aria-activedescendant': `${id}-${current}` } : {})}
          // The list exists to be typed into; its dialog would put the focus here anyway.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onChange={(event) => onQueryChange(event.target.value)}
          onKeyDown={handleKey}
        />
        {hint}
      </div>
      {!hasOptions && (
        <div className={styles.empty} role="status">
          {empty}
        </div>
      )}
      <div
        ref={scroller}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={styles.scroller}
        hidden={!hasOptions}
      >
        <div
          className={styles.list}
          role="presentation"
          style={{ blockSize: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const style = { insetBlockStart: start, blockSize: size };
            if (row.kind === 'heading') {
              return (
                <div key={row.id} className={styles.heading} role="presentation" style={style}>
                  {row.text}
                </div>
              );
            }
            return (
              // The keys of the list are those of its field.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={row.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === current}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className={classNames(styles.option, index === current && styles.active)}
                style={style}
                onPointerMove={() => setActive(index)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(index)}
              >
                {renderOption(row.value)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
