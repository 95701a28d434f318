import styles from './Checkmark.module.css';
import { classNames } from './class-names';
import { Icon } from './Icon';

interface Props {
  readonly state: 'on' | 'off' | 'some';
}

/** The look of a box to tick; what it belongs to says whether it is ticked. */
export function Checkmark({ state }: Props) {
  return (
    <span className={classNames(styles.box, state !== 'off' && styles.filled)} aria-hidden="true">
      {state === 'on' && <Icon name="check" size={16} className={styles.tick} />}
      {state === 'some' && <span className={styles.dash} />}
    </span>
  );
}
