import { corpusFileId, type FileId } from '../../../shared/model/annotator-file';
import type { Entity } from '../../../shared/model/corpus-file';
import type { DocumentId } from '../../../shared/model/ids';
import type { MarkedOperations } from '../../../shared/operations/history';
import type { Operation } from '../../../shared/operations/operation';
import type { RegistryUnit, UnitProposal } from '../../../shared/registry/entity-proposals';
import {
  type EntityDecision,
  type EntityEntry,
  entityReference,
} from '../../../shared/registry/entity-registry';
import type { Mention } from '../../../shared/registry/mention-bundles';
import type { App } from '../app';
import type { GestureLabel } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { nameOf, pairsNow, shownUnitPair } from './listing';
import { createEntity, entityRegistry } from './registry';
import { updateEntities } from './viewing';

type GroupUnit = Extract<RegistryUnit, { kind: 'group' }>;

function stamped({ stamp }: App) {
  const now = stamp.now();
  return { id: stamp.newId(), createdAt: now, updatedAt: now };
}

function inCorpusFile(...operations: Operation[]): MarkedOperations {
  return { file: corpusFileId, operations };
}

/** One's own among mentions; only those can be made to refer to something else. */
function ownOf(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ work }) => work.isOwn);
}

/** One's own files that a decision on mentions changes. */
export function homesOfMentions(mentions: readonly Mention[]): FileId[] {
  return filesOf(ownOf(mentions));
}

function filesOf(mentions: readonly Mention[]): FileId[] {
  return [...new Set<FileId>([corpusFileId, ...mentions.map(({ work }) => work.documentId)])];
}

/** What lets one's own annotations refer to an entity, by article; their sidecars are loaded. */
function referring(app: App, mentions: readonly Mention[], entityId: string): MarkedOperations[] {
  const { sessions } = app.store.getState();
  const refersTo = entityReference(entityId);
  const wanted = new Map<DocumentId, Set<string>>();
  for (const { work, line } of mentions) {
    const ids = wanted.get(work.documentId) ?? new Set();
    wanted.set(work.documentId, ids.add(line.id));
  }
  return [...wanted].flatMap(([file, ids]) => {
    const annotations = sessions.get(file)?.sidecar.annotations ?? [];
    const updatedAt = app.stamp.now();
    const operations = annotations
      .filter(({ id }) => ids.has(id))
      .map((annotation): Operation => {
        const record = { ...annotation, refersTo, updatedAt };
        return { type: 'replace', collection: 'annotations', record };
      });
    return operations.length === 0 ? [] : [{ file, operations }];
  });
}

/** Spellings that an entity does not have yet. */
function newSpellings({ name, aliases }: EntityEntry, spellings: readonly string[]): string[] {
  return spellings.filter((one) => one !== name && !aliases.includes(one));
}

/** A record without what was emptied. */
function withoutEmpty(record: Entity): Entity {
  const kept = Object.entries(record).filter(([, value]) => value !== '');
  return Object.fromEntries(kept) as Entity;
}

/** What gives an entity other properties: one's own record, or a new one that is said to be the same. */
function changing(app: App, entry: EntityEntry, change: Partial<Entity>): Operation[] {
  const own = entry.records.find(({ isOwn }) => isOwn);
  if (own !== undefined) {
    const record = withoutEmpty({ ...own.record, ...change, updatedAt: app.stamp.now() });
    return [{ type: 'replace', collection: 'entities', record }];
  }
  const { name, type } = entry;
  const record = withoutEmpty({ name, type, aliases: [], ...change, ...stamped(app) });
  const [a, b] = [record.id, entry.shown.record.id];
  const same = { ...stamped(app), kind: 'entity' as const, verdict: 'same' as const, a, b };
  return [
    { type: 'add', collection: 'entities', record },
    { type: 'add', collection: 'identities', record: same },
  ];
}

function ownAliases({ records }: EntityEntry): readonly string[] {
  return records.find(({ isOwn }) => isOwn)?.record.aliases ?? [];
}

function label(
  action: GestureLabel['action'],
  subject: string,
  rest: Partial<GestureLabel> = {},
): GestureLabel {
  return { action, subject, ...rest };
}

/** Makes an entity of mentions of one name; one's own refer to it from then on. */
export async function makeEntity(app: App, { group }: GroupUnit): Promise<void> {
  await makeEntityOf(app, [group], group.name);
}

async function makeEntityOf(
  app: App,
  groups: readonly GroupUnit['group'][],
  name: string,
): Promise<void> {
  const mentions = ownOf(groups.flatMap((group) => group.mentions));
  if (!(await prepareChange(app, filesOf(mentions)))) return;
  const spellings = groups.flatMap((group) => group.spellings);
  const aliases = [...new Set(spellings)].filter((one) => one !== name);
  const type = groups.find((group) => group.label !== null)?.label ?? 'person';
  const created = createEntity(app, { name, type, aliases });
  const marked = [created.marked, ...referring(app, mentions, created.id)];
  const count = mentions.length;
  if (await runGesture(app, label('make-entity', name, { count }), marked)) {
    updateEntities(app, { unit: `entity:${created.id}` });
  }
}

/** Lets one's own mentions of a name refer to an entity, which has their spellings from then on. */
async function linkGroup(app: App, { group }: GroupUnit, entry: EntityEntry): Promise<void> {
  const mentions = ownOf(group.mentions);
  if (!(await prepareChange(app, filesOf(mentions)))) return;
  const spellings = newSpellings(entry, group.spellings);
  const aliases = [...ownAliases(entry), ...spellings];
  const known = spellings.length === 0 ? [] : changing(app, entry, { aliases });
  const marked = [
    ...(known.length === 0 ? [] : [inCorpusFile(...known)]),
    ...referring(app, mentions, entry.shown.record.id),
  ];
  if (marked.length === 0) return;
  const count = mentions.length;
  if (await runGesture(app, label('link-mentions', entry.name, { count }), marked)) {
    updateEntities(app, { unit: `entity:${entry.id}` });
  }
}

/** Says that two entities are one, or are two. */
async function decideIdentity(
  app: App,
  a: EntityEntry,
  b: EntityEntry,
  verdict: 'same' | 'not-same',
): Promise<void> {
  if (!(await prepareChange(app, [corpusFileId]))) return;
  const ids = { a: a.shown.record.id, b: b.shown.record.id };
  await addIdentity(app, ids, verdict, a.name);
}

/** Says of two ids that they are one entity, or are two. */
async function addIdentity(
  app: App,
  ids: { readonly a: string; readonly b: string },
  verdict: 'same' | 'not-same',
  subject: string,
): Promise<void> {
  const record = { ...stamped(app), kind: 'entity' as const, verdict, ...ids };
  const operation: Operation = { type: 'add', collection: 'identities', record };
  await runGesture(app, label('decide-entities', subject, { label: verdict }), [
    inCorpusFile(operation),
  ]);
}

/** Says against somebody else's decision that the two are not one. */
export async function contradict(app: App, { a, b }: EntityDecision): Promise<void> {
  if (!(await prepareChange(app, [corpusFileId]))) return;
  const subject = entityRegistry(app.store.getState()).entryOf(a)?.name ?? '';
  await addIdentity(app, { a, b }, 'not-same', subject);
}

/** Takes back one's own decision. */
export async function takeBackIdentity(
  app: App,
  { id, a, verdict }: EntityDecision,
): Promise<void> {
  if (!(await prepareChange(app, [corpusFileId]))) return;
  const subject = entityRegistry(app.store.getState()).entryOf(a)?.name ?? '';
  await runGesture(app, label('take-back-entities', subject, { label: verdict }), [
    inCorpusFile({ type: 'remove', collection: 'identities', id }),
  ]);
}

/** What can be typed of an entity. */
export type EntityChange = Partial<
  Pick<Entity, 'name' | 'type' | 'latinName' | 'aliases' | 'wikidata' | 'note'>
>;

/** Changes what one says of an entity; what only others said of it stays theirs. */
export async function editEntity(
  app: App,
  entry: EntityEntry,
  change: EntityChange,
): Promise<void> {
  if (!(await prepareChange(app, [corpusFileId]))) return;
  await runGesture(app, label('edit-entity', change.name ?? entry.name), [
    inCorpusFile(...changing(app, entry, change)),
  ]);
}

/** Puts two lines together. */
export async function uniteUnits(app: App, a: RegistryUnit, b: RegistryUnit): Promise<void> {
  if (a.kind === 'entity' && b.kind === 'entity') {
    await decideIdentity(app, a.entry, b.entry, 'same');
  } else if (a.kind === 'entity' && b.kind === 'group') await linkGroup(app, b, a.entry);
  else if (a.kind === 'group' && b.kind === 'entity') await linkGroup(app, a, b.entry);
  else if (a.kind === 'group' && b.kind === 'group') {
    const [more] = [a.group, b.group].sort((x, y) => y.mentions.length - x.mentions.length);
    await makeEntityOf(app, [a.group, b.group], more?.name ?? a.group.name);
  }
}

async function keepApart(app: App, { a, b, names }: UnitProposal): Promise<void> {
  if (a.kind === 'entity' && b.kind === 'entity') {
    await decideIdentity(app, a.entry, b.entry, 'not-same');
    return;
  }
  if (!(await prepareChange(app, [corpusFileId]))) return;
  const [first, second] = [...names].sort();
  const pair: [string, string] = [first ?? '', second ?? ''];
  const record = { ...stamped(app), kind: 'names' as const, names: pair };
  await runGesture(app, label('decide-entities', nameOf(a), { label: 'not-same' }), [
    inCorpusFile({ type: 'add', collection: 'dismissed', record }),
  ]);
}

/** Decides on the pair that is shown, and goes on to the next one. */
export async function decidePair(app: App, verdict: 'same' | 'not-same'): Promise<void> {
  const state = app.store.getState();
  const shown = shownUnitPair(state);
  if (shown === null) return;
  const pairs = pairsNow(state);
  const next = pairs[pairs.indexOf(shown) + 1] ?? null;
  if (verdict === 'same') await uniteUnits(app, shown.a, shown.b);
  else await keepApart(app, shown);
  updateEntities(app, { pair: next?.id ?? null });
}
