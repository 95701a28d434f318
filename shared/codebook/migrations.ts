import * as z from 'zod/mini';
import type { Codebook } from '../model/codebook';
import type { CorpusFile } from '../model/corpus-file';
import { looseRecord } from '../model/loose';
import type { Sidecar } from '../model/sidecar';
import type { Operation } from '../operations/operation';
import { isKnownPlace, isSamePlace, type LabelPlace } from './label-place';

const MigrationSchema = looseRecord({
  id: z.string(),
  kind: z.enum(['merge', 'move', 'remove']),
  from: looseRecord({ layer: z.string(), label: z.string() }),
  /** `null` leaves annotations without a label. */
  to: looseRecord({ layer: z.string(), label: z.nullable(z.string()) }),
  /** ISO 8601 in UTC. */
  at: z.string(),
  by: z.string(),
});
/** That a label became another one, moved to another layer, or is no more. */
export type Migration = z.infer<typeof MigrationSchema>;

/** The records of a codebook that are understood, oldest first; those of newer versions are passed over. */
export function migrationsOf({ migrations }: Codebook): Migration[] {
  return migrations.flatMap((record) => {
    const parsed = z.safeParse(MigrationSchema, record);
    return parsed.success ? [parsed.data] : [];
  });
}

function throughAll(migrations: readonly Migration[], place: LabelPlace): LabelPlace {
  return migrations.reduce<LabelPlace>(
    (at, { from, to }) => (isSamePlace(at, from) ? { layer: to.layer, label: to.label } : at),
    place,
  );
}

/**
 * Where annotations of a place belong by the codebook as it is now. What the codebook knows stays:
 * so a second migration finds nothing to do, and nothing need be remembered of the first.
 */
export function destinationOf(codebook: Codebook, place: LabelPlace): LabelPlace {
  const migrations = migrationsOf(codebook);
  let at = place;
  // Once through is enough unless somebody edited the records by hand; rounds come to an end too.
  for (let round = 0; round <= migrations.length; round += 1) {
    if (isKnownPlace(codebook, at)) return at;
    const next = throughAll(migrations, at);
    if (isSamePlace(next, at)) return at;
    at = next;
  }
  return place;
}

/** Whether annotations of a place are to be migrated. */
export function isOutdated(codebook: Codebook, place: LabelPlace): boolean {
  return !isSamePlace(destinationOf(codebook, place), place);
}

/**
 * What brings a sidecar in line with the codebook: its annotations on labels that were merged, moved
 * or removed. Words, attributes and ids stay as they are.
 * @param at when it is done, ISO 8601 in UTC.
 * @returns nothing where the sidecar needs nothing.
 */
export function migrateSidecar(
  codebook: Codebook,
  sidecar: Pick<Sidecar, 'annotations'>,
  at: string,
): Operation[] {
  if (codebook.migrations.length === 0) return [];
  return sidecar.annotations.flatMap((annotation): Operation[] => {
    const { layer, label } = destinationOf(codebook, annotation);
    if (layer === annotation.layer && label === annotation.label) return [];
    const record = { ...annotation, layer, label, updatedAt: at };
    return [{ type: 'replace', collection: 'annotations', record }];
  });
}

/**
 * What brings the entities of a corpus file in line with the codebook: those whose type, a label of a
 * layer, became another label of it. A type that went to another layer or was removed stays: what it
 * says is still so, and nothing takes its place.
 * @param layer the layer whose labels the types are.
 * @param at when it is done, ISO 8601 in UTC.
 */
export function migrateTypes(
  codebook: Codebook,
  layer: string,
  { entities }: Pick<CorpusFile, 'entities'>,
  at: string,
): Operation[] {
  return entities.flatMap((entity): Operation[] => {
    const { layer: home, label } = destinationOf(codebook, { layer, label: entity.type });
    if (home !== layer || label === null || label === entity.type) return [];
    const record = { ...entity, type: label, updatedAt: at };
    return [{ type: 'replace', collection: 'entities', record }];
  });
}
