import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './FormatChoice.module.css';

interface Props {
  readonly label: string;
  readonly formats: readonly {
    readonly id: string;
    readonly name: string;
    /** What its files are. */
    readonly files: string;
  }[];
  /** By id; `null` where none is chosen. */
  readonly chosen: string | null;
  readonly isDisabled: boolean;
  readonly onChoose: (id: string) => void;
  /** How much room it takes of its pane. */
  readonly className: string | undefined;
}

/** File formats, of which one is chosen; the arrow keys choose. */
export function FormatChoice(props: Props) {
  const { label, formats, chosen, isDisabled, onChoose, className } = props;
  return (
    <RadioGroup
      className={classNames(styles.formats, className)}
      value={chosen}
      isDisabled={isDisabled}
      onChange={onChoose}
    >
      <Label className={styles.heading ?? ''}>{label}</Label>
      <div className={styles.rows}>
        {formats.map(({ id, name, files }) => (
          <Radio key={id} value={id} className={styles.row ?? ''}>
            <span className={styles.name}>{name}</span>
            <span className={styles.files}>{files}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
