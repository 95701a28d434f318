import { classNames } from './class-names';
import styles from './Progress.module.css';

interface Props {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  /** The same in words, for a screen reader. */
  readonly text: string;
  readonly tone?: 'malachite' | 'lapis';
  readonly className?: string | undefined;
}

/** How far something has come; it fills along the line of writing. */
export function Progress({ value, max, label, text, tone = 'malachite', className }: Props) {
  const share = max === 0 ? 0 : Math.min(1, value / max);
  return (
    <div
      className={classNames(styles.track, className)}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
    >
      <div
        className={classNames(styles.fill, styles[tone])}
        style={{ inlineSize: `${(share * 100).toFixed(2)}%` }}
      />
    </div>
  );
}
