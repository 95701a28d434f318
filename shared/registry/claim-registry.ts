import type { Identity } from '../model/corpus-file';
import { comparePaths } from '../model/link';
import { type KeptValues, keptFor } from '../text/kept-for';
import {
  type ClaimFile,
  type ClaimGroup,
  type ClaimGroups,
  groupClaims,
  type HeldClaim,
  ownIdOfMention,
} from './claim-groups';
import { type ClaimMention, type MentionWork, mentionsOf } from './claim-mentions';
import { claimTitle } from './claim-title';
import {
  apartPairs,
  type Contradiction,
  computeIdentities,
  type IdentityClass,
  type IdentityRecord,
} from './identity-classes';
import { type Appearance, appearanceOf } from './mention-appearance';

/** What is known of an article, where it is known. */
export interface ClaimArticle extends Appearance {
  readonly path: string;
  readonly title: string;
}

/** What claims are gathered from; in whatever order. */
export interface ClaimSources<D extends string = string> {
  readonly works: readonly MentionWork<D>[];
  readonly files: readonly ClaimFile[];
  readonly articleOf: (documentId: D) => ClaimArticle;
}

/** What is claimed, by everybody's decisions one claim: the records of it, and where it is mentioned. */
export interface ClaimEntry<D extends string = string> {
  /** The id of its class. A decision may change it; any id of the class finds the entry. */
  readonly id: string;
  readonly title: string;
  /** One's own first, then by name and id. None where the mentions are linked to no claim. */
  readonly held: readonly HeldClaim[];
  /** In the order in which they appeared; those of unknown date last. */
  readonly mentions: readonly ClaimMention<D>[];
  readonly articleCount: number;
  /** In the order in which they had it first. */
  readonly outlets: readonly string[];
  /** Who is said to claim it: `entity:<id>` or a typed name; each once, in order of appearance. */
  readonly claimants: readonly string[];
  /** The date of the earliest mention whose date is known. */
  readonly firstSeen: string | null;
}

/** What says that two ids are one claim or are not. */
export interface ClaimDecision extends IdentityRecord {
  /** Of the corpus file; `null` where it is a mention that refers to its claim. */
  readonly record: Identity | null;
  readonly isOwn: boolean;
}

/** Somebody's record that two ids are one claim or are not. */
type ClaimIdentity = ClaimDecision & { readonly record: Identity };

/** All claims of a corpus. */
export interface ClaimRegistry<D extends string = string> {
  /** By id. */
  readonly entries: readonly ClaimEntry<D>[];
  /** The entry that an id of a claim or of a mention belongs to. */
  readonly entryOf: (id: string) => ClaimEntry<D> | undefined;
  /** Pairs of ids of entries, as `pairKey` makes them, that somebody said are two. */
  readonly apart: ReadonlySet<string>;
  readonly identities: readonly ClaimIdentity[];
  readonly contradictions: readonly Contradiction<ClaimDecision>[];
  /** What the next gathering goes on from. */
  readonly groups: ClaimGroups<D>;
}

const dated = /^\d{4}-\d{2}-\d{2}/;

/** The date of an appearance, where a program understands it. */
export function dayOf({ publishedAt }: Appearance): string | null {
  return publishedAt !== undefined && dated.test(publishedAt) ? publishedAt : null;
}

function identitiesIn(files: readonly ClaimFile[]): ClaimIdentity[] {
  return files.flatMap(({ annotator, isOwn, identities }) =>
    identities
      .filter(({ kind }) => kind === 'claim')
      .map((record) => {
        const { id, verdict, a, b } = record;
        return { id, verdict, a, b, annotator, record, isOwn };
      }),
  );
}

/**
 * A decision on a mention holds for the claim that the mention was linked to later: the two are said
 * to be one for each mention that a decision names.
 */
function linkedByMentions(
  identities: readonly ClaimIdentity[],
  works: readonly MentionWork[],
): ClaimDecision[] {
  if (identities.length === 0) return [];
  const named = new Set(identities.flatMap(({ a, b }) => [a, b]));
  return works.flatMap((work) =>
    mentionsOf(work).flatMap(({ line: { id }, claimId, annotator, isOwn }): ClaimDecision[] => {
      if (claimId === null || !named.has(id)) return [];
      const said = { id: `mention ${id}`, verdict: 'same' as const, a: id, b: claimId };
      return [{ ...said, annotator, isOwn, record: null }];
    }),
  );
}

function byHolder(a: HeldClaim, b: HeldClaim): number {
  return (
    Number(b.isOwn) - Number(a.isOwn) ||
    comparePaths(a.annotator, b.annotator) ||
    comparePaths(a.claim.id, b.claim.id)
  );
}

/** Earlier ones first, then by path and place; those of unknown date last. */
function byAppearance<D extends string>(articleOf: (documentId: D) => ClaimArticle) {
  return (a: ClaimMention<D>, b: ClaimMention<D>): number => {
    const [inA, inB] = [articleOf(a.documentId), articleOf(b.documentId)];
    const [dayA, dayB] = [dayOf(appearanceOf(a, inA)), dayOf(appearanceOf(b, inB))];
    if (dayA !== dayB) {
      if (dayA === null) return 1;
      // A day without a time comes before its hours, so that the order is one.
      return dayB === null ? -1 : comparePaths(dayA, dayB);
    }
    return (
      comparePaths(inA.path, inB.path) ||
      a.line.start - b.line.start ||
      comparePaths(a.annotator, b.annotator) ||
      comparePaths(a.line.id, b.line.id)
    );
  };
}

function isSaid(word: string | null | undefined): word is string {
  return word !== null && word !== undefined && word !== '';
}

function entryFrom<D extends string>(
  id: string,
  groups: readonly ClaimGroup<D>[],
  articleOf: (documentId: D) => ClaimArticle,
): ClaimEntry<D> {
  const held = groups.flatMap((group) => group.held).sort(byHolder);
  const mentions = groups.flatMap((group) => group.mentions).sort(byAppearance(articleOf));
  const articles = new Set(mentions.map(({ documentId }) => documentId));
  const appearances = mentions.map((one) => appearanceOf(one, articleOf(one.documentId)));
  const [first] = mentions;
  const [firstAppearance] = appearances;
  return {
    id,
    title: held[0]?.claim.title ?? claimTitle(first?.line.exact ?? ''),
    held,
    mentions,
    articleCount: articles.size,
    outlets: [...new Set(appearances.map(({ outlet }) => outlet).filter(isSaid))],
    claimants: [...new Set(mentions.map(({ claimant }) => claimant).filter(isSaid))],
    firstSeen: firstAppearance === undefined ? null : dayOf(firstAppearance),
  };
}

/** Entries by the first group in them: a decision changes one or two of tens of thousands. */
const made: KeptValues<ClaimEntry> = new WeakMap();

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return comparePaths(a.id, b.id);
}

/** The entries of the classes that have several ids, by the id of the class. */
function joinedEntries<D extends string>(
  { byId }: ClaimGroups<D>,
  joined: readonly IdentityClass[],
  articleOf: (documentId: D) => ClaimArticle,
): ReadonlyMap<string, ClaimEntry<D>> {
  const entries = new Map<string, ClaimEntry<D>>();
  for (const { id, members } of joined) {
    const [first, ...rest] = members.flatMap((member) => byId.get(member) ?? []);
    if (first === undefined) continue;
    const all = [first, ...rest];
    const make = () => entryFrom(id, all, articleOf);
    entries.set(id, keptFor(made, first, [id, articleOf, ...all], make) as ClaimEntry<D>);
  }
  return entries;
}

/**
 * Gathers all claims of a corpus from everybody's files and articles. Mentions that refer to a claim
 * that nobody has are kept together as well. The order of files and works doesn't matter.
 * @param before what was gathered before, where little has changed since: the answer is the same, and
 * costs what changed and a walk along the list.
 */
export function gatherClaims<D extends string>(
  { works, files, articleOf }: ClaimSources<D>,
  before?: ClaimRegistry<D>,
): ClaimRegistry<D> {
  const groups = groupClaims(works, files, before?.groups);
  const identities = identitiesIn(files);
  const records = [...identities, ...linkedByMentions(identities, works)];
  const computed = computeIdentities(records);
  const joined = computed.classes.filter(({ members }) => members.length > 1);
  const isJoined = new Set(joined.flatMap(({ members }) => members));
  const ofClasses = joinedEntries(groups, joined, articleOf);
  // One list for all: there are tens of thousands of them.
  const ofAlone = [articleOf];
  const ofGroup = (group: ClaimGroup<D>) => {
    const make = () => entryFrom(group.id, [group], articleOf);
    return keptFor(made, group, ofAlone, make) as ClaimEntry<D>;
  };
  const alone = groups.sorted.filter(({ id }) => !isJoined.has(id)).map(ofGroup);
  const find = (id: string) => {
    if (isJoined.has(id)) return ofClasses.get(computed.classOf.get(id) ?? id);
    const group = groups.byId.get(id);
    return group === undefined ? undefined : ofGroup(group);
  };
  return {
    entries: ofClasses.size === 0 ? alone : [...alone, ...ofClasses.values()].sort(compareIds),
    entryOf: (id) => find(ownIdOfMention(groups, id) ?? id),
    apart: apartPairs(computed, identities),
    identities,
    contradictions: computed.contradictions,
    groups,
  };
}
