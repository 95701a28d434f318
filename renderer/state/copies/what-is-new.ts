import type { CopyOf } from '../../../shared/contract/copies';
import { isEarlier } from '../../../shared/dates/is-earlier';
import type { App } from '../app';
import type { AppState } from '../app-state';
import { openCopiesOf } from './known-copies';

const none: readonly CopyOf[] = [];
let last: { of: object; older: readonly CopyOf[] } | null = null;

/** The copies that are known to have appeared before the open article. */
function olderCopies(state: AppState): readonly CopyOf[] {
  const known = openCopiesOf(state);
  const own = known?.facts.get(known.documentId)?.publishedAt;
  if (known === null || own === undefined) return none;
  if (last?.of === known) return last.older;
  const older = known.copies.filter(({ other }) => {
    const date = known.facts.get(other)?.publishedAt;
    return date !== undefined && isEarlier(date, own);
  });
  last = { of: known, older };
  return older;
}

/** The copies whose words are dimmed now. */
export function dimmingCopies(state: AppState): readonly CopyOf[] {
  if (state.dimmed === 'none') return none;
  return state.dimmed === 'older' ? olderCopies(state) : (openCopiesOf(state)?.copies ?? none);
}

/** Dims what stands in other articles, so that what is new stands out; a second time shows all again. */
export function toggleDimmed(app: App, which: 'all' | 'older'): void {
  app.store.setState(({ dimmed }) => ({ dimmed: dimmed === which ? 'none' : which }));
}

/** Shows all words alike again. */
export function showAllWords(app: App): void {
  app.store.setState({ dimmed: 'none' });
}
