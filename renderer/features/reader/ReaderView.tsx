import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import type { OpenDocument } from '../../state/open-document';
import { AnnotateBar } from './annotate/AnnotateBar';
import { TextCaret } from './annotate/TextCaret';
import { usePointedWords } from './attributes/use-pointed-words';
import { Beside } from './beside/Beside';
import { CopyMarks } from './copies/CopyMarks';
import { useWhatIsNew } from './copies/use-whats-new';
import { Facts } from './Facts';
import { FindBar } from './find/FindBar';
import { useFindPainter } from './find/use-find-painter';
import { GuidelineSheet } from './guideline/GuidelineSheet';
import { BidiNotice } from './invisibles/BidiNotice';
import { InvisibleMarks } from './invisibles/InvisibleMarks';
import { LinksNote } from './margin/LinksNote';
import { PageFoot } from './margin/PageFoot';
import { PageHead } from './margin/PageHead';
import styles from './ReaderView.module.css';
import { RelationLines } from './relations/RelationLines';
import { SegmentMarks } from './segments/SegmentMarks';
import { useDimmed, useScrollToSegment, useSegments } from './segments/use-segments';
import { Trouble } from './Trouble';
import { usePainter } from './text/use-painter';
import { useHover, useShownSelection, useTextSelection } from './text/use-text-selection';
import { useArticleDom } from './use-article-dom';
import { useContextMenu } from './use-context-menu';
import { useExactCopy } from './use-exact-copy';
import { usePlacement } from './use-placement';
import { useReadingPlace } from './use-reading-place';
import { useScrollToSelected } from './use-scroll-to-selected';

/** The open article as a glossed page: the text, and beside it the margin. */
export function ReaderView() {
  const open = useAppState((state) => state.open);
  return open === null ? null : <GlossedPage key={`${open.id}:${open.sha256}`} open={open} />;
}

function GlossedPage({ open }: { readonly open: OpenDocument }) {
  const { t } = useTranslation('reader');
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const dom = useArticleDom(root, open);
  const placement = usePlacement();
  const segments = useSegments(open);
  useDimmed(dom, segments);
  useWhatIsNew(dom, open);
  useScrollToSegment(dom, segments);
  usePainter(dom, placement);
  useTextSelection(root, dom, placement);
  useHover(root, dom, placement);
  useFindPainter(root, dom);
  useShownSelection(dom);
  usePointedWords(dom);
  useReadingPlace(open, dom, root, frame);
  useScrollToSelected(dom);
  useExactCopy(dom);
  const handleContextMenu = useContextMenu(dom, placement);
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={t('article')}
      data-testid="glossed-page"
      data-scroller
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by keys has to take the focus
      tabIndex={0}
      onContextMenu={handleContextMenu}
    >
      <FindBar />
      <Facts dom={dom} />
      <div className={styles.frame} ref={frame}>
        <PageHead open={open} />
        <div className={styles.page}>
          <Trouble open={open} />
          <BidiNotice dom={dom} scroller={scroller} />
          <article ref={root} className={styles.text} lang="ar" dir="rtl" data-selectable />
          {open.text === '' && <p className={styles.empty}>{t('emptyArticle')}</p>}
        </div>
        <LinksNote open={open} />
        <PageFoot />
        {/* Before the margin in the order of Tab: from the selected words it is the next stop. */}
        <AnnotateBar dom={dom} frame={frame} />
        <TextCaret open={open} dom={dom} frame={frame} scroller={scroller} />
        <Beside open={open} dom={dom} frame={frame} placement={placement} segments={segments} />
        <InvisibleMarks open={open} dom={dom} frame={frame} />
        <CopyMarks open={open} dom={dom} frame={frame} />
        <RelationLines dom={dom} frame={frame} placement={placement} />
        <SegmentMarks dom={dom} frame={frame} segments={segments} />
      </div>
      <GuidelineSheet />
    </section>
  );
}
