import type { ClaimText } from '../claims/claim-likeness';
import type { ClaimProposal } from '../claims/propose-claims';
import { comparePaths, type Link } from '../model/link';
import { foldForSearch } from '../text/fold-arabic';
import { difference } from '../text/list-difference';
import {
  type ClaimMention,
  foldedWords,
  type MentionLine,
  type MentionWork,
} from './claim-mentions';
import type { ClaimEntry, ClaimRegistry } from './claim-registry';
import { pairKey } from './identity-classes';

/** Two claims that may be one, or a claim and mentions of none, and what speaks for it. */
export interface EntryProposal<D extends string = string> {
  readonly a: ClaimEntry<D>;
  readonly b: ClaimEntry<D>;
  readonly match: ClaimProposal;
  /** The mentions whose words are so much alike; `null` where it is the title of a claim without any. */
  readonly mentionOfA: ClaimMention<D> | null;
  readonly mentionOfB: ClaimMention<D> | null;
}

/** So many different wordings of one claim are compared with those of others. */
const mostWordings = 4;

/** Entities by place, for looking up those within a claim. */
type EntitiesOf = (mention: ClaimMention) => string[];

function entityKeys(works: readonly MentionWork[], classOf: (id: string) => string): EntitiesOf {
  const byArticle = new Map<string, MentionLine[]>();
  for (const { documentId, isGold, annotations } of works) {
    if (isGold) continue;
    const known = byArticle.get(documentId) ?? [];
    for (const line of annotations) if (line.layer === 'entity') known.push(line);
    byArticle.set(documentId, known);
  }
  const keyOf = ({ refersTo, exact }: MentionLine) =>
    refersTo?.startsWith('entity:') === true
      ? classOf(refersTo.slice('entity:'.length))
      : foldForSearch(exact);
  return ({ documentId, line: { start, end } }) =>
    (byArticle.get(documentId) ?? [])
      .filter((line) => line.start >= start && line.end <= end)
      .map(keyOf);
}

function textsOfEntry({ title, held, mentions }: ClaimEntry, entitiesOf: EntitiesOf): ClaimText[] {
  const texts = new Map<string, ClaimText>();
  for (const mention of mentions) {
    const { id, exact } = mention.line;
    const folded = foldedWords(mention.line);
    if (texts.has(folded)) continue;
    texts.set(folded, { id, text: exact, entities: entitiesOf(mention) });
    if (texts.size === mostWordings) break;
  }
  const claimId = held[0]?.claim.id;
  // Nobody mentions it any more, or not yet: its title is all there is.
  return texts.size === 0 && claimId !== undefined
    ? [{ id: claimId, text: title, entities: [] }]
    : [...texts.values()];
}

/**
 * What is compared to find claims that may be one: the wordings of each, under the ids of their mentions,
 * which stay when claims are joined.
 * @param entityOf the id by which an entity goes; several ids may be of one.
 */
export function textsToCompare(
  { entries }: Pick<ClaimRegistry, 'entries'>,
  works: readonly MentionWork[],
  entityOf: (id: string) => string,
): ClaimText[] {
  const entitiesOf = entityKeys(works, entityOf);
  return entries.flatMap((entry) => textsOfEntry(entry, entitiesOf));
}

/**
 * Pairs of entries on whose mentions somebody said how they relate. That two mentions say the same is
 * no answer to whether their claims are to be joined, but a reason.
 */
function linkedPairs(registry: ClaimRegistry, links: readonly Link[]): Set<string> {
  const pairs = new Set<string>();
  for (const { scope, verdict, a, b } of links) {
    if (scope !== 'claim' || verdict === 'same') continue;
    const [one, two] = [a, b].map(({ annotationId }) => registry.entryOf(annotationId ?? ''));
    if (one !== undefined && two !== undefined) pairs.add(pairKey(one.id, two.id));
  }
  return pairs;
}

function mentionIn<D extends string>(entry: ClaimEntry<D>, id: string): ClaimMention<D> | null {
  return entry.mentions.find(({ line }) => line.id === id) ?? null;
}

/** What something that was found is about now. */
interface Asked<D extends string> {
  readonly a: ClaimEntry<D>;
  readonly b: ClaimEntry<D>;
  readonly pair: string;
  /** `null` where both are one claim. */
  readonly question: EntryProposal<D> | null;
}

/** Questions about claims as they are now. */
export interface OpenProposals<D extends string = string> {
  readonly open: readonly EntryProposal<D>[];
  /** What the next ones go on from: of each that was found, open or not, what it is about. */
  readonly found: readonly ClaimProposal[];
  readonly asked: readonly (Asked<D> | null)[];
  readonly entries: readonly ClaimEntry<D>[];
}

/** What something found is about; `null` where one of its claims is there no more. */
function askedOf<D extends string>(
  match: ClaimProposal,
  { entryOf }: ClaimRegistry<D>,
): Asked<D> | null {
  const [a, b] = [entryOf(match.a), entryOf(match.b)];
  if (a === undefined || b === undefined) return null;
  const pair = pairKey(a.id, b.id);
  if (a === b) return { a, b, pair, question: null };
  const [mentionOfA, mentionOfB] = [mentionIn(a, match.a), mentionIn(b, match.b)];
  return { a, b, pair, question: { a, b, match, mentionOfA, mentionOfB } };
}

/**
 * What each that was found is about. Entries are never changed, only replaced: while both are there, they
 * are those of its two mentions.
 */
function askedNow<D extends string>(
  found: readonly ClaimProposal[],
  registry: ClaimRegistry<D>,
  before: OpenProposals<D> | undefined,
): readonly (Asked<D> | null)[] {
  if (before?.found !== found) return found.map((match) => askedOf(match, registry));
  const gone = new Set(difference(before.entries, registry.entries).gone);
  return found.map((match, at) => {
    const known = before.asked[at] ?? null;
    const isThere = known !== null && !gone.has(known.a) && !gone.has(known.b);
    return isThere ? known : askedOf(match, registry);
  });
}

/**
 * What was found alike, as questions about claims as they are now: each pair once, by its most alike
 * wordings, without those that are one by now and those that anybody answered.
 * @param links everybody's.
 * @param before what was asked before, where the same was found: the answer is the same, and costs what
 * changed and a walk along what was found.
 */
export function openProposals<D extends string>(
  found: readonly ClaimProposal[],
  registry: ClaimRegistry<D>,
  links: readonly Link[],
  before?: OpenProposals<D>,
): OpenProposals<D> {
  const { apart, entries } = registry;
  const asked = askedNow(found, registry, before);
  const isDone = new Set([...linkedPairs(registry, links), ...apart]);
  const open: EntryProposal<D>[] = [];
  for (const one of asked) {
    if (one === null || one.question === null || isDone.has(one.pair)) continue;
    isDone.add(one.pair);
    open.push(one.question);
  }
  return { open, found, asked, entries };
}

/** How many open questions there are about each entry. */
export function questionsByEntry(proposals: readonly EntryProposal[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { a, b } of proposals) {
    for (const { id } of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A link between two mentions of an entry, or from one of it to one of another. */
export function linksOfEntry(
  registry: ClaimRegistry,
  entry: ClaimEntry,
  links: readonly Link[],
): Link[] {
  return links
    .filter(
      ({ scope, a, b }) =>
        scope === 'claim' &&
        [a, b].some(({ annotationId }) => registry.entryOf(annotationId ?? '')?.id === entry.id),
    )
    .sort((x, y) => comparePaths(x.createdAt, y.createdAt) || comparePaths(x.id, y.id));
}
