import type { Claim, Identity } from '../model/corpus-file';
import { codePoint } from '../model/span';
import type { ClaimFile } from '../registry/claim-groups';
import type { MentionLine, MentionWork } from '../registry/claim-mentions';
import type { ClaimArticle } from '../registry/claim-registry';
import { anIdentity, testMoment } from './builders';

/** An annotation of a claim as the index has it; its place is made up. */
export function aMentionLine(
  id: string,
  exact: string,
  rest: Partial<MentionLine> = {},
): MentionLine {
  const [start, end] = [codePoint(10), codePoint(10 + exact.length)];
  const context = { before: '', after: '', story: null };
  const none = { label: null, ...context, refersTo: null, attributes: {} };
  return { id, layer: 'claim', exact, start, end, ...none, ...rest };
}

/** One annotator's annotations on an article; one's own unless it is said. */
export function aMentionWork(
  documentId: string,
  annotations: readonly MentionLine[],
  rest: Partial<MentionWork> = {},
): MentionWork {
  return { documentId, annotator: 'نورة', isOwn: true, isGold: false, annotations, ...rest };
}

/** A corpus file with claims and decisions on them; one's own unless it is said. */
export function aClaimFile(rest: Partial<ClaimFile> = {}): ClaimFile {
  return { annotator: 'نورة', isOwn: true, claims: [], identities: [], ...rest };
}

/** A claim with a title and nothing else. */
export function aClaim(id: string, title: string, rest: Partial<Claim> = {}): Claim {
  return { id, title, createdAt: testMoment, updatedAt: testMoment, ...rest };
}

/** A decision that two claims are one, or are not. */
export function aClaimIdentity(
  id: string,
  verdict: Identity['verdict'],
  a: string,
  b: string,
): Identity {
  return { ...anIdentity(id, verdict, a, b), kind: 'claim' };
}

/** Facts of articles by id; of others only the path, which is their id. */
export function articlesOf(facts: Readonly<Record<string, Partial<ClaimArticle>>>) {
  return (id: string): ClaimArticle => ({ path: id, title: id, ...facts[id] });
}
