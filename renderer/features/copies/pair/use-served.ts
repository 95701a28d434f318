import { useEffect, useState } from 'react';
import { useApp, useAppState } from '../../../hooks/use-app';
import type { LoadedPair } from '../../../state/copies/loaded-pair';
import { countServed } from '../../../state/copies/reviewing';

/** For how many other pairs a verdict on the chosen passage holds; `null` until it is known. */
export function useServed(pair: LoadedPair): number | null {
  const app = useApp();
  const passage = useAppState(({ review }) => review.passage);
  const [served, setServed] = useState<number | null>(null);
  useEffect(() => {
    let isStill = true;
    setServed(null);
    const chosen = pair.passages[passage ?? -1];
    if (chosen === undefined) return;
    void countServed(app, pair, chosen).then((count) => {
      if (isStill) setServed(count);
    });
    return () => {
      isStill = false;
    };
  }, [app, pair, passage]);
  return served;
}
