import { useMemo } from 'react';
import { useAppState } from '../../../hooks/use-app';
import type { PlacedAnnotation, Placement } from '../../../state/placement';
import { allRelations, byId, type OpenRelation } from '../../../state/relations/open-relations';
import type { RelationSide } from './relation-path';

/** A relation that is drawn: both of its ends are in the text and of layers that are shown. */
export interface ShownRelation {
  readonly relation: OpenRelation['relation'];
  readonly isMine: boolean;
  readonly from: PlacedAnnotation;
  readonly to: PlacedAnnotation;
  /** The end that is selected or pointed at; `null` where the relation is drawn among all. */
  readonly lookedAt: RelationSide | null;
}

const none: readonly ShownRelation[] = [];

/**
 * The relations to be drawn: those of the selected annotation and of the one that is pointed at, or
 * all. Where the article has none, what is pointed at is not even followed.
 */
export function useShownRelations(placement: Placement): readonly ShownRelation[] {
  const all = useAppState(allRelations);
  const hasAny = all.length > 0;
  const selected = useAppState((state) => (hasAny ? state.selectedAnnotation : null));
  const hovered = useAppState((state) => (hasAny ? state.hoveredAnnotation : null));
  const showsAll = useAppState((state) => state.showsRelations);
  return useMemo(() => {
    if (!hasAny || (!showsAll && selected === null && hovered === null)) return none;
    const isLookedAt = (id: string) => id === selected || id === hovered;
    const found = all.flatMap(({ relation, isMine }): ShownRelation[] => {
      const side = isLookedAt(relation.from) ? 'from' : isLookedAt(relation.to) ? 'to' : null;
      if (side === null && !showsAll) return [];
      const [from, to] = [byId(placement).get(relation.from), byId(placement).get(relation.to)];
      if (from === undefined || to === undefined) return [];
      return [{ relation, isMine, from, to, lookedAt: side }];
    });
    return found.length === 0 ? none : found;
  }, [all, hasAny, showsAll, selected, hovered, placement]);
}
