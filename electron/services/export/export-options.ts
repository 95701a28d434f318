import type { CopyChoice } from '../../../shared/formats/copy-choice';
import type { DocumentId } from '../../../shared/model/ids';
import type { DocumentStatus } from '../../../shared/model/sidecar';
import type { SplitPlan } from '../../../shared/splits/split-plan';
import type { CopyFinder } from '../copies/copy-finder';

/** Where a dataset goes. */
export interface DatasetPlace {
  /** Where to; made where it doesn't exist. */
  readonly folder: string;
  /** How the person named the folder, for messages. */
  readonly named?: string;
}

/** What a dataset is made of. */
export interface DatasetChoice {
  /** `null` exports all articles. */
  readonly documentIds: readonly DocumentId[] | null;
  /** Whose work; `null` takes the adjudicated where there is one, else everybody's. */
  readonly slugs: readonly string[] | null;
  /** `null` takes all articles; else those on which the work chosen has one of these. */
  readonly statuses: readonly DocumentStatus[] | null;
  /** Ids of layers; `null` takes all of the codebook. */
  readonly layers: readonly string[] | null;
  readonly areStoriesDocuments: boolean;
  readonly isBoilerplateCut: boolean;
  /** Whether each document is to say in which cluster of copies it is; with a split they do anyway. */
  readonly areClustersNamed: boolean;
  readonly copies: CopyChoice;
  /** `null` leaves the corpus in one. */
  readonly split: SplitPlan | null;
}

export type DatasetOptions = DatasetPlace & DatasetChoice;

/** Thrown where the signal ended the work. */
export class Cancelled extends Error {}

/** What an export has of the world around it. */
export interface ExportTools {
  /** Asked only where copies matter. */
  readonly finder: CopyFinder;
  readonly now: () => Date;
  /** Where the built files of threads lie; `null` reads the articles on this thread. */
  readonly workersFolder: string | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the work; nothing is left behind then. */
  readonly signal?: AbortSignal;
}
