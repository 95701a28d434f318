import type { Annotation } from '../../../shared/model/annotation';
import { corpusFileId, type FileId } from '../../../shared/model/annotator-file';
import { findLayer } from '../../../shared/model/codebook';
import type { RecordId } from '../../../shared/model/ids';
import type { MarkedOperations } from '../../../shared/operations/history';
import {
  type EntityEntry,
  type EntityRegistry,
  entityReference,
  referredEntity,
} from '../../../shared/registry/entity-registry';
import { entityLayer } from '../../../shared/registry/mention-bundles';
import { findMine, writableDocument } from '../annotate';
import type { App } from '../app';
import type { AppState, GestureLabel } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { mayChangeLayer } from '../layers';
import { placedAnnotation } from '../placed-annotation';
import { updateSettings } from '../settings';
import { type EntityOption, knownOptions, newOptions } from './entity-options';
import { createEntity, entityRegistry } from './registry';
import { showEntity } from './viewing';

/** The entity that an annotation refers to; `undefined` where it refers to none, or to one that nobody has. */
export function referredEntry(
  state: Pick<AppState, 'corpusWork'>,
  { refersTo }: Pick<Annotation, 'refersTo'>,
): EntityEntry | undefined {
  const id = referredEntity(refersTo);
  return id === null ? undefined : entityRegistry(state).entryOf(id);
}

/** Whether the selected annotation is one's own mention, so that it can be said whom it means. */
export function hasOwnMention(state: AppState): boolean {
  const isWritable = state.open !== null && state.open.readOnlyBecause === null;
  return isWritable && findMine(state, state.selectedAnnotation)?.layer === entityLayer;
}

/** The entity of the selected annotation, whoever made it. */
export function entityOfSelected(state: AppState): EntityEntry | undefined {
  const { selectedAnnotation } = state;
  const placed = selectedAnnotation === null ? null : placedAnnotation(state, selectedAnnotation);
  return placed?.annotation.layer === entityLayer
    ? referredEntry(state, placed.annotation)
    : undefined;
}

/** Asks on the note of the selected annotation to which entity it refers. */
export async function pickEntity(app: App): Promise<void> {
  const { selectedAnnotation, settings } = app.store.getState();
  app.store.setState({ pickingEntityOf: selectedAnnotation });
  // Notes stand beside the text only while the list does not.
  if (settings.beside === 'list') await updateSettings(app, { beside: 'notes' });
}

/** Asks no longer. */
export function stopPickingEntity(app: App): void {
  app.store.setState({ pickingEntityOf: null });
}

/** Opens the page of the entity that the selected annotation refers to. */
export function openEntityOfSelected(app: App): void {
  const entry = entityOfSelected(app.store.getState());
  if (entry !== undefined) showEntity(app, entry.id);
}

/** Whom a mention may mean by some typed words: those who are known, somebody new of its label's type, nobody. */
export function mentionOptions(
  registry: EntityRegistry,
  { label, refersTo }: Pick<Annotation, 'label' | 'refersTo'>,
  typed: string,
  otherwise: string,
): EntityOption[] {
  return [
    ...knownOptions(registry, typed),
    ...newOptions(typed, [label ?? otherwise]),
    ...(refersTo === undefined ? [] : [{ kind: 'none', name: '', type: '' } as const]),
  ];
}

/** The type of an entity whose mention has no label yet: the first of the layer. */
export function firstEntityType({ corpus }: Pick<AppState, 'corpus'>): string {
  const layer = corpus === null ? undefined : findLayer(corpus.codebook, entityLayer);
  return layer?.labels[0]?.id ?? 'person';
}

/** Says to whom one's own mention refers, as one gesture; an entity that is new is made by the same one. */
export async function referTo(app: App, id: RecordId, option: EntityOption): Promise<void> {
  const open = writableDocument(app);
  const files: FileId[] = option.kind === 'new' ? [corpusFileId] : [];
  if (open === null || !(await prepareChange(app, [open.id, ...files]))) return;
  const current = findMine(app.store.getState(), id);
  if (current === undefined || !mayChangeLayer(app, current.layer)) return;
  const { name, type } = option;
  const created = option.kind === 'new' ? createEntity(app, { name, type }) : null;
  const refersTo = created?.reference ?? knownReference(app, option);
  if (refersTo === current.refersTo) return;
  const { refersTo: _, ...rest } = current;
  const record: Annotation = {
    ...rest,
    ...(refersTo === undefined ? {} : { refersTo }),
    updatedAt: app.stamp.now(),
  };
  const marked: MarkedOperations[] = [
    { file: open.id, operations: [{ type: 'replace', collection: 'annotations', record }] },
  ];
  await runGesture(
    app,
    labelOf(option, current),
    created === null ? marked : [created.marked, ...marked],
  );
}

/** What is kept of a known entity: the record that the registry shows, as its other mentions do. */
function knownReference(app: App, option: EntityOption): string | undefined {
  if (option.kind !== 'entity') return undefined;
  const entry = entityRegistry(app.store.getState()).entryOf(option.id);
  return entityReference(entry?.shown.record.id ?? option.id);
}

function labelOf(option: EntityOption, { layer, target }: Annotation): GestureLabel {
  if (option.kind === 'new')
    return { action: 'make-entity', subject: option.name, count: 1, layer };
  return option.kind === 'entity'
    ? { action: 'link-mentions', subject: option.name, count: 1, layer }
    : { action: 'unlink-mention', subject: target[1].exact, layer };
}
