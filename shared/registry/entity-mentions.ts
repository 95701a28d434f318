import { comparePaths } from '../model/link';
import { pushTo } from '../text/push-to';
import type { AnnotatedWork, AnnotationLine } from './annotation-lines';
import { type EntityEntry, type EntityRegistry, referredEntity } from './entity-registry';

/** An annotation of the layer `entity`, and whose it is. */
export interface Mention {
  readonly line: AnnotationLine;
  readonly work: AnnotatedWork;
  /** It refers to no entity, but somebody else made it and its name is the entity's. */
  readonly isByName: boolean;
}

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
}

/** The layer whose annotations are mentions. */
export const entityLayer = 'entity';

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

/**
 * Parts the mentions of the corpus by entity, and those that refer to none by name. Somebody else's
 * that refers to none counts to the entity that alone has its name: only they can make it refer. The
 * adjudicated result repeats what people said and is passed over.
 * @param keyOf gives `nameKey`; the caller may remember the answers.
 * @param named the entities by name, where the caller has them.
 */
export function gatherMentions(
  works: readonly AnnotatedWork[],
  registry: EntityRegistry,
  keyOf: (name: string) => string,
  named = entitiesByName(registry, keyOf),
): EntityMentions {
  const ofEntity = new Map<string, Mention[]>();
  const unlinked = new Map<string, Mention[]>();
  for (const [work, line] of mentionLines(works)) {
    const referred = registry.entryOf(referredEntity(line.refersTo) ?? '');
    const key = keyOf(line.exact);
    const byName = work.isOwn || referred !== undefined ? null : onlyOne(named.get(key));
    const entry = referred ?? byName;
    if (entry === null) pushTo(unlinked, key, { line, work, isByName: false });
    else pushTo(ofEntity, entry.id, { line, work, isByName: referred === undefined });
  }
  const groups = [...unlinked].map(([key, mentions]) => [key, groupFrom(key, mentions)] as const);
  return { ofEntity, groups: new Map(groups) };
}

function* mentionLines(
  works: readonly AnnotatedWork[],
): Generator<readonly [AnnotatedWork, AnnotationLine]> {
  for (const work of works) {
    if (work.isGold) continue;
    for (const line of work.annotations) if (line.layer === entityLayer) yield [work, line];
  }
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

/** The entities that share articles with one, those with the most first. */
export function coMentions(
  id: string,
  { ofEntity }: EntityMentions,
  registry: EntityRegistry,
): CoMention[] {
  const here = new Set((ofEntity.get(id) ?? []).map(({ work }) => work.documentId));
  const shared = registry.entries.flatMap((entry) => {
    if (entry.id === id) return [];
    const there = new Set((ofEntity.get(entry.id) ?? []).map(({ work }) => work.documentId));
    const articles = [...there].filter((one) => here.has(one)).length;
    return articles === 0 ? [] : [{ entry, articles }];
  });
  return shared.sort((a, b) => b.articles - a.articles || comparePaths(a.entry.name, b.entry.name));
}
