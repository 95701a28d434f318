import type { ReactNode } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components';
import styles from './TextField.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  /** Why the value can't be taken; empty where it can. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A line of words to type. */
export function TextField({
  label,
  value,
  onChange,
  description,
  error = null,
  placeholder = '',
  autoFocus = false,
}: Props) {
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      autoFocus={autoFocus}
      autoComplete="off"
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input
        className={styles.input ?? ''}
        placeholder={placeholder}
        dir="auto"
        spellCheck="false"
      />
      {error !== null && <FieldError className={styles.error ?? ''}>{error}</FieldError>}
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
    </AriaTextField>
  );
}
