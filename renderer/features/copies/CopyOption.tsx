import { baseDirection } from '../../../shared/text/base-direction';
import { OptionRow, type OptionRowProps } from '../../ui/OptionRow';
import styles from './CopyOption.module.css';

interface Props extends OptionRowProps {
  /** The articles it is about. */
  readonly titles: readonly string[];
  /** The name of the pair, where it is one. */
  readonly pair?: string;
}

/** A pair or a cluster in the list of them. */
export function CopyOption({ titles, pair, ...row }: Props) {
  const heading = titles.map((title, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the first article stays the first
    <bdi key={index} className={styles.title} dir={baseDirection(title) ?? 'auto'}>
      {title}
    </bdi>
  ));
  return <OptionRow {...row} heading={heading} data={{ 'data-pair': pair }} />;
}
