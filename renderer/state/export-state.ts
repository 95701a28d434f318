import type { ExportChoice, ExportFormat, ExportPreview } from '../../shared/contract/export';
import type { DocumentId } from '../../shared/model/ids';
import type { Problem } from '../../shared/model/result';

export type ExportSummary = ExportPreview['summary'];
export type FilePreview = ExportPreview['files'][number];
export type ReasonGroup = ExportSummary['leftOut'][number];

/** How the corpus is parted. What is not in use is kept, so that nothing has to be typed twice. */
export interface SplitWish {
  readonly kind: 'none' | 'shares' | 'folds';
  /** Of train, dev and test, in percent or any other unit. */
  readonly shares: readonly [train: number, dev: number, test: number];
  readonly folds: number;
  readonly seed: number;
}

/** What a person chose in the export view. */
export interface ExportWish extends Omit<ExportChoice, 'documentIds' | 'split'> {
  /** The whole corpus, or the rows chosen in the library. */
  readonly scope: 'all' | 'chosen';
  readonly split: SplitWish;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ExportState {
  /** Empty until they were asked for. */
  readonly formats: readonly ExportFormat[];
  readonly wish: ExportWish;
  /** What is going on: a preview is being made, or the export itself. */
  readonly running: 'preview' | 'export' | null;
  /** Whether the person wants the export that goes on to end. */
  readonly isStopping: boolean;
  /** `null` until the first article is done. */
  readonly progress: Progress | null;
  /** Of what was chosen when it was made; `null` before the first, and where it failed. */
  readonly preview: ExportPreview | null;
  /** Why there is no preview. */
  readonly problem: Problem | null;
}

export const noExport: ExportState = {
  formats: [],
  wish: {
    scope: 'all',
    format: 'hashiya-jsonl',
    annotators: null,
    statuses: null,
    layers: null,
    areStoriesDocuments: false,
    isBoilerplateCut: false,
    areClustersNamed: false,
    copies: 'keep',
    split: { kind: 'none', shares: [80, 10, 10], folds: 5, seed: 0 },
  },
  running: null,
  isStopping: false,
  progress: null,
  preview: null,
  problem: null,
};

function splitOf({ kind, shares, folds, seed }: SplitWish): ExportChoice['split'] {
  if (kind === 'none') return null;
  return kind === 'folds' ? { kind, folds, seed } : { kind, shares: [...shares], seed };
}

/** What is asked of the main process for what a person chose. */
export function exportChoice(
  { scope, split, ...rest }: ExportWish,
  chosenRows: ReadonlySet<DocumentId>,
): ExportChoice {
  const documentIds = scope === 'chosen' ? [...chosenRows] : null;
  return { ...rest, documentIds, split: splitOf(split) };
}

/** The people whose work is wanted after one was ticked or not; `null` where nobody is left. */
export function tickedPeople(
  all: readonly string[],
  chosen: readonly string[] | null,
  name: string,
  isTicked: boolean,
): string[] | null {
  const next = all.filter((one) => (one === name ? isTicked : (chosen ?? []).includes(one)));
  return next.length === 0 ? null : next;
}

/** Whether there is something to export, as far as is known, and nothing is being exported. */
export function canExport({ running, preview, wish }: ExportState): boolean {
  const isNothing = running === null && preview?.summary.documents === 0;
  return running !== 'export' && !isNothing && canSplit(wish.split);
}

/** Whether it can be parted so: something to learn from, and something to try it on. */
export function canSplit({ kind, shares: [train, dev, test] }: SplitWish): boolean {
  return kind !== 'shares' || (train > 0 && dev + test > 0);
}
