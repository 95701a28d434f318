import { entityReference } from '../../../shared/attributes/describe-value';
import { corpusFileId } from '../../../shared/model/annotator-file';
import type { Entity } from '../../../shared/model/corpus-file';
import type { RecordId } from '../../../shared/model/ids';
import { foldForSearch } from '../../../shared/text/fold-arabic';
import { findMine, writableDocument } from '../annotate';
import type { App } from '../app';
import type { AppState } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { mayChangeLayer } from '../layers';

type Work = AppState['corpusWork'];

/** Everybody's entities, one's own first. */
function entitiesOf({ session, others }: Work): Entity[] {
  const own = session?.corpusFile.entities ?? [];
  return [...own, ...others.flatMap(({ entities }) => entities)];
}

function namesOf({ name, latinName = '', aliases }: Entity): string[] {
  return [name, latinName, ...aliases].filter((one) => one !== '').map(foldForSearch);
}

/** The id of the entity that is called so; `null` where there is none. */
export function entityNamed({ corpusWork }: AppState, words: string): RecordId | null {
  const folded = foldForSearch(words);
  return entitiesOf(corpusWork).find((entity) => namesOf(entity).includes(folded))?.id ?? null;
}

/** What an entity is called; `null` for one that nobody has. */
export function entityName({ corpusWork }: AppState, id: RecordId): string | null {
  return entitiesOf(corpusWork).find((entity) => entity.id === id)?.name ?? null;
}

/** Who may be meant by some typed words: an entity that is known, the words as they are, or a new entity. */
export type ClaimantOption =
  | {
      readonly kind: 'entity';
      readonly id: RecordId;
      readonly name: string;
      readonly latinName: string;
      readonly type: string;
    }
  | { readonly kind: 'words' | 'new'; readonly name: string; readonly type: string };

/** So many entities are put forward at once. */
const mostOptions = 6;
/** What a new claimant is, as a rule. */
const newTypes = ['person', 'organisation'];

/** The options for some typed words; without words nothing can be told but who is known. */
export function claimantOptions(work: Work, typed: string): ClaimantOption[] {
  const name = typed.trim();
  const folded = foldForSearch(name);
  const found = entitiesOf(work)
    .filter((entity) => namesOf(entity).some((one) => one.includes(folded)))
    .slice(0, mostOptions)
    .map(({ id, name: called, latinName = '', type }) => {
      return { kind: 'entity', id, name: called, latinName, type } as const;
    });
  if (name === '') return found;
  const made = newTypes.map((type) => ({ kind: 'new', name, type }) as const);
  return [...found, { kind: 'words', name, type: '' }, ...made];
}

/** Makes an entity of a typed name and puts it on one's own annotation, as one gesture. */
export async function nameNewEntity(
  app: App,
  id: RecordId,
  attribute: string,
  { name, type }: Pick<Entity, 'name' | 'type'>,
): Promise<void> {
  const open = writableDocument(app);
  if (open === null || !(await prepareChange(app, [open.id, corpusFileId]))) return;
  const current = findMine(app.store.getState(), id);
  if (current === undefined || !mayChangeLayer(app, current.layer)) return;
  const now = app.stamp.now();
  const entity: Entity = {
    id: app.stamp.newId(),
    type,
    name,
    aliases: [],
    createdAt: now,
    updatedAt: now,
  };
  const attributes = { ...current.attributes, [attribute]: entityReference(entity.id) };
  const record = { ...current, attributes, updatedAt: now };
  await runGesture(
    app,
    { action: 'set-attribute', subject: name, attribute, layer: current.layer },
    [
      { file: open.id, operations: [{ type: 'replace', collection: 'annotations', record }] },
      {
        file: corpusFileId,
        operations: [{ type: 'add', collection: 'entities', record: entity }],
      },
    ],
  );
}
