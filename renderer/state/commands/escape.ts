import type { AppState } from '../app-state';
import { relatingFrom } from '../relations/relating';
import { selectedSegmentOf } from '../segments';
import { isReading } from './command';

/** What `Escape` lets go of in the reader. */
type Held =
  | 'guideline'
  | 'find'
  | 'linking'
  | 'reanchoring'
  | 'relating'
  | 'rebounding'
  | 'selection'
  | 'segment'
  | 'article';

/** The one thing that `Escape` lets go of now: what lies on top comes first, the article last. */
function heldNow(state: AppState): Held {
  if (state.codebookView.showsGuideline) return 'guideline';
  if (state.find !== null) return 'find';
  if (state.reanchoring !== null) return 'reanchoring';
  if (state.linkingFrom !== null) return 'linking';
  if (relatingFrom(state) !== undefined) return 'relating';
  if (state.reboundedSegment !== null) return 'rebounding';
  if (state.selectedAnnotation !== null || state.selection !== null) return 'selection';
  return selectedSegmentOf(state) === undefined ? 'article' : 'segment';
}

/** Available when `Escape` would let go of this, so that one key never means two things. */
export function escapes(held: Held): (state: AppState) => boolean {
  return (state) => isReading(state) && heldNow(state) === held;
}
