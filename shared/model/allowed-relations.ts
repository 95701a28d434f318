import type { Annotation } from './annotation';
import type { Codebook, RelationEnd, RelationType } from './codebook';

/** What is asked of an annotation that is to be an end. */
export type RelationEndKind = Pick<Annotation, 'layer' | 'label'>;

function fits(ends: readonly RelationEnd[], { layer, label }: RelationEndKind): boolean {
  return ends.some(
    (end) => end.layer === layer && (end.label === undefined || end.label === label),
  );
}

/** Whether a type may lead from one annotation to another; an end of which it says nothing may be any. */
function isAllowed(type: RelationType, from: RelationEndKind, to: RelationEndKind): boolean {
  const isFromRight = type.from === undefined || fits(type.from, from);
  return isFromRight && (type.to === undefined || fits(type.to, to));
}

/** The types of relation that may lead from one annotation to another, in the codebook's order. */
export function allowedRelations(
  codebook: Codebook,
  from: RelationEndKind,
  to: RelationEndKind,
): RelationType[] {
  return codebook.relations.filter((type) => isAllowed(type, from, to));
}

/** The type with this id, or `undefined` where the codebook does not know it. */
export function findRelationType(codebook: Codebook, id: string): RelationType | undefined {
  return codebook.relations.find((type) => type.id === id);
}
