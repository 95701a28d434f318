import { useTranslation } from 'react-i18next';
import type { PairSummary } from '../../../../shared/copies/packed-pairs';
import { differenceKind } from '../../../../shared/copies/passage-differences';
import { useCounted } from '../../../i18n/use-counted';
import { decidedBy, type SaidOfPair } from '../../../state/copies/decisions';
import type { FoundList } from '../../../state/copies/found-copies';
import { containmentOf } from '../../../state/copies/queue';
import { Badge } from '../../../ui/Badge';
import { formatPercent } from '../../../ui/format-number';
import type { OptionPlace } from '../../../ui/OptionList';
import { titleOf } from '../article-words';
import { CopyOption } from '../CopyOption';
import { useArticles } from '../use-articles';
import styles from './QueueItem.module.css';

/** In CSS pixels. */
export const queueItemHeight = 84;

interface Props {
  readonly place: OptionPlace;
  readonly pair: PairSummary;
  readonly said: readonly SaidOfPair[] | undefined;
  /** A value of `decidedBy`. */
  readonly decided: number;
  readonly list: FoundList;
  readonly total: number;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

/** A pair in the queue: its two articles, how much they share, and what was said of it. */
export function QueueItem(props: Props) {
  const { place, pair, said, decided, list, total, isShown, onShow } = props;
  const { t, i18n } = useTranslation('copies');
  const counted = useCounted('copies');
  const articles = useArticles();
  const isPassage = decided === decidedBy.passages;
  const titles = [list.documentIds[pair.a], list.documentIds[pair.b]].map((article) => {
    const known = article === undefined ? undefined : articles.get(article);
    return known === undefined ? '' : titleOf(known);
  });
  const share = formatPercent(containmentOf(pair), i18n.language);
  const mine = said?.find(({ isMine }) => isMine);
  return (
    <CopyOption
      place={place}
      total={total}
      height={queueItemHeight}
      isShown={isShown}
      titles={titles}
      pair={`${pair.a}-${pair.b}`}
      onShow={onShow}
    >
      <span className={styles.share}>
        <bdi>{share}</bdi>
      </span>
      <span>{counted('passages', pair.passageCount)}</span>
      {(pair.differences & differenceKind.number) !== 0 && (
        <span className={styles.number}>{t('numbersDiffer')}</span>
      )}
      {mine !== undefined && (
        <Badge tone="malachite" className={styles.badge}>
          {t(mine.link.verdict, { ns: 'verdicts' })}
        </Badge>
      )}
      {isPassage && mine === undefined && (
        <Badge tone="malachite" className={styles.badge}>
          {t('onePassage')}
        </Badge>
      )}
    </CopyOption>
  );
}
