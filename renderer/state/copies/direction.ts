import type { PairFigures } from '../../../shared/copies/compare-articles';
import type { ArticleVerdict, Link } from '../../../shared/model/link';

/** What the proposal is made of: how much of each stands in the other, and when each was published. */
export interface DirectionEvidence extends PairFigures {
  readonly publishedA: string | undefined;
  readonly publishedB: string | undefined;
}

export type Direction = Link['direction'];

/** Verdicts of which one side comes from the other. */
export function isDirected(verdict: ArticleVerdict): boolean {
  return verdict === 'excerpt' || verdict === 'update';
}

/**
 * Which article came from the other, to begin with. Of an excerpt that is the one of which more
 * stands in the other; of an update the later one, and where the dates don't say, the one with more
 * that is its own. `a-to-b` says that `a` is the excerpt or the update of `b`.
 */
export function proposeDirection(
  verdict: ArticleVerdict,
  { containmentOfA, containmentOfB, publishedA, publishedB }: DirectionEvidence,
): Direction {
  if (!isDirected(verdict)) return 'none';
  if (verdict === 'excerpt') return containmentOfA > containmentOfB ? 'a-to-b' : 'b-to-a';
  if (publishedA !== undefined && publishedB !== undefined && publishedA !== publishedB) {
    return publishedA > publishedB ? 'a-to-b' : 'b-to-a';
  }
  return containmentOfA < containmentOfB ? 'a-to-b' : 'b-to-a';
}

/** The same the other way round. */
export function reversed(direction: Direction): Direction {
  if (direction === 'none') return 'none';
  return direction === 'a-to-b' ? 'b-to-a' : 'a-to-b';
}
