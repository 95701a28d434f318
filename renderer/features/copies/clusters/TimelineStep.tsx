import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sliceSpan } from '../../../../shared/text/offsets';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import type { LoadedPair } from '../../../state/copies/loaded-pair';
import { comparePair, readPair } from '../../../state/copies/reviewing';
import { Button } from '../../../ui/Button';
import { Quote } from '../../../ui/Quote';
import { differenceNames, nameOf } from '../pair/differences';
import styles from './TimelineStep.module.css';

interface Props {
  /** Articles by their places: the one before in time, and this one. */
  readonly from: number;
  readonly to: number;
}

/** So many changes are told; the comparison has them all. */
const toldChanges = 5;

/** What two articles share, read once both are known; `null` until then. */
function useStep({ from, to }: Props): LoadedPair | null {
  const app = useApp();
  const documentIds = useAppState(({ copies }) => copies.list?.documentIds);
  const [pair, setPair] = useState<LoadedPair | null>(null);
  const [a, b] = [documentIds?.[from], documentIds?.[to]];
  useEffect(() => {
    let isStill = true;
    setPair(null);
    if (a === undefined || b === undefined) return;
    void readPair(app, { a, b }).then((read) => {
      if (isStill) setPair(read);
    });
    return () => {
      isStill = false;
    };
  }, [app, a, b]);
  return pair;
}

/** What changed from an article to the next one in time. */
export function TimelineStep(props: Props) {
  const app = useApp();
  const { t } = useTranslation('copies');
  const counted = useCounted('copies');
  const pair = useStep(props);
  if (pair === null) return null;
  const differences = pair.passages
    .flatMap((passage) => passage.differences)
    .map((difference) => ({ difference, name: nameOf(difference) }))
    .sort((x, y) => differenceNames.indexOf(x.name) - differenceNames.indexOf(y.name));
  const told = differences.slice(0, toldChanges);
  const isUnrelated = pair.copy === null;
  return (
    <div className={styles.step}>
      {isUnrelated && <span>{t('cluster.unrelated')}</span>}
      {!isUnrelated && differences.length === 0 && <span>{t('cluster.same')}</span>}
      {told.length > 0 && (
        <ul className={styles.changes}>
          {told.map(({ difference, name }) => {
            const before = sliceSpan(pair.sides.a.text, difference.a);
            const after = sliceSpan(pair.sides.b.text, difference.b);
            return (
              <li key={`${difference.a.start} ${difference.b.start}`} data-kind={name}>
                {before === '' ? <span>{t('cluster.added')}</span> : <Quote text={before} />}
                {before !== '' && after !== '' && <span className={styles.arrow}>←</span>}
                {after === '' && <span>{t('cluster.dropped')}</span>}
                {after !== '' && <Quote text={after} />}
              </li>
            );
          })}
          {differences.length > told.length && (
            <li>{counted('cluster.more', differences.length - told.length)}</li>
          )}
        </ul>
      )}
      {!isUnrelated && (
        <Button size="small" variant="quiet" onPress={() => comparePair(app, pair)}>
          {t('cluster.compare')}
        </Button>
      )}
    </div>
  );
}
