import type {
  ImportChoice,
  ImportFormatRow,
  ImportPreview as Preview,
} from '../../../shared/contract/import';
import type { Problem } from '../../../shared/model/result';

export type ImportPreview = Preview;
export type SkippedGroup = Preview['skipped'][number];
export type LabelTarget = ImportChoice['targets'][number]['target'];
export type LabelRow = ImportPreview['labels'][number];

/** What came of an import. */
export interface ImportOutcome {
  readonly annotations: number;
  readonly newArticles: number;
  /** Whether it is a step that undo takes back. */
  readonly isUndoable: boolean;
  readonly skipped: readonly SkippedGroup[];
}

export interface ImportState {
  /** Empty until they were asked for. */
  readonly formats: readonly ImportFormatRow[];
  /** The name of the file or folder; `null` before one is chosen. */
  readonly source: string | null;
  readonly format: string;
  /** What a person decided on labels, by what the file calls them. */
  readonly targets: ReadonlyMap<string, LabelTarget>;
  /** `travel`: one is undone or redone, and its new articles go or come. */
  readonly running: 'plan' | 'import' | 'travel' | null;
  /** Whether the person wants the import that goes on to be taken back. */
  readonly isStopping: boolean;
  /** Files or articles that are done; `null` until the first is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly preview: ImportPreview | null;
  /** Why there is no preview. */
  readonly problem: Problem | null;
  /** Of the source that is chosen, once it was imported. */
  readonly outcome: ImportOutcome | null;
}

export const noImport: ImportState = {
  formats: [],
  source: null,
  format: 'hashiya-jsonl',
  targets: new Map(),
  running: null,
  isStopping: false,
  progress: null,
  preview: null,
  problem: null,
  outcome: null,
};

/** Whether files and work are written or taken away, so that nothing else may be begun. */
export function isWriting({ running }: ImportState): boolean {
  return running === 'import' || running === 'travel';
}

/** Whether what goes on can be ended by a person. */
export function isEndable({ running }: ImportState): boolean {
  return running === 'plan' || running === 'import';
}

/** What is asked of the main process. */
export function importChoice({ format, targets }: ImportState): ImportChoice {
  return { format, targets: [...targets].map(([key, target]) => ({ key, target })) };
}

/** Whether there is something to import, and nothing goes on. */
export function canImport({ running, preview, outcome }: ImportState): boolean {
  if (running !== null || preview === null || outcome !== null) return false;
  const { fresh, matched } = preview;
  return fresh + matched > 0;
}
