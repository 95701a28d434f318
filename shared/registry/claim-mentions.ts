import type { RecordId } from '../model/ids';
import { foldForSearch } from '../text/fold-arabic';
import type { AnnotationLine } from './annotation-lines';

/** An annotation: its words with what stands around them. */
export type MentionLine = AnnotationLine;

/** One annotator's annotations on one article. */
export interface MentionWork<D extends string = string> {
  readonly documentId: D;
  readonly annotator: string;
  readonly isOwn: boolean;
  /** The adjudicated result, which repeats what people said. */
  readonly isGold: boolean;
  readonly annotations: readonly MentionLine[];
}

/** A place in an article where something is claimed. */
export interface ClaimMention<D extends string = string> {
  readonly line: MentionLine;
  readonly documentId: D;
  readonly annotator: string;
  readonly isOwn: boolean;
  /** The claim it refers to; `null` while it refers to none. */
  readonly claimId: RecordId | null;
  /** `entity:<id>`, or the name as somebody typed it; `null` where nobody says. */
  readonly claimant: string | null;
}

const claimPrefix = 'claim:';

/** How a mention refers to a claim. */
export function refersToClaim(claimId: RecordId): string {
  return `${claimPrefix}${claimId}`;
}

function mentionOf<D extends string>(work: MentionWork<D>, line: MentionLine): ClaimMention<D> {
  const { documentId, annotator, isOwn } = work;
  const { refersTo, attributes } = line;
  const claimId = refersTo?.startsWith(claimPrefix) ? refersTo.slice(claimPrefix.length) : null;
  const { claimant } = attributes;
  const isSaid = typeof claimant === 'string' && claimant.trim() !== '';
  return { line, documentId, annotator, isOwn, claimId, claimant: isSaid ? claimant : null };
}

/** Lines of works are never changed, only replaced. */
const known = new WeakMap<MentionWork, readonly ClaimMention[]>();

/** The mentions of claims in a work; none in what only repeats those of others. */
export function mentionsOf<D extends string>(work: MentionWork<D>): readonly ClaimMention<D>[] {
  if (work.isGold) return [];
  const found = known.get(work);
  if (found !== undefined) return found as readonly ClaimMention<D>[];
  const mentions = work.annotations
    .filter(({ layer }) => layer === 'claim')
    .map((line) => mentionOf(work, line));
  known.set(work, mentions);
  return mentions;
}

const folded = new WeakMap<MentionLine, string>();

/** The words of a mention, folded for search. */
export function foldedWords(line: MentionLine): string {
  const found = folded.get(line) ?? foldForSearch(line.exact);
  folded.set(line, found);
  return found;
}
