import type { CopyList, CopyProgress } from '../../../shared/contract/copies';
import type { DocumentId } from '../../../shared/model/ids';
import type { Problem } from '../../../shared/model/result';

/** All copies of the open corpus as they were last found; articles are named by their places. */
export interface FoundList {
  /** By place, sorted by path. */
  readonly documentIds: readonly DocumentId[];
  readonly places: ReadonlyMap<DocumentId, number>;
  /** Rows of numbers, read by `summaryAt` of shared/copies/packed-pairs.ts: there may be very many. */
  readonly pairs: Uint32Array;
  readonly clusters: CopyList['clusters'];
  /** Articles and folders that could not be read. */
  readonly problems: readonly Problem[];
}

/** What the window knows of copies in the open corpus. */
export interface FoundCopies {
  readonly status: 'never' | 'running' | 'found' | 'failed';
  /** While it runs, once there is something to say. */
  readonly progress: CopyProgress | null;
  /** The last that was found; it stays while copies are looked for again. */
  readonly list: FoundList | null;
  /** Whether articles changed since. */
  readonly isStale: boolean;
  /** Why it failed. */
  readonly problem: Problem | null;
}

/** Before anybody looked. */
export const noCopies: FoundCopies = {
  status: 'never',
  progress: null,
  list: null,
  isStale: false,
  problem: null,
};

/** An answer of the main process as the window keeps it. */
export function foundList({ documentIds, pairs, clusters, problems }: CopyList): FoundList {
  const places = new Map(documentIds.map((id, place) => [id, place]));
  return { documentIds, places, pairs, clusters, problems };
}
