import { type KeyboardEvent, useId, useState } from 'react';
import { classNames } from '../../../ui/class-names';
import styles from './fields.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Told when the field is left or Enter is pressed, and the words are others. */
  readonly onCommit: (value: string) => Promise<unknown>;
  /** Why the words can't stay so, as they are typed; `null` where they can. */
  readonly check?: (value: string) => string | null;
  readonly isLong?: boolean;
}

/** Words that are edited in place: Enter or leaving the field keeps them, Escape puts them back. */
export function EditedText(props: Props) {
  const { label, value, onCommit, check, isLong = false } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const words = draft?.trim() ?? value;
  const error = words === value ? null : (check?.(words) ?? null);
  const commit = () => {
    if (draft === null || error !== null) return;
    if (words === value) setDraft(null);
    else void onCommit(words).finally(() => setDraft((now) => (now === draft ? null : now)));
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (!isLong || event.ctrlKey)) commit();
    else if (event.key === 'Escape' && draft !== null) {
      setDraft(null);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const shared = {
    id,
    value: draft ?? value,
    dir: 'auto',
    spellCheck: false,
    'aria-invalid': error !== null,
    ...(error === null ? {} : { 'aria-describedby': `${id}-error` }),
    onBlur: commit,
    onKeyDown: handleKey,
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {isLong ? (
        <textarea
          {...shared}
          rows={3}
          className={classNames(styles.input, styles.long)}
          onChange={(event) => setDraft(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          className={styles.input}
          autoComplete="off"
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
      {error !== null && (
        <span id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
