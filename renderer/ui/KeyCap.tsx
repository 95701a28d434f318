import { Fragment } from 'react';
import styles from './KeyCap.module.css';

interface Props {
  /** What the key says on a Latin keyboard, with its modifiers: `C`, `Ctrl K`, `ArrowDown`. */
  readonly latin: string;
  /** What it says on an Arabic one, where that differs. */
  readonly arabic?: string | null;
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Backspace: '⌫',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ' ': 'Space',
};

function signOf(key: string): string {
  return signs[key] ?? key;
}

/** The cap of a key, so that the key stands where its action is. */
export function KeyCap({ latin, arabic = null }: Props) {
  return (
    <kbd className={styles.cap} dir="ltr">
      {latin.split(' ').map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' '}
          <span>{signOf(part)}</span>
        </Fragment>
      ))}
      {arabic !== null && arabic !== latin && (
        <span className={styles.arabic} lang="ar">
          {arabic}
        </span>
      )}
    </kbd>
  );
}
