import type { ClaimProposal } from '../../../shared/claims/propose-claims';
import type { SaidOfCopies } from '../../../shared/contract/copies';
import type { RecordId } from '../../../shared/model/ids';

/** What of the claims is in front: all of them, one, or the questions which of them are one. */
export type ClaimsPart = 'table' | 'page' | 'questions';

export type ClaimColumn =
  | 'title'
  | 'mentions'
  | 'articles'
  | 'outlets'
  | 'firstSeen'
  | 'claimant'
  | 'rating'
  | 'questions';

export type ClaimGrouping = 'none' | 'outlet' | 'claimant' | 'rating';

/** What is shown of the claims; empty lists let everything through. */
export interface ClaimFilter {
  readonly query: string;
  /** Ratings, and `none` for claims without. */
  readonly ratings: readonly string[];
  readonly outlets: readonly string[];
  readonly claimants: readonly string[];
  readonly hasQuestions: boolean;
  /** Only mentions that no claim was made of. */
  readonly isUnlinked: boolean;
}

export interface ClaimOrder {
  readonly column: ClaimColumn;
  readonly isDescending: boolean;
}

/** The claims as they are looked at. */
export interface ClaimsWork {
  readonly part: ClaimsPart;
  /** Any id of the claim whose page is shown. */
  readonly page: RecordId | null;
  /** The question that is shown, by two ids of mentions or claims; `null` shows the first. */
  readonly question: { readonly a: string; readonly b: string } | null;
  /** Whether the first of the two says it of the second, where a verdict has a direction. */
  readonly isReversed: boolean;
  /** Ids of chosen entries. */
  readonly chosen: ReadonlySet<string>;
  readonly filter: ClaimFilter;
  readonly order: ClaimOrder;
  /** Of the columns that a person made wider or narrower, in CSS pixels. */
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly grouping: ClaimGrouping;
  /** What people said of articles and of claims in them, as it was last asked for. */
  readonly said: Pick<SaidOfCopies, 'facts' | 'claimLinks'>;
  readonly seeking: 'never' | 'running' | 'done';
  /** Claims that are alike, whatever was decided on them. */
  readonly found: readonly ClaimProposal[];
  /** The claim for whose rating words are being looked for in the articles. */
  readonly evidenceFor: RecordId | null;
}

export const noClaimFilter: ClaimFilter = {
  query: '',
  ratings: [],
  outlets: [],
  claimants: [],
  hasQuestions: false,
  isUnlinked: false,
};

/** Before anybody looked at claims. */
export const noClaimsWork: ClaimsWork = {
  part: 'table',
  page: null,
  question: null,
  isReversed: false,
  chosen: new Set(),
  filter: noClaimFilter,
  order: { column: 'mentions', isDescending: true },
  columnWidths: {},
  grouping: 'none',
  said: { facts: [], claimLinks: [] },
  seeking: 'never',
  found: [],
  evidenceFor: null,
};
