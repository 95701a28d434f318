import type { DocumentId } from '../../../shared/model/ids';
import type { AnnotatedWork } from '../../../shared/registry/annotation-lines';

/** What the window knows of the annotations of the whole corpus. */
export interface CorpusAnnotations {
  readonly phase: 'unread' | 'reading' | 'read' | 'cancelled';
  /** How many sidecars were read, while it takes long. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Whether somebody changed something while they were read. */
  readonly isStale: boolean;
  /** As the main process had them, by article. */
  readonly works: ReadonlyMap<DocumentId, readonly AnnotatedWork[]>;
}

/** Before a view needed them. */
export const noAnnotations: CorpusAnnotations = {
  phase: 'unread',
  progress: null,
  isStale: false,
  works: new Map(),
};
