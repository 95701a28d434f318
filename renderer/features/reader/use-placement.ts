import { useMemo } from 'react';
import { useAppState } from '../../hooks/use-app';
import { allPlaced } from '../../state/all-placed';
import { hiddenLayers, shownPlacement } from '../../state/layers';
import type { Placement } from '../../state/placement';

/** The open article's annotations of the layers that are shown, by place, and those that lost theirs. */
export function usePlacement(): Placement {
  const all = useAppState(allPlaced);
  const hidden = useAppState(hiddenLayers);
  return useMemo(() => shownPlacement(all, hidden), [all, hidden]);
}
