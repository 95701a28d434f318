import { useTranslation } from 'react-i18next';
import { useCounted } from '../../../i18n/use-counted';
import type { LoadedPair } from '../../../state/copies/loaded-pair';
import { formatPercent } from '../../../ui/format-number';
import styles from './PairFigures.module.css';

/** How much of each article stands in the other, in words; the larger share first. */
export function PairFigures({ pair }: { readonly pair: LoadedPair }) {
  const { t, i18n } = useTranslation('copies');
  const counted = useCounted('copies');
  const { copy, passages } = pair;
  if (copy === null) return null;
  const percent = (share: number) => formatPercent(share, i18n.language);
  const isFirst = copy.containment >= copy.containmentOfOther;
  const [larger, smaller] = isFirst
    ? [copy.containment, copy.containmentOfOther]
    : [copy.containmentOfOther, copy.containment];
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  return (
    <div className={styles.figures} data-testid="figures">
      {copy.isExact ? (
        <p className={styles.main}>{t('exact')}</p>
      ) : (
        <>
          <p className={styles.share}>
            <bdi>{percent(larger)}</bdi>
          </p>
          <p className={styles.main}>{t(isFirst ? 'first' : 'second')}</p>
          <p>{t(isFirst ? 'secondToo' : 'firstToo', { percent: percent(smaller) })}</p>
        </>
      )}
      <ul className={styles.rest}>
        <li>{counted('passages', passages.length)}</li>
        <li>{counted('words', words)}</li>
        <li title={t('jaccardWhy')}>{t('jaccard', { percent: percent(copy.jaccard) })}</li>
      </ul>
    </div>
  );
}
