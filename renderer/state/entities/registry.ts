import { corpusFileId } from '../../../shared/model/annotator-file';
import type { CorpusFile, Entity } from '../../../shared/model/corpus-file';
import type { MarkedOperations } from '../../../shared/operations/history';
import {
  type EntityRegistry,
  entityReference,
  readEntityRegistry,
} from '../../../shared/registry/entity-registry';
import type { App } from '../app';
import type { AppState, CorpusWork } from '../app-state';
import { remembered } from '../remembered';

/** Everything but entities and decisions may change without the registry being made anew. */
const registryFrom = remembered(
  (
    annotator: string | null,
    entities: CorpusFile['entities'],
    identities: CorpusFile['identities'],
    others: CorpusWork['others'],
  ) => readEntityRegistry(annotator === null ? null : { annotator, entities, identities }, others),
);

const none: [] = [];

/** All entities of the corpus by everybody's records and decisions, one's own unsaved ones too. */
export function entityRegistry({ corpusWork }: Pick<AppState, 'corpusWork'>): EntityRegistry {
  const own = corpusWork.session?.corpusFile;
  const { annotator = null, entities = none, identities = none } = own ?? {};
  return registryFrom(annotator, entities, identities, corpusWork.others);
}

/** What a person says of a new entity. */
export type NewEntity = Pick<Entity, 'name' | 'type'> &
  Partial<Pick<Entity, 'latinName' | 'aliases' | 'wikidata' | 'note'>>;

/** An entity that is about to be made. */
export interface CreatedEntity {
  readonly id: string;
  /** What annotations hold that refer to it. */
  readonly reference: string;
  /** For the gesture that makes it; `prepareChange` with `corpusFileId` comes first. */
  readonly marked: MarkedOperations;
}

/** A new entity, for a gesture that makes it and, if wanted, refers to it at once. */
export function createEntity({ stamp }: App, given: NewEntity): CreatedEntity {
  const id = stamp.newId();
  const now = stamp.now();
  const record = { id, aliases: [], ...given, createdAt: now, updatedAt: now };
  const operations = [{ type: 'add', collection: 'entities', record } as const];
  return { id, reference: entityReference(id), marked: { file: corpusFileId, operations } };
}
