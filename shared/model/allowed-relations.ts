import * as z from 'zod/mini';
import type { Annotation } from './annotation';
import type { Codebook } from './codebook';
import { looseRecord } from './loose';

/** A type of relation as the codebook has it. */
export type RelationType = Codebook['relations'][number];

/** What may stand at an end: any annotation of a layer, or only those with one of its labels. */
const EndSchema = looseRecord({ layer: z.string(), label: z.optional(z.string()) });
const EndsSchema = looseRecord({ from: z.array(EndSchema), to: z.array(EndSchema) });
type End = z.infer<typeof EndSchema>;

/** What is asked of an annotation that is to be an end. */
export type RelationEndKind = Pick<Annotation, 'layer' | 'label'>;

function fits(ends: readonly End[], { layer, label }: RelationEndKind): boolean {
  return ends.some(
    (end) => end.layer === layer && (end.label === undefined || end.label === label),
  );
}

/** Whether a type may lead from one annotation to another; one that names no ends may always. */
function isAllowed(type: RelationType, from: RelationEndKind, to: RelationEndKind): boolean {
  const named = EndsSchema.safeParse((type as { ends?: unknown }).ends);
  return !named.success || (fits(named.data.from, from) && fits(named.data.to, to));
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
