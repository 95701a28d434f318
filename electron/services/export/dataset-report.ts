import type { Dropped } from './choose-work';

/** What became of an export. */
export interface DatasetReport {
  readonly format: string;
  /** Relative to the chosen folder, sorted. */
  readonly files: readonly string[];
  readonly documents: number;
  /** Of the work and the layers that were chosen. */
  readonly annotations: number;
  readonly written: number;
  /** What is in no file: annotations, relations, sidecars, articles; with the path of the file it is in. */
  readonly dropped: readonly Dropped[];
  /** Annotations that are written otherwise than they were made. */
  readonly adjusted: readonly Dropped[];
  /** Where the corpus was split: what is in each. */
  readonly splits?: readonly SplitCount[];
  readonly leakage?: LeakageReport;
}

/** How much stands in one split. */
export interface SplitCount {
  readonly name: string;
  documents: number;
  annotations: number;
}

/** What stands in two splits, by paths. */
export interface LeakageReport {
  /** Articles of which one holds so much of the other are never parted, 0 to 1. */
  readonly bound: number;
  /** How many pairs that share a passage stand in two splits. */
  readonly pairs: number;
  readonly largest: { readonly a: string; readonly b: string; readonly containment: number } | null;
}
