import type { ReactNode } from 'react';
import { Button } from './Button';
import styles from './ChoiceGroup.module.css';

/** One of the things of which one is chosen. */
export interface GroupChoice<Id extends string> {
  readonly id: Id;
  readonly text: ReactNode;
  /** The key that chooses it, as caps. */
  readonly keys?: ReactNode;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly choices: readonly GroupChoice<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Some few things in a row, of which always one is chosen. */
export function ChoiceGroup<Id extends string>({ label, choices, chosen, onChoose }: Props<Id>) {
  return (
    <fieldset className={styles.group} aria-label={label}>
      {choices.map(({ id, text, keys }) => (
        <Button
          key={id}
          size="small"
          variant="quiet"
          isPressed={id === chosen}
          className={id === chosen ? styles.chosen : undefined}
          keys={keys}
          onPress={() => onChoose(id)}
        >
          {text}
        </Button>
      ))}
    </fieldset>
  );
}
