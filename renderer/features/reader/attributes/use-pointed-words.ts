import { useLayoutEffect } from 'react';
import { useAppState } from '../../../hooks/use-app';
import type { ArticleDom } from '../text/article-dom';
import { blockAttribute } from '../text/article-page';
import { litAttribute } from '../text/lit-window';
import { showRanges } from '../text/show-ranges';

const name = 'pointed-words';
/** Above the annotations, below what is looked for. */
const priority = 90;
let isInstalled = false;

function installStyles(): void {
  if (isInstalled) return;
  isInstalled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `[${litAttribute}] > [${blockAttribute}]::highlight(${name}) { background-color: var(--gold-soft); color: var(--ink); text-decoration: underline dashed 2px var(--gold); }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Paints the words of the article from which comes what one points at on a note. */
export function usePointedWords(dom: ArticleDom | null): void {
  const words = useAppState((state) => state.noteAttributes.pointedAt);
  useLayoutEffect(() => {
    installStyles();
    if (dom === null || words === null) return;
    showRanges(name, priority, [dom.toRange(words)]);
    return () => {
      CSS.highlights.delete(name);
    };
  }, [dom, words]);
}
