import type { DocumentId } from '../model/ids';
import { comparePaths } from '../model/link';
import { type KeptValues, keptFor } from '../text/kept-for';
import { pushTo } from '../text/push-to';
import type { AnnotatedWork } from './annotation-lines';
import type { EntityEntry, EntityRegistry } from './entity-registry';
import {
  bundleMentions,
  type Mention,
  type MentionBundle,
  type MentionBundles,
} from './mention-bundles';

/** Mentions of one name that refer to no entity. */
export interface MentionGroup {
  /** What their spellings have in common; see `nameKey`. */
  readonly key: string;
  /** The spelling that most of them have. */
  readonly name: string;
  readonly spellings: readonly string[];
  /** The label that most of them have. */
  readonly label: string | null;
  readonly mentions: readonly Mention[];
  /** How many are one's own, so that they can be made to refer to an entity. */
  readonly own: number;
}

/** All mentions of the corpus, by what they refer to. */
export interface EntityMentions {
  /** By the id of the class. */
  readonly ofEntity: ReadonlyMap<string, readonly Mention[]>;
  /** By key. */
  readonly groups: ReadonlyMap<string, MentionGroup>;
  /** What the next gathering goes on from. */
  readonly bundles: MentionBundles;
}

/** What is there most often; of equals the first. */
function commonest<V extends string | null>(values: readonly V[], otherwise: V): V {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || comparePaths(String(a), String(b)));
  return first === undefined ? otherwise : first[0];
}

function groupFrom(key: string, mentions: readonly Mention[]): MentionGroup {
  const words = mentions.map(({ line }) => line.exact);
  return {
    key,
    name: commonest(words, key),
    spellings: [...new Set(words)].sort(comparePaths),
    label: commonest(
      mentions.map(({ line }) => line.label),
      null,
    ),
    mentions,
    own: mentions.filter(({ work }) => work.isOwn).length,
  };
}

/** All names of an entity. */
export function namesOfEntity({ name, latinName, aliases }: EntityEntry): string[] {
  return [name, ...(latinName === null ? [] : [latinName]), ...aliases];
}

/** By the key of a name: the entities that have it. */
export function entitiesByName(
  { entries }: EntityRegistry,
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly EntityEntry[]> {
  const found = new Map<string, EntityEntry[]>();
  for (const entry of entries) {
    const keys = new Set(namesOfEntity(entry).map(keyOf));
    for (const key of keys) if (key !== '') pushTo(found, key, entry);
  }
  return found;
}

/** The entity a bundle counts to; `null` where it refers to none. */
function entityOf(
  { key, entityId, isOwn }: MentionBundle,
  registry: EntityRegistry,
  named: ReadonlyMap<string, readonly EntityEntry[]>,
) {
  const referred = entityId === null ? undefined : registry.entryOf(entityId);
  if (referred !== undefined) return { id: referred.id, isByName: false };
  const alone = isOwn ? null : onlyOne(named.get(key));
  return alone === null ? null : { id: alone.id, isByName: true };
}

const byNameAlone: KeptValues<readonly Mention[]> = new WeakMap();
const joined: KeptValues<readonly Mention[]> = new WeakMap();
const grouped: KeptValues<MentionGroup> = new WeakMap();

function asByName({ mentions }: MentionBundle): readonly Mention[] {
  return keptFor(byNameAlone, mentions, [], () =>
    mentions.map((one) => ({ ...one, isByName: true })),
  );
}

/** The same list for the same lists. */
function joinedLists(lists: readonly (readonly Mention[])[]): readonly Mention[] {
  const [first = [], ...rest] = lists;
  return rest.length === 0 ? first : keptFor(joined, first, rest, () => lists.flat());
}

function keptGroup(key: string, mentions: readonly Mention[]): MentionGroup {
  return keptFor(grouped, mentions, [key], () => groupFrom(key, mentions));
}

/**
 * Parts the mentions of the corpus by entity, and those that refer to none by name. Somebody else's
 * that refers to none counts to the entity that alone has its name: only they can make it refer. The
 * adjudicated result repeats what people said and is passed over. Mentions are in no particular order.
 * @param keyOf gives `nameKey`; the caller may remember the answers.
 * @param named the entities by name, where the caller has them.
 * @param before what was gathered before, where little has changed since: the answer is the same, what
 * did not change in it are the same objects, and it costs what changed and a walk along the names.
 */
export function gatherMentions(
  works: readonly AnnotatedWork[],
  registry: EntityRegistry,
  keyOf: (name: string) => string,
  named = entitiesByName(registry, keyOf),
  before?: EntityMentions,
): EntityMentions {
  const bundles = bundleMentions(works, keyOf, before?.bundles);
  const linked = new Map<string, (readonly Mention[])[]>();
  const unlinked = new Map<string, (readonly Mention[])[]>();
  for (const bundle of bundles.byId.values()) {
    const found = entityOf(bundle, registry, named);
    if (found === null) pushTo(unlinked, bundle.key, bundle.mentions);
    else pushTo(linked, found.id, found.isByName ? asByName(bundle) : bundle.mentions);
  }
  const ofEntity = new Map<string, readonly Mention[]>();
  for (const [id, lists] of linked) ofEntity.set(id, joinedLists(lists));
  const groups = new Map<string, MentionGroup>();
  for (const [key, lists] of unlinked) groups.set(key, keptGroup(key, joinedLists(lists)));
  return { ofEntity, groups, bundles };
}

function onlyOne<T>(all: readonly T[] = []): T | null {
  const [first, ...more] = all;
  return first === undefined || more.length > 0 ? null : first;
}

/** Entities in whose articles another one is mentioned too. */
export interface CoMention {
  readonly entry: EntityEntry;
  /** In how many articles both are. */
  readonly articles: number;
}

/** Lists of mentions are never changed, only replaced. */
const articlesKnown = new WeakMap<readonly Mention[], ReadonlySet<DocumentId>>();

function articlesOf(mentions: readonly Mention[]): ReadonlySet<DocumentId> {
  const known = articlesKnown.get(mentions);
  if (known !== undefined) return known;
  const articles = new Set(mentions.map(({ work }) => work.documentId));
  articlesKnown.set(mentions, articles);
  return articles;
}

/** The entities that share articles with one, those with the most first. */
export function coMentions(
  id: string,
  { ofEntity }: EntityMentions,
  registry: EntityRegistry,
): CoMention[] {
  const here = articlesOf(ofEntity.get(id) ?? []);
  const shared = registry.entries.flatMap((entry) => {
    const mentions = ofEntity.get(entry.id);
    if (entry.id === id || mentions === undefined) return [];
    let articles = 0;
    for (const one of articlesOf(mentions)) if (here.has(one)) articles += 1;
    return articles === 0 ? [] : [{ entry, articles }];
  });
  return shared.sort((a, b) => b.articles - a.articles || comparePaths(a.entry.name, b.entry.name));
}
