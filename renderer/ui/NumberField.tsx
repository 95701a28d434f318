import type { KeyboardEvent } from 'react';
import { NumberField as AriaNumberField, Input, Label } from 'react-aria-components';
import { numberDigits } from './format-number';
import styles from './NumberField.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Told when the number is settled, not at every digit. */
  readonly onChange: (value: number) => void;
}

/** What is typed counts before a key with Ctrl makes use of it, as it does once one leaves. */
function settle({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void {
  if (key !== 'Control' && key !== 'Meta') return;
  currentTarget.blur();
  currentTarget.focus();
}

/** A whole number to type, or to step with the arrow keys. */
export function NumberField({ label, value, least, most, onChange }: Props) {
  return (
    <AriaNumberField
      className={styles.field ?? ''}
      value={value}
      minValue={least}
      maxValue={most}
      formatOptions={{
        maximumFractionDigits: 0,
        useGrouping: false,
        numberingSystem: numberDigits(),
      }}
      onChange={(next) => {
        if (!Number.isNaN(next) && next !== value) onChange(next);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} onKeyDown={settle} />
    </AriaNumberField>
  );
}
