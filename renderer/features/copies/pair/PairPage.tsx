import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../hooks/use-app';
import { shownPair } from '../../../state/copies/review';
import { Icon } from '../../../ui/Icon';
import { Spinner } from '../../../ui/Spinner';
import { PairHead } from './PairHead';
import styles from './PairPage.module.css';
import { PairTexts } from './PairTexts';
import { VerdictBar } from './VerdictBar';

/** Two articles side by side, and the verdict on them. */
export function PairPage() {
  const { t } = useTranslation('copies');
  const pair = useAppState(shownPair);
  const isChosen = useAppState(({ review }) => review.current !== null);
  const name = useAppState(({ copies }) =>
    pair === null
      ? ''
      : `${copies.list?.places.get(pair.a) ?? ''}-${copies.list?.places.get(pair.b) ?? ''}`,
  );
  if (pair === null) {
    return (
      <div className={styles.empty}>
        {isChosen ? <Spinner label={t('loading')} /> : t('chooseOne')}
      </div>
    );
  }
  return (
    <section className={styles.page} aria-label={t('title')} data-testid="pair" data-pair={name}>
      <PairHead pair={pair} />
      {pair.isOutdated && (
        <p className={styles.outdated} role="status">
          <Icon name="info" size={16} />
          {t('outdated')}
        </p>
      )}
      <PairTexts key={`${pair.a} ${pair.b}`} pair={pair} />
      <VerdictBar pair={pair} />
    </section>
  );
}
