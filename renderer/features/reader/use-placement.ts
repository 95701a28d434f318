import { useMemo } from 'react';
import { useAppState } from '../../hooks/use-app';
import { hiddenLayers, shownPlacement } from '../../state/layers';
import type { OpenDocument } from '../../state/open-document';
import { type Placement, placeAnnotations } from '../../state/placement';

/** The open article's annotations of the layers that are shown, by place, and those that lost theirs. */
export function usePlacement(open: OpenDocument): Placement {
  const mine = useAppState((state) => state.sessions.get(open.id)?.sidecar ?? null);
  const hidden = useAppState(hiddenLayers);
  const all = useMemo(() => placeAnnotations(open, mine), [open, mine]);
  return useMemo(() => shownPlacement(all, hidden), [all, hidden]);
}
