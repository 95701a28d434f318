import { useSyncExternalStore } from 'react';
import type { Span } from '../../../../shared/model/span';
import type { ArticleDom } from './article-dom';

const noSubscription = () => () => undefined;

/** The stretch of the text near the screen: what lies beyond it is not painted. */
export function useLitStretch(dom: ArticleDom | null): Span | null {
  return useSyncExternalStore(
    dom?.lit.subscribe ?? noSubscription,
    dom?.lit.snapshot ?? (() => null),
  );
}
