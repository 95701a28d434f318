import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classNames } from './class-names';

export type Tone = 'neutral' | 'rubric' | 'lapis' | 'malachite' | 'gold' | 'violet';

interface Props {
  readonly children: ReactNode;
  readonly tone?: Tone;
  readonly className?: string | undefined;
}

/** A few words on a soft ground. */
export function Badge({ children, tone = 'neutral', className }: Props) {
  return <span className={classNames(styles.badge, styles[tone], className)}>{children}</span>;
}
