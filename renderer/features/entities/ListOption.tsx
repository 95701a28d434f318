import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import type { OptionPlace } from '../../ui/OptionList';
import styles from './ListOption.module.css';

interface Props {
  readonly place: OptionPlace;
  readonly total: number;
  /** In CSS pixels. */
  readonly height: number;
  readonly isShown: boolean;
  readonly names: readonly string[];
  readonly onShow: () => void;
  /** What is said of it, in a line. */
  readonly children: ReactNode;
}

/** A name or a pair of names in the list of them. */
export function ListOption({ place, total, height, isShown, names, onShow, children }: Props) {
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
    >
      <span className={styles.names}>
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first name stays the first
          <bdi key={index} className={styles.name}>
            {name}
          </bdi>
        ))}
      </span>
      <span className={styles.line}>{children}</span>
    </div>
  );
}
