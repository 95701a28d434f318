import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { bidiFaults, nextBidiFault } from '../../../state/invisibles';
import { Button } from '../../../ui/Button';
import type { ArticleDom } from '../text/article-dom';
import { scrollToRange } from '../text/scroll-to-range';
import styles from './BidiNotice.module.css';
import { useFaultPainter } from './use-fault-painter';

interface Props {
  readonly dom: ArticleDom | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Brings the place that was asked for into view. */
function useScrollToFault({ dom, scroller }: Props): void {
  const asked = useAppState((state) => state.bidiFault);
  useEffect(() => {
    const page = scroller.current;
    if (asked === null || dom === null || page === null) return;
    // A paragraph out of sight has no lines yet; they are there in the frame after it came near.
    dom.reveal(asked.of);
    const frame = requestAnimationFrame(() => {
      const range = dom.toRange(asked.of);
      if (range !== null) scrollToRange(page, range);
    });
    return () => cancelAnimationFrame(frame);
  }, [dom, scroller, asked]);
}

/** Says that hidden direction marks may change the order of the words, and leads to where. */
export function BidiNotice(props: Props) {
  const app = useApp();
  const { t } = useTranslation('invisibles');
  const counted = useCounted('invisibles');
  const faults = useAppState(bidiFaults);
  const hasBeenAsked = useAppState(
    ({ bidiFault }) => bidiFault !== null && faults.some((fault) => fault.span === bidiFault.of),
  );
  useFaultPainter(props.dom, faults);
  useScrollToFault(props);
  if (faults.length === 0) return null;
  return (
    <aside className={styles.notice} role="note" data-testid="bidi-notice">
      <p>{counted('faults', faults.length)}</p>
      <Button size="small" onPress={() => nextBidiFault(app)}>
        {t(hasBeenAsked && faults.length > 1 ? 'toNext' : 'toFirst')}
      </Button>
    </aside>
  );
}
