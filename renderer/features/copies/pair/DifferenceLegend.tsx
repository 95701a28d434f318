import { useTranslation } from 'react-i18next';
import { useCounted } from '../../../i18n/use-counted';
import type { LoadedPair } from '../../../state/copies/loaded-pair';
import { classNames } from '../../../ui/class-names';
import styles from './DifferenceLegend.module.css';
import { countDifferences, differenceNames } from './differences';

/** How many places differ, by kind, each as it is marked in the texts. */
export function DifferenceLegend({ pair }: { readonly pair: LoadedPair }) {
  const { t } = useTranslation('copies');
  const counted = useCounted('copies');
  const counts = countDifferences(pair);
  const there = differenceNames.filter((name) => counts[name] > 0);
  if (pair.passages.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t('differences')}>
      {there.length === 0 && <li>{t('noDifferences')}</li>}
      {there.map((name) => (
        <li key={name}>
          <span className={classNames(styles.mark, styles[name])}>
            {counted(name, counts[name])}
          </span>
        </li>
      ))}
    </ul>
  );
}
