import type { DocumentId } from '../../shared/model/ids';
import type { CodePointOffset } from '../../shared/model/span';

/** A place that somebody was at: the library, or an article with the first letter in sight. */
export interface Stop {
  /** `null` is the library. */
  readonly documentId: DocumentId | null;
  readonly offset: CodePointOffset | null;
}

/** The way through a corpus: what lies behind, the latest last, and what was gone back from, the next last. */
export interface Trail {
  readonly behind: readonly Stop[];
  readonly ahead: readonly Stop[];
}

export const emptyTrail: Trail = { behind: [], ahead: [] };

/** So many places are remembered each way. */
const trailLimit = 100;

/** The way after leaving `from` for another place. Going nowhere leaves no trace. */
export function leave(trail: Trail, from: Stop, to: DocumentId | null): Trail {
  if (from.documentId === to) return trail;
  return { behind: [...trail.behind, from].slice(-trailLimit), ahead: [] };
}

/**
 * One step back or forward.
 * @param here where the person is now; they can come back to it by the opposite step.
 * @returns where to go and the way from there on, or `null` at the end of the way.
 */
export function stepAlong(
  trail: Trail,
  here: Stop,
  direction: 'back' | 'forward',
): { readonly to: Stop; readonly trail: Trail } | null {
  const [from, other] =
    direction === 'back' ? [trail.behind, trail.ahead] : [trail.ahead, trail.behind];
  const to = from.at(-1);
  if (to === undefined) return null;
  const left = from.slice(0, -1);
  const grown = [...other, here].slice(-trailLimit);
  return {
    to,
    trail: direction === 'back' ? { behind: left, ahead: grown } : { behind: grown, ahead: left },
  };
}
