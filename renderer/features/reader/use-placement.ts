import { useMemo } from 'react';
import { useAppState } from '../../hooks/use-app';
import { hiddenLayers, shownAnnotations } from '../../state/layers';
import { type OpenDocument, placeAnnotations } from '../../state/open-document';

/** The open article's annotations: those found in the text, in reading order, of the layers that are shown, and those lost. */
export function usePlacement(open: OpenDocument): ReturnType<typeof placeAnnotations> {
  const mine = useAppState((state) => state.sessions.get(open.id)?.sidecar ?? null);
  const hidden = useAppState(hiddenLayers);
  const all = useMemo(() => placeAnnotations(open, mine), [open, mine]);
  return useMemo(
    () => ({ placed: shownAnnotations(all.placed, hidden), lost: all.lost }),
    [all, hidden],
  );
}
