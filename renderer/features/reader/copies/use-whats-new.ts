import { useLayoutEffect, useMemo } from 'react';
import { useAppState } from '../../../hooks/use-app';
import { wordsElsewhere } from '../../../state/copies/stretches';
import { dimmingCopies } from '../../../state/copies/what-is-new';
import type { OpenDocument } from '../../../state/open-document';
import type { ArticleDom } from '../text/article-dom';
import { blockAttribute } from '../text/article-page';
import { showRanges } from '../text/show-ranges';

const highlightName = 'copies-dimmed';
let isInstalled = false;

/** The fainter ink is made for paper and stays readable on it (above 4.5 : 1). */
function installOnce(): void {
  if (isInstalled) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[${blockAttribute}]::highlight(${highlightName}) { color: var(--ink-3); }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  isInstalled = true;
}

/** Dims what stands in other articles while the person asks for what is new; no letter moves. */
export function useWhatIsNew(dom: ArticleDom | null, open: OpenDocument): void {
  const copies = useAppState(dimmingCopies);
  const words = useMemo(() => wordsElsewhere(copies, open), [copies, open]);
  useLayoutEffect(() => {
    if (dom === null) return;
    installOnce();
    showRanges(
      highlightName,
      -1,
      words.map((one) => dom.toRange(one)),
    );
    return () => showRanges(highlightName, -1, []);
  }, [dom, words]);
}
