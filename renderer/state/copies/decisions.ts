import type { SaidOfCopies } from '../../../shared/contract/copies';
import { pairCount, summaryAt } from '../../../shared/copies/packed-pairs';
import type { PassageVerdict } from '../../../shared/model/corpus-file';
import type { DocumentId } from '../../../shared/model/ids';
import type { Link } from '../../../shared/model/link';
import type { Sidecar } from '../../../shared/model/sidecar';
import type { FoundList } from './found-copies';
import { pairIndexOf } from './queue';
import type { PlacesOfVerdicts } from './review-state';

/** What somebody said of a pair of articles. */
export interface SaidOfPair {
  readonly link: Link;
  readonly annotator: string;
  readonly isMine: boolean;
}

/** By the pair's place in the packed list; one's own word first. */
export type VerdictsByPair = ReadonlyMap<number, readonly SaidOfPair[]>;

type Sessions = ReadonlyMap<DocumentId, { readonly sidecar: Sidecar }>;

/** Everybody's links between whole articles; one's own as the window has them, where it has them. */
function* eachLink(
  said: SaidOfCopies,
  sessions: Sessions,
  idAt: (path: string) => DocumentId | undefined,
): Generator<SaidOfCopies['links'][number]> {
  for (const { sidecar } of sessions.values()) {
    for (const link of sidecar.links) {
      const [a, b] = [idAt(link.a.path), idAt(link.b.path)];
      if (link.scope !== 'article' || a === undefined || b === undefined) continue;
      yield { link, annotator: sidecar.annotator, isMine: true, a, b };
    }
  }
  for (const one of said.links) {
    // A link stands with the one of its articles whose path sorts first.
    const home = one.link.a.path <= one.link.b.path ? one.a : one.b;
    if (!one.isMine || !sessions.has(home)) yield one;
  }
}

/** What was said of each found pair as a whole. */
export function verdictsByPair(
  { pairs, places }: FoundList,
  said: SaidOfCopies,
  sessions: Sessions,
  idAt: (path: string) => DocumentId | undefined,
): VerdictsByPair {
  const found = new Map<number, SaidOfPair[]>();
  for (const { link, annotator, isMine, a, b } of eachLink(said, sessions, idAt)) {
    const [one, two] = [places.get(a) ?? -1, places.get(b) ?? -1];
    const index = pairIndexOf(pairs, Math.min(one, two), Math.max(one, two));
    if (index === -1) continue;
    const known = found.get(index) ?? [];
    const entry = { link, annotator, isMine };
    found.set(index, isMine ? [entry, ...known] : [...known, entry]);
  }
  return found;
}

/** By pair: which of its passages have a verdict among these. */
function decidedPassages(
  verdicts: readonly PassageVerdict[],
  shared: PlacesOfVerdicts,
): Map<number, Set<number>> {
  const covered = new Map<number, Set<number>>();
  for (const { id } of verdicts) {
    const places = shared.get(id) ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const [pair, passage] = [places[at] as number, places[at + 1] as number];
      covered.set(pair, (covered.get(pair) ?? new Set()).add(passage));
    }
  }
  return covered;
}

/** How a pair was decided: as a whole, or passage by passage. */
export const decidedBy = { nothing: 0, link: 1, passages: 2 } as const;

/**
 * Which pairs the present annotator decided. A verdict on the pair does, and so do verdicts on its
 * passages once each of them has one: a pair that shares more than what was judged is still open.
 * @returns by pair a value of `decidedBy`.
 */
export function decidedPairs(
  { pairs }: Pick<FoundList, 'pairs'>,
  verdicts: VerdictsByPair,
  ownOnPassages: readonly PassageVerdict[],
  shared: PlacesOfVerdicts,
): Uint8Array {
  const decided = new Uint8Array(pairCount({ pairs }));
  for (const [pair, passages] of decidedPassages(ownOnPassages, shared)) {
    if (passages.size >= summaryAt(pairs, pair).passageCount) decided[pair] = decidedBy.passages;
  }
  for (const [pair, said] of verdicts) {
    if (said.some(({ isMine }) => isMine)) decided[pair] = decidedBy.link;
  }
  return decided;
}
