import type { RecordId } from '../../shared/model/ids';
import type { Span } from '../../shared/model/span';
import { findMine, reanchorAnnotation } from './annotate';
import type { App } from './app';
import { placedAnnotation } from './placed-annotation';

/**
 * Begins to tie one's own annotation to other words: the person chooses them in the text, with the
 * mouse or the keys, and confirms. Nothing is written until then.
 * @param likely the words to begin with; without, those it is tied to now.
 */
export function startReanchoring(app: App, id: RecordId, likely: Span | null = null): void {
  const state = app.store.getState();
  if (findMine(state, id) === undefined) return;
  const selection = likely ?? placedAnnotation(state, id)?.span ?? null;
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
  app.store.setState(({ reanchoring }) => ({
    reanchoring: null,
    selection: null,
    selectedAnnotation: reanchoring,
  }));
}
