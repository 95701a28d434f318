import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { span } from '../../../../shared/model/span';
import { isolateLine } from '../../../../shared/text/bidi-controls';
import { findInvisibles, type Invisible } from '../../../../shared/text/invisible-characters';
import { useAppState } from '../../../hooks/use-app';
import type { OpenDocument } from '../../../state/open-document';
import type { ArticleDom } from '../text/article-dom';
import { useLitStretch } from '../text/use-lit-stretch';
import styles from './InvisibleMarks.module.css';

interface Props {
  readonly open: OpenDocument;
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** A character and its box in the frame of the reader; CSS pixels. */
interface PlacedMark {
  readonly invisible: Invisible;
  readonly box: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;
}

function placeMarks(
  dom: ArticleDom,
  frame: HTMLElement,
  invisibles: readonly Invisible[],
): PlacedMark[] {
  const origin = frame.getBoundingClientRect();
  return invisibles.flatMap((invisible) => {
    const { at } = invisible;
    const rect = dom.toRange(span(at, at + 1))?.getClientRects()[0];
    if (rect === undefined) return [];
    const { width, height } = rect;
    const box = { left: rect.left - origin.left, top: rect.top - origin.top, width, height };
    return [{ invisible, box }];
  });
}

/** The marks of what is near the screen, measured anew whenever the page or the window change. */
function usePlacedMarks({ open, dom, frame }: Props): readonly PlacedMark[] {
  const [marks, setMarks] = useState<readonly PlacedMark[]>([]);
  const stretch = useLitStretch(dom);
  const invisibles = useMemo(
    () => (stretch === null ? [] : findInvisibles(open.text, stretch)),
    [open.text, stretch],
  );
  const place = useCallback(() => {
    if (dom === null || frame.current === null) return;
    setMarks(placeMarks(dom, frame.current, invisibles));
  }, [dom, frame, invisibles]);
  useLayoutEffect(() => {
    const page = frame.current;
    if (page === null) return;
    place();
    const observer = new ResizeObserver(place);
    observer.observe(page);
    // Not the marks themselves: they change because of this.
    for (const article of page.querySelectorAll('article')) observer.observe(article);
    return () => observer.disconnect();
  }, [frame, place]);
  return marks;
}

/** Marks over the page where characters stand that nobody sees; the words themselves stay as they are. */
export function InvisibleMarks(props: Props) {
  const isShown = useAppState((state) => state.showsInvisibles);
  return isShown ? <Marks {...props} /> : null;
}

function Marks(props: Props) {
  const { t } = useTranslation('invisibles');
  const marks = usePlacedMarks(props);
  return (
    <div className={styles.marks} data-testid="invisibles">
      {marks.map(({ invisible: { at, name, kind, code }, box }) => {
        const words = `${t(`names.${name}`)} · ${isolateLine(code, 'ltr')}`;
        return (
          <span key={at} className={styles.mark} data-at={at} data-kind={kind} style={box}>
            <span className={styles.flag} role="img" aria-label={words} title={words} />
          </span>
        );
      })}
    </div>
  );
}
