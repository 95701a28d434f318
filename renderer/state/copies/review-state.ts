import type { SaidOfCopies } from '../../../shared/contract/copies';
import type { DocumentId, RecordId } from '../../../shared/model/ids';
import type { LoadedPair, PairIds } from './loaded-pair';
import { firstFilter, type QueueFilter } from './queue';

/** Where the passages of verdicts stand, by the verdict's id: pairs and passages of them by turns. */
export type PlacesOfVerdicts = ReadonlyMap<RecordId, readonly number[]>;

/** Where somebody is in reviewing copies. */
export interface CopiesReview {
  readonly kind: 'pairs' | 'clusters';
  readonly filter: QueueFilter;
  /** What people said that bears on copies, as it was last asked for. */
  readonly said: SaidOfCopies;
  /** Where the passages of verdicts stand in the present list. */
  readonly shared: PlacesOfVerdicts;
  /** The pair that is shown. */
  readonly current: PairIds | null;
  /** The pairs that were shown before, the latest last. */
  readonly behind: readonly PairIds[];
  /** The passage that verdicts are about, by its place; `null` where they are about the articles. */
  readonly passage: number | null;
  /** Whether which came from which is the other way round than proposed. */
  readonly isReversed: boolean;
  /** Why, for the next verdict on this pair; `null` while nobody says. */
  readonly note: string | null;
  /** A few pairs that were shown or will be next, by name. */
  readonly pairs: ReadonlyMap<string, LoadedPair>;
  /** The article that tells the shown cluster from others; `null` shows the first. */
  readonly cluster: DocumentId | null;
}

/** Before anybody reviewed anything. */
export const noReview: CopiesReview = {
  kind: 'pairs',
  filter: firstFilter,
  said: { facts: [], links: [], claimLinks: [] },
  shared: new Map(),
  current: null,
  behind: [],
  passage: null,
  isReversed: false,
  note: null,
  pairs: new Map(),
  cluster: null,
};
