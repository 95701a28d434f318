import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairSummary } from '../../../../shared/copies/packed-pairs';
import { differenceKind } from '../../../../shared/copies/passage-differences';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useCounted } from '../../../i18n/use-counted';
import { decidedBy, type SaidOfPair } from '../../../state/copies/decisions';
import type { FoundList } from '../../../state/copies/found-copies';
import { containmentOf } from '../../../state/copies/queue';
import { Badge } from '../../../ui/Badge';
import { classNames } from '../../../ui/class-names';
import { formatNumber } from '../../../ui/format-number';
import { percentOf, titleOf } from '../article-words';
import { useArticles } from '../use-articles';
import styles from './QueueItem.module.css';

interface Props {
  readonly id: string;
  readonly pair: PairSummary;
  readonly said: readonly SaidOfPair[] | undefined;
  /** A value of `decidedBy`. */
  readonly decided: number;
  readonly list: FoundList;
  readonly position: number;
  readonly total: number;
  readonly top: number;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function Title({ words }: { readonly words: string }) {
  return (
    <bdi className={styles.title} dir={baseDirection(words) ?? 'auto'}>
      {words}
    </bdi>
  );
}

/** A pair in the queue: its two articles, how much they share, and what was said of it. */
export const QueueItem = memo(function QueueItem(props: Props) {
  const { id, pair, said, decided, list, position, total, top, isShown, onShow } = props;
  const { t, i18n } = useTranslation('copies');
  const counted = useCounted('copies');
  const articles = useArticles();
  const isPassage = decided === decidedBy.passages;
  const [one, two] = [list.documentIds[pair.a], list.documentIds[pair.b]].map((article) => {
    const known = article === undefined ? undefined : articles.get(article);
    return known === undefined ? '' : titleOf(known);
  });
  const share = formatNumber(percentOf(containmentOf(pair)), i18n.language);
  const mine = said?.find(({ isMine }) => isMine);
  return (
    // The list has the focus and the keys; its items are pointed at by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={isShown}
      aria-posinset={position}
      aria-setsize={total}
      data-pair={`${pair.a}-${pair.b}`}
      className={classNames(styles.item, isShown && styles.shown)}
      style={{ insetBlockStart: top }}
      onClick={onShow}
    >
      <Title words={one ?? ''} />
      <Title words={two ?? ''} />
      <span className={styles.line}>
        <span className={styles.share}>{t('percent', { percent: share })}</span>
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
      </span>
    </div>
  );
});
