import type { ReactNode } from 'react';
import { baseDirection } from '../../../shared/text/base-direction';
import { classNames } from '../../ui/class-names';
import type { OptionPlace } from '../../ui/OptionList';
import styles from './CopyOption.module.css';

interface Props {
  readonly place: OptionPlace;
  readonly total: number;
  /** In CSS pixels. */
  readonly height: number;
  readonly isShown: boolean;
  /** The articles it is about. */
  readonly titles: readonly string[];
  /** The name of the pair, where it is one. */
  readonly pair?: string;
  readonly onShow: () => void;
  /** What is said of it, in a line. */
  readonly children: ReactNode;
}

/** A pair or a cluster in the list of them. */
export function CopyOption(props: Props) {
  const { place, total, height, isShown, titles, pair, onShow, children } = props;
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
      data-pair={pair}
      className={classNames(styles.item, isShown && styles.shown)}
      style={{ insetBlockStart: place.top, blockSize: height }}
      onClick={onShow}
    >
      {titles.map((title, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first article stays the first
        <bdi key={index} className={styles.title} dir={baseDirection(title) ?? 'auto'}>
          {title}
        </bdi>
      ))}
      <span className={styles.line}>{children}</span>
    </div>
  );
}
