import type { Claim, CorpusFile } from '../model/corpus-file';
import { comparePaths } from '../model/link';
import { difference, withChanges } from '../text/list-difference';
import { type ClaimMention, type MentionWork, mentionsOf } from './claim-mentions';

/** Somebody's corpus file, as far as claims are in it. */
export type ClaimFile = Pick<CorpusFile, 'annotator' | 'claims' | 'identities'> & {
  readonly isOwn: boolean;
};

/** A claim somebody has in their corpus file. */
export interface HeldClaim {
  readonly claim: Claim;
  readonly annotator: string;
  readonly isOwn: boolean;
}

/** What has one id before anybody decided that two ids are one. Never changed, only replaced. */
export interface ClaimGroup<D extends string = string> {
  readonly id: string;
  readonly held: readonly HeldClaim[];
  readonly mentions: readonly ClaimMention<D>[];
}

/** All claims and mentions by their own ids. */
export interface ClaimGroups<D extends string = string> {
  readonly works: readonly MentionWork<D>[];
  readonly held: readonly HeldClaim[];
  readonly byId: ReadonlyMap<string, ClaimGroup<D>>;
  /** By id. */
  readonly sorted: readonly ClaimGroup<D>[];
  /** By the ids of mentions. */
  readonly ownIds: OwnIds;
}

/**
 * What each mention belongs to before anybody decided anything, in two layers: an edit changes a few of
 * tens of thousands, and copies the upper one alone.
 */
interface OwnIds {
  /** In order; several where a mention is in several works under one id, as in a copied sidecar. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** What has changed since; empty where the mention is gone. */
  readonly since: ReadonlyMap<string, readonly string[]>;
}

function ownIdOf({ line, claimId }: ClaimMention): string {
  return claimId ?? line.id;
}

/**
 * What a mention belongs to before anybody decided anything; `undefined` where it is not known. Where
 * several have its id, the first of what they belong to: it doesn't hang on the order of works.
 */
export function ownIdOfMention({ ownIds }: ClaimGroups, mentionId: string): string | undefined {
  const { before, since } = ownIds;
  return (since.get(mentionId) ?? before.get(mentionId))?.[0];
}

/** So many changes are put into the lower layer. */
const mostSince = 500;

function withoutOne(all: readonly string[], one: string): string[] {
  const at = all.indexOf(one);
  return all.filter((_, other) => other !== at);
}

function changedIds(
  { before, since }: OwnIds,
  gone: readonly ClaimMention[],
  come: readonly ClaimMention[],
): OwnIds {
  const next = new Map(since);
  const known = (id: string) => next.get(id) ?? before.get(id) ?? [];
  for (const mention of gone) {
    const { id } = mention.line;
    next.set(id, withoutOne(known(id), ownIdOf(mention)));
  }
  for (const mention of come) {
    const { id } = mention.line;
    next.set(id, [...known(id), ownIdOf(mention)].sort(comparePaths));
  }
  if (next.size <= mostSince) return { before, since: next };
  const all = new Map(before);
  for (const [id, own] of next) {
    if (own.length === 0) all.delete(id);
    else all.set(id, own);
  }
  return { before: all, since: new Map() };
}

const knownHeld = new WeakMap<Claim, HeldClaim>();

/** The same object for the same claim of the same person: records are never changed. */
function heldBy({ annotator, isOwn }: ClaimFile, claim: Claim): HeldClaim {
  const known = knownHeld.get(claim);
  if (known?.annotator === annotator && known.isOwn === isOwn) return known;
  const held = { claim, annotator, isOwn };
  knownHeld.set(claim, held);
  return held;
}

function byOwnId<D extends string>(
  held: readonly HeldClaim[],
  mentions: readonly ClaimMention<D>[],
): Map<string, { held: HeldClaim[]; mentions: ClaimMention<D>[] }> {
  const found = new Map<string, { held: HeldClaim[]; mentions: ClaimMention<D>[] }>();
  const at = (id: string) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const fresh = { held: [], mentions: [] };
    found.set(id, fresh);
    return fresh;
  };
  for (const one of held) at(one.claim.id).held.push(one);
  for (const one of mentions) at(ownIdOf(one)).mentions.push(one);
  return found;
}

const noGroups: ClaimGroups<never> = {
  works: [],
  held: [],
  byId: new Map(),
  sorted: [],
  ownIds: { before: new Map(), since: new Map() },
};

/**
 * Puts claims and mentions together by their own ids. Where a former answer is given, only what changed
 * since costs more than a look at its place in a list: works and claims are never changed, only replaced.
 */
export function groupClaims<D extends string>(
  works: readonly MentionWork<D>[],
  files: readonly ClaimFile[],
  before: ClaimGroups<D> = noGroups,
): ClaimGroups<D> {
  const held = files.flatMap((file) => file.claims.map((claim) => heldBy(file, claim)));
  const inFiles = difference(before.held, held);
  const inWorks = difference(before.works, works);
  const goneMentions = inWorks.gone.flatMap(mentionsOf<D>);
  const comeMentions = inWorks.come.flatMap(mentionsOf<D>);
  const gone = byOwnId(inFiles.gone, goneMentions);
  const come = byOwnId(inFiles.come, comeMentions);
  if (gone.size + come.size === 0) return { ...before, works, held };
  const byId = new Map(before.byId);
  for (const id of new Set([...gone.keys(), ...come.keys()])) {
    const group = changed(id, before.byId.get(id), gone.get(id), come.get(id));
    if (group.held.length + group.mentions.length === 0) byId.delete(id);
    else byId.set(id, group);
  }
  const sorted = [...byId.values()].sort((a, b) => comparePaths(a.id, b.id));
  const ownIds = changedIds(before.ownIds, goneMentions, comeMentions);
  return { works, held, byId, sorted, ownIds };
}

type Parts<D extends string> = Pick<ClaimGroup<D>, 'held' | 'mentions'> | undefined;

function changed<D extends string>(
  id: string,
  before: Parts<D>,
  gone: Parts<D>,
  come: Parts<D>,
): ClaimGroup<D> {
  return {
    id,
    held: withChanges(before?.held, gone?.held, come?.held),
    mentions: withChanges(before?.mentions, gone?.mentions, come?.mentions),
  };
}
