import type { ReactNode, Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { Icon } from './Icon';
import styles from './SearchField.module.css';

interface Props {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** What stands at the end of the field while it is empty, such as a key. */
  readonly hint?: ReactNode;
}

/** A field that narrows something down; Escape empties it. */
export function SearchField({
  label,
  clearLabel,
  value,
  onChange,
  placeholder = '',
  inputRef = null,
  hint,
}: Props) {
  return (
    <AriaSearchField
      className={styles.field ?? ''}
      aria-label={label}
      value={value}
      onChange={onChange}
      autoComplete="off"
    >
      <Icon name="search" size={16} className={styles.icon} />
      <Input
        ref={inputRef}
        className={styles.input ?? ''}
        placeholder={placeholder}
        spellCheck="false"
      />
      {value === '' ? (
        hint
      ) : (
        <Button className={styles.clear ?? ''} aria-label={clearLabel}>
          <Icon name="close" size={16} />
        </Button>
      )}
    </AriaSearchField>
  );
}
