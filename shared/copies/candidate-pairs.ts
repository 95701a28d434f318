import { pushTo } from '../text/push-to';
import { barrier, type CopyCorpus, type WordsOnDemand } from './copy-corpus';
import { PairSet } from './pair-set';
import { pickSeeds, type SeedList, seedsAtOnce, seedWords } from './seeds';

/** How many equal words around a shared seed make two articles worth comparing. */
const enoughWords = 8;
/** Words that may differ in a row before looking around a seed ends. */
const longestGap = 2;

/** How many words name a group that stood in too many places by its seed alone. */
export const crowdWords = 2 * seedWords;

/**
 * A seed that stands in more places than this says little: the words that follow it must be shared
 * as well. So what stands in very many places costs no more, and no copy is dropped because there
 * are many of it.
 */
const levels: readonly { readonly words: number; readonly most: number }[] = [
  { words: seedWords, most: 128 },
  { words: crowdWords, most: 1024 },
  { words: 4 * seedWords, most: 4096 },
];
/** In still larger groups each is paired with the first ones and its neighbours, which chain them. */
const representatives = 16;

function mostOf(level: number): number {
  return levels[level]?.most ?? 0;
}

/** In how many places a seed may stand that is not common. */
export const mostPlaces = mostOf(0);

/** Where the seeds that are like the one at a place end. @param hashes sorted. */
export function endOfGroup(hashes: Uint32Array, from: number): number {
  let to = from + 1;
  while (to < hashes.length && hashes[to] === hashes[from]) to += 1;
  return to;
}

/** A hash of so many words from a place on; 0 where there are fewer before the end or a barrier. */
export function nameOfWords(hashes: Uint32Array, place: number, end: number, words: number) {
  if (place + words > end) return 0;
  let name = words;
  for (let at = place; at < place + words; at += 1) {
    if (hashes[at] === barrier) return 0;
    name = Math.imul(name ^ (hashes[at] as number), 0x01000193);
    name ^= name >>> 15;
  }
  return (name | 1) >>> 0;
}

/**
 * What stands in so many places that not all pairs of them are looked at. Whether something does may
 * change with any article that it stands in.
 */
export interface Crowds {
  /** Seeds in more places than the first level takes. */
  readonly common: ReadonlySet<number>;
  /** Names of `crowdWords` in more places than the second level takes. */
  readonly crowded: ReadonlySet<number>;
  /** Seeds in groups too large for any level: which pairs are looked at hangs on all of them. */
  readonly huge: ReadonlySet<number>;
}

/** Finds the pairs of articles that are worth comparing. */
export class CandidateFinder implements Crowds {
  readonly common = new Set<number>();
  readonly crowded = new Set<number>();
  readonly huge = new Set<number>();
  private readonly corpus: CopyCorpus;
  private readonly ends: Uint32Array;

  /**
   * @param isStale where given, by article: only pairs with such a one are wanted.
   * @param pairs those that were found before, which are not looked at again; more are put there.
   */
  constructor(
    private readonly words: WordsOnDemand,
    private readonly isStale: Uint8Array | null = null,
    readonly pairs: PairSet = new PairSet(),
  ) {
    this.corpus = words.corpus;
    const { firsts, counts } = words.corpus;
    this.ends = firsts.map((first, article) => first + (counts[article] as number));
  }

  /**
   * Looks at all pairs of places that share a seed.
   * @param seeds sorted by hash.
   * @param common seeds that are common, though not all of their places are among these.
   */
  find(seeds: SeedList, common: ReadonlySet<number> = new Set()): void {
    const count = seeds.hashes.length;
    for (let from = 0; from < count; ) {
      from = this.findFew(seeds, common, from, Math.min(count, from + seedsAtOnce));
    }
  }

  /** @returns where the last group that begins before `limit` ends. */
  private findFew(
    seeds: SeedList,
    common: ReadonlySet<number>,
    first: number,
    limit: number,
  ): number {
    const { hashes } = seeds;
    const hasCommon = common.size > 0;
    let from = first;
    while (from < limit) {
      const to = endOfGroup(hashes, from);
      if (hasCommon && common.has(hashes[from] as number)) this.refine(seeds, from, to, 1);
      else if (to - from > 1) this.group(seeds, from, to, 0);
      from = to;
    }
    return from;
  }

  /** @param from and `to`: which of the seeds; most groups are small, and a view of each is dear. */
  private group(seeds: SeedList, from: number, to: number, level: number, name = 0): void {
    if (to - from <= mostOf(level)) {
      this.pairAll(seeds, from, to);
      return;
    }
    const seed = seeds.hashes[from] as number;
    if (level === 0) this.common.add(seed);
    if (level === 1) this.crowded.add(name);
    if (level + 1 < levels.length) this.refine(seeds, from, to, level + 1);
    else this.chain(seeds, from, to);
  }

  private pairAll({ places, articles }: SeedList, from: number, to: number): void {
    const { isStale } = this;
    for (let i = from; i < to; i += 1) {
      if (isStale !== null && isStale[articles[i] as number] === 0) continue;
      // Of two that are wanted, the later one sees to it.
      const last = isStale === null ? i : to;
      for (let j = from; j < last; j += 1) {
        this.consider(places, articles, Math.min(i, j), Math.max(i, j));
      }
    }
  }

  private chain({ hashes, places, articles }: SeedList, from: number, to: number): void {
    this.huge.add(hashes[from] as number);
    for (let i = from + 1; i < to; i += 1) {
      for (let j = from; j < Math.min(i, from + representatives); j += 1) {
        this.consider(places, articles, j, i);
      }
      if (i - from > representatives) this.consider(places, articles, i - 1, i);
    }
  }

  /** Parts a group by more of the words that follow; places where too few follow are done with. */
  private refine(seeds: SeedList, from: number, to: number, level: number): void {
    const { places, articles } = seeds;
    const { words } = levels[level] as (typeof levels)[number];
    const groups = new Map<number, number[]>();
    for (let i = from; i < to; i += 1) {
      const article = articles[i] as number;
      this.words.need(article);
      const end = this.ends[article] as number;
      const name = nameOfWords(this.corpus.hashes, places[i] as number, end, words);
      if (name !== 0) pushTo(groups, name, i);
    }
    for (const [name, members] of groups) {
      if (members.length < 2) continue;
      this.group(pickSeeds(seeds, members), 0, members.length, level, name);
    }
  }

  private consider(places: Uint32Array, articles: Uint32Array, i: number, j: number): void {
    const a = articles[i] as number;
    const b = articles[j] as number;
    if (a === b) return;
    const { isStale } = this;
    if (isStale !== null && isStale[a] === 0 && isStale[b] === 0) return;
    if (this.pairs.has(a, b)) return;
    this.words.need(a);
    this.words.need(b);
    const p = places[i] as number;
    const q = places[j] as number;
    if (this.isShared(a, p, b, q)) this.pairs.add(a, b);
  }

  /** Whether enough equal words stand around two places. */
  private isShared(a: number, p: number, b: number, q: number): boolean {
    const { hashes, firsts } = this.corpus;
    for (let i = 0; i < seedWords; i += 1) if (hashes[p + i] !== hashes[q + i]) return false;
    const wanted = enoughWords - seedWords;
    const endA = this.ends[a] as number;
    const endB = this.ends[b] as number;
    const after = this.equalWords(p + seedWords, endA, q + seedWords, endB, wanted);
    if (after >= wanted) return true;
    const startA = firsts[a] as number;
    const startB = firsts[b] as number;
    return after + this.equalWordsBefore(p, startA, q, startB, wanted - after) >= wanted;
  }

  private equalWords(p: number, endA: number, q: number, endB: number, wanted: number): number {
    const { hashes } = this.corpus;
    let i = p;
    let j = q;
    let equal = 0;
    let missed = 0;
    while (i < endA && j < endB && equal < wanted && missed <= longestGap) {
      const word = hashes[i];
      if (word === hashes[j]) {
        if (word === barrier) break;
        equal += 1;
        missed = 0;
        i += 1;
        j += 1;
        continue;
      }
      missed += 1;
      if (i + 1 < endA && hashes[i + 1] === hashes[j]) i += 1;
      else if (j + 1 < endB && word === hashes[j + 1]) j += 1;
      else {
        i += 1;
        j += 1;
      }
    }
    return equal;
  }

  private equalWordsBefore(p: number, startA: number, q: number, startB: number, wanted: number) {
    const { hashes } = this.corpus;
    let i = p - 1;
    let j = q - 1;
    let equal = 0;
    let missed = 0;
    while (i >= startA && j >= startB && equal < wanted && missed <= longestGap) {
      const word = hashes[i];
      if (word === hashes[j]) {
        if (word === barrier) break;
        equal += 1;
        missed = 0;
        i -= 1;
        j -= 1;
        continue;
      }
      missed += 1;
      if (i > startA && hashes[i - 1] === hashes[j]) i -= 1;
      else if (j > startB && word === hashes[j - 1]) j -= 1;
      else {
        i -= 1;
        j -= 1;
      }
    }
    return equal;
  }
}
