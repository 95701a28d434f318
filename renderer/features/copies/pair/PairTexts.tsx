import { memo, type Ref, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { baseDirection } from '../../../../shared/text/base-direction';
import { titleBlockIndex } from '../../../../shared/text/blocks';
import { sliceSpan } from '../../../../shared/text/offsets';
import { useApp, useAppState } from '../../../hooks/use-app';
import { directionNow } from '../../../state/copies/deciding';
import type { LoadedPair, LoadedSide } from '../../../state/copies/loaded-pair';
import { choosePassage } from '../../../state/copies/reviewing';
import { classNames } from '../../../ui/class-names';
import styles from './PairTexts.module.css';
import { paintPair } from './pair-highlights';
import { type Bar, usePairLayout } from './use-pair-layout';

/** An article's words: one paragraph a block, each with one text node that nothing touches. */
const Paragraphs = memo(function Paragraphs({
  side,
  columnRef,
}: {
  readonly side: LoadedSide;
  readonly columnRef: Ref<HTMLDivElement>;
}) {
  const title = titleBlockIndex(side.text, side.blocks);
  return (
    <div ref={columnRef} className={styles.paragraphs} data-selectable="">
      {side.blocks.map((block, index) => {
        const words = sliceSpan(side.text, block);
        const direction = block.isBlank ? null : baseDirection(words);
        return (
          <p
            key={block.start}
            className={classNames(
              block.isBlank ? styles.blank : styles.block,
              index === title && styles.title,
            )}
            {...(direction === null ? {} : { dir: direction })}
          >
            {block.isBlank ? null : words}
          </p>
        );
      })}
    </div>
  );
});

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly chosen: number | null;
}

/** Lines in the edge beside what stands in the other article too; the chosen passage's is thicker. */
function Bars({ bars, chosen }: BarsProps) {
  return bars.map(({ top, height }, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its passage's place
      key={index}
      aria-hidden="true"
      className={classNames(styles.bar, index === chosen && styles.chosen)}
      style={{ insetBlockStart: top, blockSize: height }}
    />
  ));
}

/** Puts the chosen passage in sight. */
function useScrollToPassage(bars: readonly Bar[] | undefined, chosen: number | null) {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bar = bars?.[chosen ?? -1];
    const element = scroller.current;
    if (bar === undefined || element === null) return;
    const { scrollTop, clientHeight } = element;
    const isInSight = bar.top >= scrollTop && bar.top + bar.height <= scrollTop + clientHeight;
    if (!isInSight) element.scrollTop = Math.max(0, bar.top - clientHeight / 4);
  }, [bars, chosen]);
  return scroller;
}

/** Two articles side by side, from the same height on; they scroll as one page. */
export function PairTexts({ pair }: { readonly pair: LoadedPair }) {
  const app = useApp();
  const { t } = useTranslation('copies');
  const chosen = useAppState(({ review }) => review.passage);
  const a = useRef<HTMLDivElement>(null);
  const b = useRef<HTMLDivElement>(null);
  const isFromSecond = useAppState((state) => directionNow(state, pair, 'excerpt') === 'a-to-b');
  const layout = usePairLayout(pair, a, b);
  const scroller = useScrollToPassage(layout?.a, chosen);
  useLayoutEffect(() => {
    if (a.current === null || b.current === null) return;
    return paintPair({ pair, columns: { a: a.current, b: b.current }, chosen, isFromSecond });
  }, [pair, chosen, isFromSecond]);

  // What scrolls must be reachable by keys.
  const reachable = { tabIndex: 0, role: 'group', 'aria-label': t('texts') };
  const chooseAt = (bars: readonly Bar[] | undefined, y: number) => {
    const index = bars?.findIndex(({ top, height }) => y >= top && y <= top + height) ?? -1;
    if (index !== -1 && pair.passages.length > 1) choosePassage(app, index);
  };
  return (
    <div ref={scroller} className={styles.scroller} {...reachable}>
      <div className={styles.columns}>
        {(['a', 'b'] as const).map((side) => (
          // Passages are chosen with keys as well, by the commands for that.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <section
            key={side}
            className={styles.column}
            aria-label={t(`sideText.${side === 'a' ? 'first' : 'second'}`)}
            data-side={side}
            onClick={(event) => {
              if (getSelection()?.isCollapsed === false) return;
              const top = (side === 'a' ? a : b).current?.getBoundingClientRect().top ?? 0;
              chooseAt(layout?.[side], event.clientY - top);
            }}
          >
            <div className={styles.sheet}>
              <Paragraphs side={pair.sides[side]} columnRef={side === 'a' ? a : b} />
              {layout !== null && <Bars bars={layout[side]} chosen={chosen} />}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
