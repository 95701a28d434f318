import type { RecordId } from '../../shared/model/ids';
import type { Span } from '../../shared/model/span';
import { findMine, reanchorAnnotation } from './annotate';
import type { App } from './app';

/**
 * Begins to tie one's own annotation to other words: the person chooses them in the text, with the
 * mouse or the keys, and confirms. Nothing is written until then.
 * @param selection the words to begin with, if some are likely.
 */
export function startReanchoring(app: App, id: RecordId, selection: Span | null = null): void {
  if (findMine(app.store.getState(), id) === undefined) return;
  app.store.setState({ reanchoring: id, selection, selectedAnnotation: null });
}

/** Ties the annotation to the words that are selected now. */
export async function confirmReanchoring(app: App): Promise<void> {
  const { reanchoring, selection } = app.store.getState();
  if (reanchoring === null || selection === null) return;
  app.store.setState({ reanchoring: null });
  await reanchorAnnotation(app, reanchoring, selection);
}

/** Leaves the annotation tied as it is. */
export function cancelReanchoring(app: App): void {
  app.store.setState({ reanchoring: null, selection: null });
}
