import type { RecordId } from '../../../shared/model/ids';
import { type EntityRegistry, findEntities } from '../../../shared/registry/entity-registry';

/** Who may be meant by some typed words: an entity that is known, a new one, the words as they are, or nobody. */
export type EntityOption =
  | {
      readonly kind: 'entity';
      readonly id: RecordId;
      readonly name: string;
      readonly latinName: string;
      readonly type: string;
    }
  | { readonly kind: 'words' | 'new' | 'none'; readonly name: string; readonly type: string };

/** So many entities are put forward at once. */
const mostOptions = 6;

/** Known entities for some typed words, the best first; without words all may be meant. */
export function knownOptions(registry: EntityRegistry, typed: string): EntityOption[] {
  return findEntities(registry, typed)
    .slice(0, mostOptions)
    .map(({ id, name, latinName, type }) => {
      return { kind: 'entity', id, name, latinName: latinName ?? '', type };
    });
}

/** Entities to be made of some typed words, one a type; none without words. */
export function newOptions(typed: string, types: readonly string[]): EntityOption[] {
  const name = typed.trim();
  return name === '' ? [] : types.map((type) => ({ kind: 'new', name, type }));
}
