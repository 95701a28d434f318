import { type RefObject, useLayoutEffect, useState } from 'react';
import type { OpenDocument } from '../../state/open-document';
import { ArticleDom } from './text/article-dom';

/** Puts the article's words into the page, and ties them to its text. */
export function useArticleDom(
  root: RefObject<HTMLElement | null>,
  { text, blocks }: OpenDocument,
): ArticleDom | null {
  const [dom, setDom] = useState<ArticleDom | null>(null);
  useLayoutEffect(() => {
    if (root.current === null) return;
    const made = new ArticleDom(root.current, text, blocks);
    setDom(made);
    return () => made.close();
  }, [root, text, blocks]);
  return dom;
}
