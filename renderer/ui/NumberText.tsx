import { useLocale } from 'react-aria-components';
import { formatNumber } from './format-number';
import styles from './NumberText.module.css';

interface Props {
  readonly value: number;
}

/** A number in tabular figures, isolated so that it never moves its neighbours. */
export function NumberText({ value }: Props) {
  const { locale } = useLocale();
  return <bdi className={styles.number}>{formatNumber(value, locale)}</bdi>;
}
