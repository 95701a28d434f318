import { useMemo } from 'react';
import { useAppState } from '../../hooks/use-app';
import { type OpenDocument, placeAnnotations } from '../../state/open-document';

/** The open article's annotations: those found in the text, in reading order, and those lost. */
export function usePlacement(open: OpenDocument): ReturnType<typeof placeAnnotations> {
  const mine = useAppState((state) => state.sessions.get(open.id)?.sidecar ?? null);
  return useMemo(() => placeAnnotations(open, mine), [open, mine]);
}
