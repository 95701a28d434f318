import { comparePaths } from '../model/link';
import { pushTo } from '../text/push-to';
import {
  type ClaimMatch,
  type ClaimText,
  compareReadClaims,
  joiningBar,
  type ReadClaim,
  readClaim,
} from './claim-likeness';

/** Two claims that may be one, with what speaks for it. */
export interface ClaimProposal extends ClaimMatch {
  /** Ids of the claims; `a` sorts before `b`. */
  readonly a: string;
  readonly b: string;
}

/** What was put forward, and what it took. */
export interface ClaimProposals {
  /** The surest first. */
  readonly proposals: readonly ClaimProposal[];
  /** Pairs of claims that were looked at. */
  readonly comparisons: number;
}

/** A claim is looked up by so many of its stems, those that fewest claims have. */
const rareStems = 4;
/** In larger blocks claims are compared with this many neighbours only, in order of their stems. */
const largestBlock = 60;

function frequencies(claims: readonly ReadClaim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of claims) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** The stems that fewest claims have, without those of this claim alone: nobody would be found by them. */
function rarestOf({ stems }: ReadClaim, counts: ReadonlyMap<string, number>): string[] {
  const count = (stem: string) => counts.get(stem) ?? 0;
  return stems
    .filter((stem) => count(stem) > 1)
    .sort((a, b) => count(a) - count(b) || comparePaths(a, b))
    .slice(0, rareStems);
}

function blocked(claims: readonly ReadClaim[]): Map<string, number[]> {
  const counts = frequencies(claims);
  const blocks = new Map<string, number[]>();
  for (const [at, claim] of claims.entries()) {
    for (const stem of rarestOf(claim, counts)) {
      pushTo(blocks, stem, at);
    }
  }
  return blocks;
}

/** Claims of the same stems side by side. */
function byStems(a: ReadClaim, b: ReadClaim): number {
  return comparePaths(a.stems.join(' '), b.stems.join(' ')) || comparePaths(a.id, b.id);
}

function* pairsIn(block: readonly number[]): Generator<[number, number]> {
  for (const [at, claim] of block.entries()) {
    const until = Math.min(block.length, at + largestBlock);
    for (let other = at + 1; other < until; other += 1) yield [claim, block[other] as number];
  }
}

/** Work between two chances to pause: claims read, or pairs compared. */
const readAtOnce = 20;
const comparedAtOnce = 200;

function* reading(
  texts: readonly ClaimText[],
  read: (text: ClaimText) => ReadClaim,
): Generator<undefined, ReadClaim[]> {
  const claims: ReadClaim[] = [];
  for (const text of texts) {
    claims.push(read(text));
    if (claims.length % readAtOnce === 0) yield;
  }
  return claims;
}

/**
 * The same as `proposeClaims`, a little at each step, so that whoever has a window to keep alive can pause
 * between them.
 * @param read reads a claim; who does this again and again keeps what was read.
 */
export function* proposingClaims(
  texts: readonly ClaimText[],
  read: (text: ClaimText) => ReadClaim = readClaim,
): Generator<undefined, ClaimProposals> {
  const claims = (yield* reading(texts, read)).sort(byStems);
  const seen = new Set<number>();
  const proposals: ClaimProposal[] = [];
  for (const block of blocked(claims).values()) {
    for (const [i, j] of pairsIn(block)) {
      const pair = i * claims.length + j;
      if (seen.has(pair)) continue;
      seen.add(pair);
      if (seen.size % comparedAtOnce === 0) yield;
      const [a, b] = [claims[i], claims[j]]
        .map((claim) => claim as ReadClaim)
        .sort((x, y) => comparePaths(x.id, y.id)) as [ReadClaim, ReadClaim];
      const match = compareReadClaims(a, b);
      if (match.score >= joiningBar) proposals.push({ a: a.id, b: b.id, ...match });
    }
  }
  proposals.sort((x, y) => y.score - x.score || comparePaths(x.a, y.a) || comparePaths(x.b, y.b));
  return { proposals, comparisons: seen.size };
}

/**
 * Claims that may be one. Only claims that share one of their rarest stems are compared (prefix
 * filtering after Chaudhuri, Ganti and Kaushik 2006, with a prefix of fixed length), and each with at
 * most `largestBlock` others of it: time and memory grow with the number of claims, not with its
 * square, and some pairs that share only common words are not found. The order of the claims doesn't
 * matter.
 */
export function proposeClaims(texts: readonly ClaimText[]): ClaimProposals {
  const steps = proposingClaims(texts);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
