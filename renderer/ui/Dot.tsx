import type { Tone } from './Badge';
import { classNames } from './class-names';
import styles from './Dot.module.css';

export type DotShape = 'ring' | 'half' | 'full' | 'square';

interface Props {
  readonly tone: Tone;
  /** Told apart without colour too. */
  readonly shape: DotShape;
  /** Its meaning, where no words beside it say so. */
  readonly label?: string;
}

function Shape({ shape }: Pick<Props, 'shape'>) {
  if (shape === 'square') {
    return <rect x="1.5" y="1.5" width="7" height="7" rx="1" fill="currentColor" />;
  }
  return (
    <>
      <circle cx="5" cy="5" r="3.5" fill={shape === 'full' ? 'currentColor' : 'none'} />
      {shape === 'half' && <path d="M5 1.5a3.5 3.5 0 0 1 0 7Z" fill="currentColor" />}
    </>
  );
}

/** A small mark whose shape and colour say the same. */
export function Dot({ tone, shape, label }: Props) {
  const look = {
    className: classNames(styles.dot, styles[tone]),
    width: 10,
    height: 10,
    viewBox: '0 0 10 10',
  };
  if (label === undefined) {
    return (
      <svg {...look} aria-hidden="true">
        <Shape shape={shape} />
      </svg>
    );
  }
  return (
    <svg {...look} role="img" aria-label={label}>
      <title>{label}</title>
      <Shape shape={shape} />
    </svg>
  );
}
