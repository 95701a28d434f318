import type { PairFigures } from '../../../shared/copies/compare-articles';
import { isEarlier } from '../../../shared/dates/is-earlier';
import type { ArticleVerdict, Link } from '../../../shared/model/link';

/** What the proposal is made of: how much of each stands in the other, and when each was published. */
export interface DirectionEvidence extends PairFigures {
  readonly publishedA: string | undefined;
  readonly publishedB: string | undefined;
}

export type Direction = Link['direction'];

/** Verdicts of which one side comes from the other. */
function isDirected(verdict: ArticleVerdict): boolean {
  return verdict === 'excerpt' || verdict === 'update';
}

/** Containments that differ by less say nothing of which was taken from which. */
const telling = 0.02;

/** The later of two articles comes from the earlier; `null` where their dates don't say. */
function byDate({ publishedA, publishedB }: DirectionEvidence): Direction | null {
  if (publishedA === undefined || publishedB === undefined) return null;
  if (isEarlier(publishedB, publishedA)) return 'a-to-b';
  return isEarlier(publishedA, publishedB) ? 'b-to-a' : null;
}

/**
 * Which article came from which, to begin with. Of an excerpt the one of which more stands in the other
 * came from it, and where that says nothing the later one; of an update the later one, and where the
 * dates don't say, the one with more that is its own. `a-to-b` says that `a` is the excerpt or the
 * update of `b`.
 */
export function proposeDirection(verdict: ArticleVerdict, evidence: DirectionEvidence): Direction {
  if (!isDirected(verdict)) return 'none';
  const ahead = evidence.containmentOfA - evidence.containmentOfB;
  if (verdict === 'excerpt') {
    if (Math.abs(ahead) >= telling) return ahead > 0 ? 'a-to-b' : 'b-to-a';
    return byDate(evidence) ?? 'b-to-a';
  }
  return byDate(evidence) ?? (ahead < 0 ? 'a-to-b' : 'b-to-a');
}

/** What an article is for the other: when one is an excerpt of the other, and when one updates it. */
export type PairRole = `${'excerpt' | 'original'}-${'later' | 'earlier'}`;

/**
 * What one side is by the directions of both verdicts, which may differ: an excerpt may have been
 * there before the article that has all of it.
 */
export function roleOf(
  side: 'a' | 'b',
  { excerpt, update }: Readonly<Record<'excerpt' | 'update', Direction>>,
): PairRole {
  const from = side === 'a' ? 'a-to-b' : 'b-to-a';
  return `${excerpt === from ? 'excerpt' : 'original'}-${update === from ? 'later' : 'earlier'}`;
}

/** The same the other way round. */
export function reversed(direction: Direction): Direction {
  if (direction === 'none') return 'none';
  return direction === 'a-to-b' ? 'b-to-a' : 'a-to-b';
}
