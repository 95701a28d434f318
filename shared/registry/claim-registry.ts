import type { Claim, CorpusFile, Identity } from '../model/corpus-file';
import { comparePaths } from '../model/link';
import { once } from '../text/once';
import { type ClaimMention, type MentionWork, mentionsOf } from './claim-mentions';
import { claimTitle } from './claim-title';
import {
  apartPairs,
  type Contradiction,
  computeIdentities,
  type IdentityRecord,
} from './identity-classes';
import { type Appearance, appearanceOf } from './mention-appearance';

/** What is known of an article, where it is known. */
export interface ClaimArticle extends Appearance {
  readonly path: string;
  readonly title: string;
}

/** Somebody's corpus file, as far as claims are in it. */
export type ClaimFile = Pick<CorpusFile, 'annotator' | 'claims' | 'identities'> & {
  readonly isOwn: boolean;
};

/** What claims are gathered from; in whatever order. */
export interface ClaimSources<D extends string = string> {
  readonly works: readonly MentionWork<D>[];
  readonly files: readonly ClaimFile[];
  readonly articleOf: (documentId: D) => ClaimArticle;
}

/** A claim somebody has in their corpus file. */
interface HeldClaim {
  readonly claim: Claim;
  readonly annotator: string;
  readonly isOwn: boolean;
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

/** Somebody's record that two ids are one claim or are not. */
interface ClaimIdentity extends IdentityRecord {
  readonly record: Identity;
  readonly isOwn: boolean;
}

/** All claims of a corpus. */
export interface ClaimRegistry<D extends string = string> {
  /** By id. */
  readonly entries: readonly ClaimEntry<D>[];
  /** The entry that an id of a claim or of a mention belongs to. */
  readonly entryOf: (id: string) => ClaimEntry<D> | undefined;
  /** Pairs of ids of entries, as `pairKey` makes them, that somebody said are two. */
  readonly apart: ReadonlySet<string>;
  readonly identities: readonly ClaimIdentity[];
  readonly contradictions: readonly Contradiction[];
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
  mentions: readonly ClaimMention[],
): IdentityRecord[] {
  const named = new Set(identities.flatMap(({ a, b }) => [a, b]));
  return mentions.flatMap(({ line: { id }, claimId, annotator }) =>
    claimId !== null && named.has(id)
      ? [{ id: `mention ${id}`, verdict: 'same' as const, a: id, b: claimId, annotator }]
      : [],
  );
}

/** What a mention belongs to before anybody decided anything. */
function idOf({ line, claimId }: ClaimMention): string {
  return claimId ?? line.id;
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

interface Gathered<D extends string> {
  readonly held: HeldClaim[];
  readonly mentions: ClaimMention<D>[];
}

function entryFrom<D extends string>(
  id: string,
  gathered: Gathered<D>,
  articleOf: (documentId: D) => ClaimArticle,
): ClaimEntry<D> {
  const held = gathered.held.toSorted(byHolder);
  const mentions = gathered.mentions.toSorted(byAppearance(articleOf));
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

interface Made {
  readonly gathered: Gathered<string>;
  readonly articleOf: unknown;
  readonly entry: ClaimEntry;
}

/** Entries by what was gathered first for them: a decision changes one or two of tens of thousands. */
const made = new WeakMap<object, Made>();

function isSameHeld(a: HeldClaim, b: HeldClaim | undefined): boolean {
  return a.claim === b?.claim && a.annotator === b.annotator && a.isOwn === b.isOwn;
}

function isSame(a: Gathered<string>, b: Gathered<string>): boolean {
  return (
    a.mentions.length === b.mentions.length &&
    a.held.length === b.held.length &&
    a.mentions.every((mention, at) => mention === b.mentions[at]) &&
    a.held.every((held, at) => isSameHeld(held, b.held[at]))
  );
}

/** The entry as it was made before, where nothing that it is made of changed. */
function keptOrMade<D extends string>(
  id: string,
  gathered: Gathered<D>,
  articleOf: (documentId: D) => ClaimArticle,
): ClaimEntry<D> {
  const key = gathered.mentions[0] ?? gathered.held[0]?.claim;
  const known = key && made.get(key);
  const isKept = known?.entry.id === id && known.articleOf === articleOf;
  if (isKept && isSame(known.gathered, gathered)) return known.entry as ClaimEntry<D>;
  const entry = entryFrom(id, gathered, articleOf);
  if (key !== undefined) made.set(key, { gathered, articleOf, entry });
  return entry;
}

function gather<D extends string>(
  { files }: ClaimSources<D>,
  mentions: readonly ClaimMention<D>[],
  classOf: (id: string) => string,
): Map<string, Gathered<D>> {
  const gathered = new Map<string, Gathered<D>>();
  const at = (id: string) => {
    const found = gathered.get(classOf(id)) ?? { held: [], mentions: [] };
    gathered.set(classOf(id), found);
    return found;
  };
  for (const { annotator, isOwn, claims } of files) {
    for (const claim of claims) at(claim.id).held.push({ claim, annotator, isOwn });
  }
  for (const mention of mentions) at(idOf(mention)).mentions.push(mention);
  return gathered;
}

/**
 * Gathers all claims of a corpus from everybody's files and articles. Mentions that refer to a claim
 * that nobody has are kept together as well. The order of files and works doesn't matter.
 */
export function gatherClaims<D extends string>(sources: ClaimSources<D>): ClaimRegistry<D> {
  const mentions = sources.works.flatMap((work) => mentionsOf(work));
  const identities = identitiesIn(sources.files);
  const records = [...identities, ...linkedByMentions(identities, mentions)];
  const computed = computeIdentities([], records);
  const classOf = (id: string) => computed.classOf.get(id) ?? id;
  const gathered = gather(sources, mentions, classOf);
  const byId = new Map<string, ClaimEntry<D>>();
  for (const [id, one] of gathered) byId.set(id, keptOrMade(id, one, sources.articleOf));
  const claimOfMention = once(() => new Map(mentions.map((one) => [one.line.id, idOf(one)])));
  return {
    entries: [...byId.values()].sort((a, b) => comparePaths(a.id, b.id)),
    entryOf: (id) => byId.get(classOf(id)) ?? byId.get(classOf(claimOfMention().get(id) ?? id)),
    apart: apartPairs(computed, identities),
    identities,
    contradictions: computed.contradictions,
  };
}
