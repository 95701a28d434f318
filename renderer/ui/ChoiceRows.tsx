import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './ChoiceRows.module.css';

export interface ChoiceRow<T extends string> {
  readonly id: T;
  readonly text: string;
  /** What stands at the end of the row, such as how many there are. */
  readonly hint: string;
  readonly isDisabled?: boolean;
}

interface Props<T extends string> {
  readonly heading: string;
  readonly rows: readonly ChoiceRow<T>[];
  /** `null` where none is chosen. */
  readonly value: T | null;
  readonly onChange: (id: T) => void;
}

/** A question with one answer of a few, each a row of its own. */
export function ChoiceRows<T extends string>({ heading, rows, value, onChange }: Props<T>) {
  const choose = (id: string) => {
    const row = rows.find((known) => known.id === id);
    if (row !== undefined) onChange(row.id);
  };
  return (
    <RadioGroup className={styles.rows ?? ''} value={value} onChange={choose}>
      <Label className={styles.heading ?? ''}>{heading}</Label>
      {rows.map(({ id, text, hint, isDisabled = false }) => (
        <Radio key={id} value={id} className={styles.row ?? ''} isDisabled={isDisabled}>
          <span className={styles.mark} />
          {text}
          <span className={styles.count}>{hint}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
