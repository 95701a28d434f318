import type { Dismissal } from '../../../shared/model/corpus-file';
import { comparePaths } from '../../../shared/model/link';
import {
  coMentions,
  type EntityMentions,
  entitiesByName,
  gatherMentions,
  type MentionGroup,
  namesOfEntity,
} from '../../../shared/registry/entity-mentions';
import {
  entityUnit,
  groupUnit,
  proposeUnits,
  type RegistryUnit,
  type UnitProposal,
} from '../../../shared/registry/entity-proposals';
import type { EntityEntry, EntityRegistry } from '../../../shared/registry/entity-registry';
import { pairKey } from '../../../shared/registry/identity-classes';
import type { Mention } from '../../../shared/registry/mention-bundles';
import { foldForSearch } from '../../../shared/text/fold-arabic';
import { type KeptValues, keptFor } from '../../../shared/text/kept-for';
import { allAnnotations } from '../annotations/all-annotations';
import type { AppState } from '../app-state';
import { remembered, rememberedFrom } from '../remembered';
import { type EntitiesView, firstEntitiesView } from './entities-view';
import { foldedName, keyOfName } from './name-keys';
import { entityRegistry } from './registry';

type State = Pick<AppState, 'annotations' | 'sessions' | 'corpusWork' | 'entities'>;

/** The entities by `keyOfName`. */
export const byName = remembered((registry: EntityRegistry) => entitiesByName(registry, keyOfName));

const gathered = rememberedFrom(
  (
    before: EntityMentions | undefined,
    works: ReturnType<typeof allAnnotations>,
    registry: EntityRegistry,
  ): EntityMentions => gatherMentions(works, registry, keyOfName, byName(registry), before),
);

/** All mentions, by entity and by name. */
export function mentionsNow(state: State): EntityMentions {
  return gathered(allAnnotations(state), entityRegistry(state));
}

/** The mentions of a line of the registry. */
export function mentionsOf({ ofEntity }: EntityMentions, unit: RegistryUnit): readonly Mention[] {
  return unit.kind === 'group' ? unit.group.mentions : (ofEntity.get(unit.entry.id) ?? none);
}

const none: readonly Mention[] = [];

/** A line with what it is sorted and found by. */
interface CountedUnit {
  readonly unit: RegistryUnit;
  readonly name: string;
  readonly type: string | null;
  readonly count: number;
  readonly folded: string;
}

/** Lines by the entry or group they are of; those are never changed, only replaced. */
const counted: KeptValues<CountedUnit> = new WeakMap();

function countedEntity(entry: EntityEntry, mentions: readonly Mention[]): CountedUnit {
  return keptFor(counted, entry, [mentions], () =>
    countedUnit(entityUnit(entry), mentions, namesOfEntity(entry), entry.type),
  );
}

function countedGroup(group: MentionGroup): CountedUnit {
  return keptFor(counted, group, [], () =>
    countedUnit(groupUnit(group), group.mentions, group.spellings, group.label),
  );
}

function countedUnit(
  unit: RegistryUnit,
  mentions: readonly Mention[],
  names: readonly string[],
  type: string | null,
): CountedUnit {
  const folded = names.map(foldedName).join('\n');
  return { unit, name: nameOf(unit), type, count: mentions.length, folded };
}

const countedUnits = remembered(
  ({ entries }: EntityRegistry, { ofEntity, groups }: EntityMentions): readonly CountedUnit[] =>
    [
      ...entries.map((entry) => countedEntity(entry, ofEntity.get(entry.id) ?? none)),
      ...[...groups.values()].map(countedGroup),
    ].sort((a, b) => b.count - a.count || comparePaths(a.name, b.name)),
);

/** The name by which a line is listed. */
export function nameOf(unit: RegistryUnit): string {
  return unit.kind === 'group' ? unit.group.name : unit.entry.name;
}

const listed = remembered(
  (
    units: readonly CountedUnit[],
    query: string,
    filter: EntitiesView['filter'],
    type: string | null,
  ): readonly RegistryUnit[] => {
    const wanted = foldForSearch(query).trim();
    return units
      .filter(
        (one) =>
          (filter === 'all' || (filter === 'entities') === (one.unit.kind === 'entity')) &&
          (type === null || one.type === type) &&
          (wanted === '' || one.folded.includes(wanted)),
      )
      .map(({ unit }) => unit);
  },
);

/** The lines that are listed: those with the most mentions first. */
export function listedUnits(state: State): readonly RegistryUnit[] {
  const units = countedUnits(entityRegistry(state), mentionsNow(state));
  const { query, filter, type } = state.entities;
  return listed(units, query, filter, type);
}

/** The line that is shown: the chosen one, or the first. */
export function shownUnit(state: State): RegistryUnit | null {
  const units = listedUnits(state);
  const { unit } = state.entities;
  return units.find(({ id }) => id === unit) ?? chosenUnit(state, unit) ?? units[0] ?? null;
}

/** A chosen line that the filters pass over, or whose class goes by another id now. */
function chosenUnit(state: State, id: string | null): RegistryUnit | null {
  if (id === null) return null;
  if (id.startsWith('entity:')) {
    const entry = entityRegistry(state).entryOf(id.slice('entity:'.length));
    return entry === undefined ? null : entityUnit(entry);
  }
  const group = mentionsNow(state).groups.get(id.slice('name:'.length));
  return group === undefined ? null : groupUnit(group);
}

const declinedNames = remembered(
  (dismissed: readonly Dismissal[]) =>
    new Set(dismissed.flatMap((one) => (one.kind === 'names' ? [pairKey(...one.names)] : []))),
);

const proposed = remembered(
  (
    registry: EntityRegistry,
    mentions: EntityMentions,
    alike: NonNullable<EntitiesView['alike']>,
    names: ReadonlySet<string>,
  ) => proposeUnits(registry, mentions, alike, { names }, byName(registry)),
);

const noProposals: readonly UnitProposal[] = [];
const noDismissals: readonly Dismissal[] = [];

/** The pairs of lines that may be one and that wait for a decision; none before names were compared. */
export function pairsNow(state: State): readonly UnitProposal[] {
  const { alike } = state.entities;
  if (alike === null) return noProposals;
  const dismissed = state.corpusWork.session?.corpusFile.dismissed ?? noDismissals;
  return proposed(entityRegistry(state), mentionsNow(state), alike, declinedNames(dismissed));
}

/** The pair that is shown: the chosen one, or the first. */
export function shownUnitPair(state: State): UnitProposal | null {
  const pairs = pairsNow(state);
  return pairs.find(({ id }) => id === state.entities.pair) ?? pairs[0] ?? null;
}

/** The entities that are mentioned in articles where the shown one is. */
export const sharedWith = remembered(
  (id: string, mentions: EntityMentions, registry: EntityRegistry) =>
    coMentions(id, mentions, registry),
);

/** Whether the registry is narrowed down. */
export function isNarrowed({ query, filter, type }: EntitiesView): boolean {
  const { query: noQuery, filter: all, type: any } = firstEntitiesView;
  return query !== noQuery || filter !== all || type !== any;
}
