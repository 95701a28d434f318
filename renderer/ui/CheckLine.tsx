import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './CheckLine.module.css';
import { Checkmark } from './Checkmark';

interface Props {
  readonly children: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A thing to tick, with its words. */
export function CheckLine({ children, isChecked, onChange }: Props) {
  return (
    <Checkbox className={styles.line ?? ''} isSelected={isChecked} onChange={onChange}>
      <Checkmark state={isChecked ? 'on' : 'off'} />
      <span>{children}</span>
    </Checkbox>
  );
}
