import { useMemo } from 'react';
import { useAppState } from '../../../hooks/use-app';
import type { OpenDocument } from '../../../state/open-document';
import { type Unsettled, unsettledOf } from '../../../state/settling';

/** What a person has to look at in an open article since its file changed. */
export function useTray(open: OpenDocument): readonly Unsettled[] {
  const mine = useAppState((state) => state.sessions.get(open.id)?.sidecar ?? null);
  return useMemo(() => unsettledOf(open, mine), [open, mine]);
}
