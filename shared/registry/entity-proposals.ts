import type { NameReason } from '../entities/compare-names';
import type { NameProposal } from '../entities/propose-names';
import { pushTo } from '../text/push-to';
import type { EntityMentions, MentionGroup } from './entity-mentions';
import type { EntityEntry, EntityRegistry } from './entity-registry';
import { pairKey } from './identity-classes';

/** A line of the registry: an entity, or mentions of one name that refer to none. */
export type RegistryUnit =
  | { readonly kind: 'entity'; readonly id: string; readonly entry: EntityEntry }
  | { readonly kind: 'group'; readonly id: string; readonly group: MentionGroup };

/** The line of an entity. */
export function entityUnit(entry: EntityEntry): RegistryUnit {
  return { kind: 'entity', id: `entity:${entry.id}`, entry };
}

/** The line of a name. */
export function groupUnit(group: MentionGroup): RegistryUnit {
  return { kind: 'group', id: `name:${group.key}`, group };
}

/** Two lines that may be one, and what speaks for it. */
export interface UnitProposal {
  readonly id: string;
  readonly a: RegistryUnit;
  readonly b: RegistryUnit;
  /** The keys of the two names that are alike. */
  readonly names: readonly [string, string];
  readonly score: number;
  /** `same-name` where both have the very name. */
  readonly reasons: readonly (NameReason | 'same-name')[];
}

type UnitsByName = ReadonlyMap<string, readonly RegistryUnit[]>;

function unitsByName(
  named: ReadonlyMap<string, readonly EntityEntry[]>,
  { groups }: EntityMentions,
): UnitsByName {
  const units = new Map<string, RegistryUnit[]>();
  for (const [key, entries] of named) units.set(key, entries.map(entityUnit));
  for (const group of groups.values()) pushTo(units, group.key, groupUnit(group));
  return units;
}

/** The pairs within one name: an entity and mentions that have its name, or two entities. */
function* ofSameName(units: UnitsByName): Generator<UnitProposal> {
  for (const [key, same] of units) {
    for (const [at, a] of same.entries()) {
      for (const b of same.slice(at + 1)) {
        yield proposalOf(a, b, { names: [key, key], score: 1, reasons: ['same-name'] });
      }
    }
  }
}

function* ofLikeNames(units: UnitsByName, alike: readonly NameProposal[]): Generator<UnitProposal> {
  for (const { a, b, score, reasons } of alike) {
    for (const one of units.get(a) ?? []) {
      for (const other of units.get(b) ?? []) {
        if (one.id !== other.id) yield proposalOf(one, other, { names: [a, b], score, reasons });
      }
    }
  }
}

function proposalOf(
  a: RegistryUnit,
  b: RegistryUnit,
  rest: Pick<UnitProposal, 'names' | 'score' | 'reasons'>,
): UnitProposal {
  return { id: pairKey(a.id, b.id), a, b, ...rest };
}

/** What people said of pairs, so that none is put forward again. */
export interface Dismissed {
  /** `pairKey`s of the keys of two names that one declined oneself. */
  readonly names: ReadonlySet<string>;
}

function isDecided(
  { a, b, names }: UnitProposal,
  { apart }: EntityRegistry,
  { names: declined }: Dismissed,
): boolean {
  if (a.kind === 'entity' && b.kind === 'entity') {
    return apart.has(pairKey(a.entry.id, b.entry.id));
  }
  return declined.has(pairKey(...names));
}

/**
 * The pairs of lines that may be one and that nobody decided on, the surest first, each once by the
 * names that are most alike.
 * @param alike from `proposeNames` over all names there are.
 * @param named from `entitiesByName`.
 */
export function proposeUnits(
  registry: EntityRegistry,
  mentions: EntityMentions,
  alike: readonly NameProposal[],
  dismissed: Dismissed,
  named: ReadonlyMap<string, readonly EntityEntry[]>,
): UnitProposal[] {
  const units = unitsByName(named, mentions);
  const found = new Map<string, UnitProposal>();
  for (const proposals of [ofSameName(units), ofLikeNames(units, alike)]) {
    for (const proposal of proposals) {
      if (!found.has(proposal.id) && !isDecided(proposal, registry, dismissed)) {
        found.set(proposal.id, proposal);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}
