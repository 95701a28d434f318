import type { CorpusFile, Entity } from '../model/corpus-file';
import { comparePaths } from '../model/link';
import { foldForSearch } from '../text/fold-arabic';
import { type KeptValues, keptFor } from '../text/kept-for';
import { pushTo } from '../text/push-to';
import {
  apartPairs,
  type Contradiction,
  computeIdentities,
  type IdentityRecord,
} from './identity-classes';

/** A record of an entity, and whose it is. */
export interface EntityRecord {
  readonly record: Entity;
  readonly annotator: string;
  readonly isOwn: boolean;
}

/** An entity by everybody's records and decisions. */
export interface EntityEntry {
  /** Of its class; another one once classes are joined or split. */
  readonly id: string;
  /** All ids that are this entity, also those of which no record is left. */
  readonly members: readonly string[];
  /** One's own first, then by when they were made. */
  readonly records: readonly [EntityRecord, ...EntityRecord[]];
  /** The one whose name, type and note are shown: the first of `records`. */
  readonly shown: EntityRecord;
  readonly name: string;
  readonly latinName: string | null;
  /** The id of a label of the layer `entity`. */
  readonly type: string;
  /** All other names and spellings of all records, each once. */
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly note: string | null;
  /** Whether one of its records is one's own. */
  readonly isOwn: boolean;
}

/** A decision on two ids, and whether it is one's own, so that it can be taken back. */
export interface EntityDecision extends IdentityRecord {
  readonly isOwn: boolean;
}

/** All entities of the corpus. */
export interface EntityRegistry {
  /** By name, then by id. */
  readonly entries: readonly EntityEntry[];
  /** The entity that an id, of whichever record of it, is of. */
  entryOf(id: string): EntityEntry | undefined;
  /** The id of the class of an id; of one that nobody knows the id itself. */
  classOf(id: string): string;
  /** Everybody's. */
  readonly decisions: readonly EntityDecision[];
  readonly contradictions: readonly Contradiction<EntityDecision>[];
  /** Pairs of class ids (`pairKey`) that somebody said are two. */
  readonly apart: ReadonlySet<string>;
}

/** What is read of a corpus file. */
type EntityFile = Pick<CorpusFile, 'annotator' | 'entities' | 'identities'>;

function byRank(a: EntityRecord, b: EntityRecord): number {
  if (a.isOwn !== b.isOwn) return a.isOwn ? -1 : 1;
  const { createdAt, id } = a.record;
  return comparePaths(createdAt, b.record.createdAt) || comparePaths(id, b.record.id);
}

/** What the records say, the first that says anything counting. */
function firstOf<V>(records: readonly EntityRecord[], get: (record: Entity) => V | undefined) {
  for (const { record } of records) {
    const value = get(record);
    if (value !== undefined) return value;
  }
  return null;
}

function entryFrom(
  id: string,
  members: readonly string[],
  records: EntityEntry['records'],
): EntityEntry {
  const [shown] = records;
  const { name, type } = shown.record;
  const named = records.flatMap(({ record }) => [record.name, ...record.aliases]);
  return {
    id,
    members,
    records,
    shown,
    name,
    latinName: firstOf(records, (record) => record.latinName),
    type,
    aliases: [...new Set(named)].filter((alias) => alias !== name),
    wikidata: firstOf(records, (record) => record.wikidata),
    note: firstOf(records, (record) => record.note),
    isOwn: shown.isOwn,
  };
}

/** Entries by their first record: a decision changes one or two of thousands. */
const made: KeptValues<EntityEntry> = new WeakMap();

/** The entry as it was made before, where its records are the same: they are never changed. */
function keptEntry(
  id: string,
  members: readonly string[],
  records: EntityEntry['records'],
): EntityEntry {
  const said = records.flatMap(({ record, annotator, isOwn }) => [record, annotator, isOwn]);
  const make = () => entryFrom(id, members, records);
  return keptFor(made, records[0].record, [id, ...members, ...said], make);
}

function decisionsIn(file: EntityFile, isOwn: boolean): EntityDecision[] {
  return file.identities
    .filter(({ kind }) => kind === 'entity')
    .map(({ id, verdict, a, b }) => ({ id, verdict, a, b, annotator: file.annotator, isOwn }));
}

/**
 * Puts together what everybody's corpus files say of entities.
 * @param own the present annotator's; `null` where there is none.
 */
export function readEntityRegistry(
  own: EntityFile | null,
  others: readonly EntityFile[],
): EntityRegistry {
  const files = [...(own === null ? [] : [own]), ...others];
  const records = files
    .flatMap((file) =>
      file.entities.map((record) => {
        return { record, annotator: file.annotator, isOwn: file === own };
      }),
    )
    .sort(byRank);
  const decisions = files.flatMap((file) => decisionsIn(file, file === own));
  const identities = computeIdentities(decisions);
  const classOf = (id: string) => identities.classOf.get(id) ?? id;
  const membersOf = new Map(identities.classes.map(({ id, members }) => [id, members]));
  const ofClass = new Map<string, EntityRecord[]>();
  for (const one of records) pushTo(ofClass, classOf(one.record.id), one);
  const entries = [...ofClass]
    .flatMap(([id, [first, ...rest]]) => {
      if (first === undefined) return [];
      return [keptEntry(id, membersOf.get(id) ?? [id], [first, ...rest])];
    })
    .sort((a, b) => comparePaths(a.name, b.name) || comparePaths(a.id, b.id));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    entries,
    entryOf: (id) => byId.get(classOf(id)),
    classOf,
    decisions,
    contradictions: identities.contradictions,
    apart: apartPairs(identities, decisions),
  };
}

/** How a reference to an entity is stored in annotations. */
export function entityReference(id: string): string {
  return `entity:${id}`;
}

/** The id in a reference to an entity; `null` where it is one to something else, or none. */
export function referredEntity(reference: unknown): string | null {
  const isOne = typeof reference === 'string' && reference.startsWith('entity:');
  return isOne ? reference.slice('entity:'.length) : null;
}

/** Names as they are looked for; entries are never changed, only replaced. */
const foldedNames = new WeakMap<EntityEntry, readonly string[]>();

function namesOf(entry: EntityEntry): readonly string[] {
  const known = foldedNames.get(entry);
  if (known !== undefined) return known;
  const { name, latinName, aliases } = entry;
  const all = [name, ...(latinName === null ? [] : [latinName]), ...aliases];
  const names = all.map((one) => foldForSearch(one).trim());
  foldedNames.set(entry, names);
  return names;
}

/** How well a name fits what was typed, the smaller the better; `null` where it does not. */
function fitOf(name: string, typed: string): number | null {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(` ${typed}`)) return 2;
  return name.includes(typed) ? 3 : null;
}

/**
 * Entities with a name in which what was typed stands, folded; the best first: whole names before
 * beginnings, beginnings before middles, the shown name before the others. Nothing typed finds all.
 */
export function findEntities({ entries }: EntityRegistry, typed: string): EntityEntry[] {
  const wanted = foldForSearch(typed).trim();
  if (wanted === '') return [...entries];
  return entries
    .flatMap((entry) => {
      const fits = namesOf(entry).flatMap((name, at) => {
        const fit = fitOf(name, wanted);
        return fit === null ? [] : [fit * 2 + (at === 0 ? 0 : 1)];
      });
      return fits.length === 0 ? [] : [{ entry, fit: Math.min(...fits) }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ entry }) => entry);
}
