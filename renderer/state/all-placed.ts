import { compareSpans, createIntervalIndex } from '../../shared/analysis/interval-index';
import type { AppState } from './app-state';
import { type Ghost, ghostsOf } from './carry/ghosts';
import { type Placement, placeAnnotations } from './placement';

/** The last answer for each placement. */
const answers = new WeakMap<Placement, { ghosts: readonly Ghost[]; placement: Placement }>();

function withGhosts(stored: Placement, ghosts: readonly Ghost[]): Placement {
  if (ghosts.length === 0) return stored;
  const known = answers.get(stored);
  if (known?.ghosts === ghosts) return known.placement;
  const placed = [...stored.placed, ...ghosts.map(({ entry }) => entry)].sort((a, b) =>
    compareSpans(a.span, b.span),
  );
  const placement = { placed, index: createIntervalIndex(placed, ({ span }) => span) };
  answers.set(stored, { ghosts, placement });
  return placement;
}

const nothing: Placement = { placed: [], index: createIntervalIndex([], ({ span }) => span) };

/**
 * All that can be seen and selected in the open article: everybody's annotations, and what is only
 * suggested. What is exported or printed is `placeAnnotations`.
 */
export function allPlaced(state: AppState): Placement {
  const { open, sessions } = state;
  if (open === null) return nothing;
  const stored = placeAnnotations(open, sessions.get(open.id)?.sidecar ?? null);
  return withGhosts(stored, ghostsOf(state));
}
