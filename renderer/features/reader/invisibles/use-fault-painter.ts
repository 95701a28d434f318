import { useLayoutEffect } from 'react';
import type { BidiFinding } from '../../../../shared/text/bidi-controls';
import type { ArticleDom } from '../text/article-dom';
import { blockAttribute } from '../text/article-page';
import { litAttribute } from '../text/lit-window';
import { showRanges } from '../text/show-ranges';
import { useLitStretch } from '../text/use-lit-stretch';

const name = 'bidi-fault';
/** Above annotations, below what one looks for. */
const priority = 90;
let isInstalled = false;

function installStyles(): void {
  if (isInstalled) return;
  isInstalled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `[${litAttribute}] > [${blockAttribute}]::highlight(${name}) { text-decoration: underline wavy 1.5px var(--gold); }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Draws a gold wave under what reads otherwise than it is written, near the screen. */
export function useFaultPainter(dom: ArticleDom | null, faults: readonly BidiFinding[]): void {
  const stretch = useLitStretch(dom);
  useLayoutEffect(() => {
    if (dom === null || stretch === null || faults.length === 0) return;
    installStyles();
    const near = faults.filter(
      (fault) => fault.span.start < stretch.end && fault.span.end > stretch.start,
    );
    showRanges(
      name,
      priority,
      near.map((fault) => dom.toRange(fault.span)),
    );
    return () => {
      CSS.highlights.delete(name);
    };
  }, [dom, faults, stretch]);
}
