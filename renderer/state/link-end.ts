import type { DocumentSummary } from '../../shared/model/document';
import type { DocumentId } from '../../shared/model/ids';
import { articleVerdicts, claimVerdicts, type Link, type PlaceRef } from '../../shared/model/link';

/** One end of a link: an article, words of one, or a claim in one. */
export interface LinkEnd {
  readonly documentId: DocumentId;
  readonly place: PlaceRef;
  /** The words it is about; `null` for an article as a whole. */
  readonly words: string | null;
}

export type LinkScope = Link['scope'];
export type LinkVerdictId = Link['verdict'];

/** An article as a whole, as the end of a link. */
export function articleEnd({ id, path, sha256 }: DocumentSummary): LinkEnd {
  return { documentId: id, place: { path, sha256 }, words: null };
}

/** What a link between two ends is about. */
export function scopeOf(a: LinkEnd, b: LinkEnd): LinkScope {
  if (a.place.annotationId !== undefined && b.place.annotationId !== undefined) return 'claim';
  return a.words === null && b.words === null ? 'article' : 'passage';
}

/** What a link is called while it is made; the other end may not be known yet. */
export type LinkKind = LinkScope | 'articleAndPassage' | 'fromPassage' | 'fromClaim';

/** What is linked: `null` for an end is an article as a whole, or one that is still to be chosen. */
export function linkKindOf(source: LinkEnd | null, target: LinkEnd | null): LinkKind {
  if (source === null) return 'article';
  if (target !== null) {
    const isHalf = (source.words === null) !== (target.words === null);
    return isHalf ? 'articleAndPassage' : scopeOf(source, target);
  }
  if (source.words === null) return 'articleAndPassage';
  return source.place.annotationId === undefined ? 'fromPassage' : 'fromClaim';
}

/** The verdicts on a link of a scope, in the order they are offered. */
export function verdictsFor(scope: LinkScope): readonly LinkVerdictId[] {
  return scope === 'claim' ? claimVerdicts : articleVerdicts;
}

/** Whether a verdict says something of one end that it does not say of the other. */
export function isDirected(verdict: LinkVerdictId): boolean {
  return ['excerpt', 'update', 'updates', 'supports', 'denies'].includes(verdict);
}
