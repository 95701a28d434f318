import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { OptionPlace } from './OptionList';
import styles from './OptionRow.module.css';

export interface OptionRowProps {
  readonly place: OptionPlace;
  readonly total: number;
  /** In CSS pixels. */
  readonly height: number;
  readonly isShown: boolean;
  readonly onShow: () => void;
  /** What is said of it, in a line. */
  readonly children: ReactNode;
}

interface Props extends OptionRowProps {
  /** What it is called. */
  readonly heading: ReactNode;
  /** By which other code knows it. */
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>>;
}

/** A row of an `OptionList`: what it is called, and a line below that. */
export function OptionRow(props: Props) {
  const { place, total, height, isShown, heading, data = {}, onShow, children } = props;
  return (
    // The list has the focus and the keys; its items are pointed at by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={place.id}
      role="option"
      aria-selected={isShown}
      aria-posinset={place.index + 1}
      aria-setsize={total}
      className={classNames(styles.item, isShown && styles.shown)}
      style={{ insetBlockStart: place.top, blockSize: height }}
      onClick={onShow}
      {...data}
    >
      {heading}
      <span className={styles.line}>{children}</span>
    </div>
  );
}
