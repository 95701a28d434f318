import { barrier, type CopyCorpus } from './copy-corpus';
import { everyHash, type HashSet, mayBeIn } from './hash-set';
import { enlarged } from './join-numbers';

/**
 * Words in a row that two copies must share somewhere. All windows of so many words are taken, as
 * winnowing with a window of one does (Schleimer, Wilkerson and Aiken 2003): any four equal words
 * in a row outside boilerplate are seen, and of 25 words of which 15 % were changed at random,
 * 999 in 1,000 have them.
 */
export const seedWords = 4;

const factor = 0x01000193;
/** What a word has been multiplied by when it leaves the window. */
const leavingFactor = Math.imul(Math.imul(factor, factor), Math.imul(factor, factor));

/** Seeds with the place and the article they stand in, in one order. */
export interface SeedList {
  readonly hashes: Uint32Array;
  readonly places: Uint32Array;
  readonly articles: Uint32Array;
}

/** Some of the seeds, by their places in the list. */
export function pickSeeds(
  { hashes, places, articles }: SeedList,
  members: readonly number[],
): SeedList {
  const of = (from: Uint32Array) => Uint32Array.from(members, (i) => from[i] as number);
  return { hashes: of(hashes), places: of(places), articles: of(articles) };
}

/** Seeds as they come, in arrays that grow, and that the next ones may use again. */
export class SeedRoom {
  private hashes = new Uint32Array(0);
  private places = new Uint32Array(0);
  private articles = new Uint32Array(0);
  private count = 0;

  /** Forgets the seeds, and has room for so many; what was given out before is overwritten. */
  clear(capacity: number): void {
    this.count = 0;
    if (this.hashes.length >= capacity) return;
    this.hashes = new Uint32Array(capacity);
    this.places = new Uint32Array(capacity);
    this.articles = new Uint32Array(capacity);
  }

  put(hash: number, place: number, article: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = hash;
    this.places[this.count] = place;
    this.articles[this.count] = article;
    this.count += 1;
  }

  /** Puts the seeds of one part that stand among some words in a row, half-open. */
  putSeeds(
    words: Uint32Array,
    first: number,
    end: number,
    article: number,
    { part, parts }: SeedPart,
  ): void {
    while (this.count + end - first > this.hashes.length) this.grow();
    // Not through `eachSeedBetween`: a call for each seed of ten thousand articles is dear.
    const { hashes, places, articles } = this;
    let { count } = this;
    let rolling = 0;
    let run = 0;
    for (let at = first; at < end; at += 1) {
      const word = words[at] as number;
      run = word === barrier ? 0 : run + 1;
      const leaving = run > seedWords ? (words[at - seedWords] as number) : 0;
      rolling = run === 0 ? 0 : rolled(rolling, word, leaving);
      if (run < seedWords) continue;
      const hash = scattered(rolling);
      if ((hash & (parts - 1)) !== part) continue;
      hashes[count] = hash;
      places[count] = at - seedWords + 1;
      articles[count] = article;
      count += 1;
    }
    this.count = count;
  }

  private grow(): void {
    const length = Math.max(1024, this.hashes.length * 2);
    this.hashes = enlarged(this.hashes, length);
    this.places = enlarged(this.places, length);
    this.articles = enlarged(this.articles, length);
  }

  /** The first so many seeds; they share the room's memory. */
  first(count = this.count): SeedList {
    return {
      hashes: this.hashes.subarray(0, count),
      places: this.places.subarray(0, count),
      articles: this.articles.subarray(0, count),
    };
  }
}

/** One of so many parts of all seeds, by the low bits of their hash; `parts` is a power of two. */
export interface SeedPart {
  readonly part: number;
  readonly parts: number;
}

/** Calls back for each seed of an article with its hash and the place of its first word. */
export function eachSeed(
  { hashes, firsts, counts }: CopyCorpus,
  article: number,
  visit: (hash: number, place: number) => void,
): void {
  const first = firsts[article] as number;
  eachSeedBetween(hashes, first, first + (counts[article] as number), visit);
}

/**
 * Calls back for each seed among some words in a row, half-open.
 * @param bits of the set of those that are wanted; a few others come as well. Tested here: a call for
 *   each seed of a corpus is dear.
 */
export function eachSeedBetween(
  hashes: Uint32Array,
  first: number,
  end: number,
  visit: (hash: number, place: number) => void,
  bits: HashSet['bits'] = everyHash,
): void {
  let rolling = 0;
  let run = 0;
  for (let at = first; at < end; at += 1) {
    const word = hashes[at] as number;
    if (word === barrier) {
      rolling = 0;
      run = 0;
      continue;
    }
    run += 1;
    const leaving = run > seedWords ? (hashes[at - seedWords] as number) : 0;
    rolling = rolled(rolling, word, leaving);
    if (run < seedWords) continue;
    const hash = scattered(rolling);
    if (mayBeIn(bits, hash)) visit(hash, at - seedWords + 1);
  }
}

/** The window after one word more. @param leaving the word that leaves it, or 0. */
function rolled(rolling: number, word: number, leaving: number): number {
  // Only the multiplication on the left has to wait for the window before.
  return (Math.imul(rolling, factor) + ((word - Math.imul(leaving, leavingFactor)) | 0)) | 0;
}

function scattered(rolling: number): number {
  const bits = Math.imul(rolling ^ (rolling >>> 16), 0x85ebca6b);
  return (bits ^ (bits >>> 13)) >>> 0;
}

/** All seeds of one part, by article and place. @param room they are put there. */
export function listSeeds(
  corpus: CopyCorpus,
  part: SeedPart,
  room: SeedRoom = new SeedRoom(),
): SeedList {
  const { hashes, firsts, counts } = corpus;
  const total = counts.reduce((sum, count) => sum + count, 0);
  room.clear(Math.ceil((total / part.parts) * 1.05) + 4096);
  for (let article = 0; article < counts.length; article += 1) {
    const first = firsts[article] as number;
    room.putSeeds(hashes, first, first + (counts[article] as number), article, part);
  }
  return room.first();
}

/**
 * Loops over all seeds are cut into calls for so many: one that is still running when it is compiled
 * stays slow to its end.
 */
export const seedsAtOnce = 4096;

const digitBits = 11;
const digits = 2 ** digitBits;

/** Puts seeds in the order of some bits of their hash; those alike in them stay in their order. */
function sortByDigit(from: SeedList, to: SeedList, shift: number): void {
  const count = from.hashes.length;
  const next = new Uint32Array(digits);
  for (let at = 0; at < count; at += seedsAtOnce) {
    countDigits(from.hashes, at, Math.min(count, at + seedsAtOnce), shift, next);
  }
  let begin = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const ofDigit = next[digit] as number;
    next[digit] = begin;
    begin += ofDigit;
  }
  for (let at = 0; at < count; at += seedsAtOnce) {
    moveToPlaces(from, to, at, Math.min(count, at + seedsAtOnce), shift, next);
  }
}

function countDigits(
  hashes: Uint32Array,
  first: number,
  end: number,
  shift: number,
  counts: Uint32Array,
): void {
  for (let i = first; i < end; i += 1) {
    const digit = ((hashes[i] as number) >>> shift) & (digits - 1);
    counts[digit] = (counts[digit] as number) + 1;
  }
}

/** @param next by digit: where the next seed with it goes. */
function moveToPlaces(
  { hashes, places, articles }: SeedList,
  to: SeedList,
  first: number,
  end: number,
  shift: number,
  next: Uint32Array,
): void {
  for (let i = first; i < end; i += 1) {
    const hash = hashes[i] as number;
    const digit = (hash >>> shift) & (digits - 1);
    const place = next[digit] as number;
    next[digit] = place + 1;
    to.hashes[place] = hash;
    to.places[place] = places[i] as number;
    to.articles[place] = articles[i] as number;
  }
}

/**
 * Sorts by hash; seeds of one hash stay in the order of their articles. A radix sort, which goes
 * through memory in few places at a time; it changes the list it is given.
 * @param spare room to sort in.
 */
export function sortSeeds(seeds: SeedList, spare: SeedRoom = new SeedRoom()): SeedList {
  spare.clear(seeds.hashes.length);
  const aside = spare.first(seeds.hashes.length);
  const low = 32 - 2 * digitBits;
  sortByDigit(seeds, aside, low);
  sortByDigit(aside, seeds, low + digitBits);
  const count = seeds.hashes.length;
  for (let at = 1; at < count; at += seedsAtOnce) {
    settleBuckets(seeds, at, Math.min(count, at + seedsAtOnce), low);
  }
  return seeds;
}

/** What shares the upper bits is few: it is put in order one by one, and equal ones stay as they are. */
function settleBuckets(
  { hashes, places, articles }: SeedList,
  first: number,
  end: number,
  shift: number,
): void {
  for (let i = first; i < end; i += 1) {
    const hash = hashes[i] as number;
    const before = hashes[i - 1] as number;
    if (before <= hash || before >>> shift !== hash >>> shift) continue;
    const place = places[i] as number;
    const article = articles[i] as number;
    let to = i;
    while (to > 0 && (hashes[to - 1] as number) > hash) {
      hashes[to] = hashes[to - 1] as number;
      places[to] = places[to - 1] as number;
      articles[to] = articles[to - 1] as number;
      to -= 1;
    }
    hashes[to] = hash;
    places[to] = place;
    articles[to] = article;
  }
}
