import { corpusFileId } from '../../../shared/model/annotator-file';
import type { Entity } from '../../../shared/model/corpus-file';
import type { RecordId } from '../../../shared/model/ids';
import { type EntityRegistry, findEntities } from '../../../shared/registry/entity-registry';
import { foldForSearch } from '../../../shared/text/fold-arabic';
import { findMine, writableDocument } from '../annotate';
import type { App } from '../app';
import type { AppState } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { type EntityOption, knownOptions, newOptions } from '../entities/entity-options';
import { createEntity, entityRegistry } from '../entities/registry';
import { mayChangeLayer } from '../layers';

/** The id of the entity that is called so; `null` where there is none. */
export function entityNamed(state: AppState, words: string): RecordId | null {
  const wanted = foldForSearch(words).trim();
  // The best come first, and nothing fits better than a whole name.
  const [best] = findEntities(entityRegistry(state), words);
  const names = best === undefined ? [] : [best.name, best.latinName ?? '', ...best.aliases];
  return names.some((name) => foldForSearch(name).trim() === wanted) ? (best?.id ?? null) : null;
}

/** What an entity is called; `null` for one that nobody has. */
export function entityName(state: Pick<AppState, 'corpusWork'>, id: RecordId): string | null {
  return entityRegistry(state).entryOf(id)?.name ?? null;
}

/** What a new claimant is, as a rule. */
const newTypes = ['person', 'organisation'];

/** The options for some typed words; without words nothing can be told but who is known. */
export function claimantOptions(registry: EntityRegistry, typed: string): EntityOption[] {
  const name = typed.trim();
  const found = knownOptions(registry, typed);
  if (name === '') return found;
  return [...found, { kind: 'words', name, type: '' }, ...newOptions(typed, newTypes)];
}

/** Makes an entity of a typed name and puts it on one's own annotation, as one gesture. */
export async function nameNewEntity(
  app: App,
  id: RecordId,
  attribute: string,
  given: Pick<Entity, 'name' | 'type'>,
): Promise<void> {
  const open = writableDocument(app);
  if (open === null || !(await prepareChange(app, [open.id, corpusFileId]))) return;
  const current = findMine(app.store.getState(), id);
  if (current === undefined || !mayChangeLayer(app, current.layer)) return;
  const { reference, marked } = createEntity(app, given);
  const attributes = { ...current.attributes, [attribute]: reference };
  const record = { ...current, attributes, updatedAt: app.stamp.now() };
  const { layer } = current;
  await runGesture(app, { action: 'set-attribute', subject: given.name, attribute, layer }, [
    { file: open.id, operations: [{ type: 'replace', collection: 'annotations', record }] },
    marked,
  ]);
}
