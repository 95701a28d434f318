import { OptionRow, type OptionRowProps } from '../../ui/OptionRow';
import styles from './ListOption.module.css';

interface Props extends OptionRowProps {
  readonly names: readonly string[];
}

/** A name or a pair of names in the list of them. */
export function ListOption({ names, ...row }: Props) {
  const heading = (
    <span className={styles.names}>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first name stays the first
        <span key={index} className={styles.name}>
          <bdi>{name}</bdi>
        </span>
      ))}
    </span>
  );
  return <OptionRow {...row} heading={heading} />;
}
