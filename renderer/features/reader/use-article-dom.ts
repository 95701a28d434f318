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
    setDom(root.current === null ? null : new ArticleDom(root.current, blocks));
  }, [root, blocks]);
  return dom;
}
