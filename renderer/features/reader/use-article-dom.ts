import { type RefObject, useLayoutEffect, useState } from 'react';
import type { OpenDocument } from '../../state/open-document';
import { ArticleDom } from './text/article-dom';

/** The tie between article text and its paragraphs, once they are in the page. */
export function useArticleDom(
  root: RefObject<HTMLElement | null>,
  blocks: OpenDocument['blocks'],
): ArticleDom | null {
  const [dom, setDom] = useState<ArticleDom | null>(null);
  useLayoutEffect(() => {
    if (root.current === null) return;
    const made = new ArticleDom(root.current, blocks);
    setDom(made);
    return () => made.close();
  }, [root, blocks]);
  return dom;
}
