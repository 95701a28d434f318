import { barrier, type CopyCorpus } from './copy-corpus';

/**
 * Words in a row that two copies must share somewhere. All windows of so many words are taken, as
 * winnowing with a window of one does (Schleimer, Wilkerson and Aiken 2003): any four equal words
 * in a row outside boilerplate are seen, and of 25 words of which 15 % were changed at random,
 * 999 in 1,000 have them.
 */
export const seedWords = 4;

const factor = 0x01000193;
const oldestFactor = Math.imul(Math.imul(factor, factor), factor);

/** Seeds with the place and the article they stand in, in one order. */
export interface SeedList {
  readonly hashes: Uint32Array;
  readonly places: Uint32Array;
  readonly articles: Uint32Array;
}

/** Seeds as they come, in arrays that grow. */
class SeedRoom {
  hashes: Uint32Array;
  places: Uint32Array;
  articles: Uint32Array;
  count = 0;

  constructor(capacity: number) {
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

  private grow(): void {
    const larger = (from: Uint32Array) => {
      const to = new Uint32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.hashes = larger(this.hashes);
    this.places = larger(this.places);
    this.articles = larger(this.articles);
  }

  done(): SeedList {
    return {
      hashes: this.hashes.subarray(0, this.count),
      places: this.places.subarray(0, this.count),
      articles: this.articles.subarray(0, this.count),
    };
  }
}

/** Which seeds are wanted, by their hash. */
export type SeedFilter =
  /** Those of one of so many parts of all hashes; `parts` is a power of two. */
  | { readonly part: number; readonly parts: number }
  /** Those that stand in some articles. */
  | { readonly of: SeedNames };

/** A set of seed hashes, made for a quick "no". */
export interface SeedNames {
  readonly bits: Uint32Array;
  readonly exact: ReadonlySet<number>;
}

const nameBits = 22;

/** The seeds that stand in some articles. */
export function seedNames(corpus: CopyCorpus, articles: Iterable<number>): SeedNames {
  const bits = new Uint32Array(2 ** (nameBits - 5));
  const exact = new Set<number>();
  for (const article of articles) {
    eachSeed(corpus, article, (hash) => {
      const bit = hash >>> (32 - nameBits);
      bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
      exact.add(hash);
    });
  }
  return { bits, exact };
}

/** Calls back for each seed of an article with its hash and the place of its first word. */
export function eachSeed(
  { hashes, firsts, counts }: CopyCorpus,
  article: number,
  visit: (hash: number, place: number) => void,
): void {
  const first = firsts[article] as number;
  const end = first + (counts[article] as number);
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
    if (run > seedWords) {
      rolling = (rolling - Math.imul(hashes[at - seedWords] as number, oldestFactor)) | 0;
    }
    rolling = (Math.imul(rolling, factor) + word) | 0;
    if (run >= seedWords) visit(scattered(rolling), at - seedWords + 1);
  }
}

function scattered(rolling: number): number {
  const bits = Math.imul(rolling ^ (rolling >>> 16), 0x85ebca6b);
  return (bits ^ (bits >>> 13)) >>> 0;
}

function matcher(filter: SeedFilter): (hash: number) => boolean {
  if ('of' in filter) {
    const { bits, exact } = filter.of;
    return (hash) => {
      const bit = hash >>> (32 - nameBits);
      return (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1 && exact.has(hash);
    };
  }
  const mask = filter.parts - 1;
  const { part } = filter;
  return (hash) => (hash & mask) === part;
}

/** All seeds of a corpus that are wanted, by article and place. */
export function listSeeds(corpus: CopyCorpus, filter: SeedFilter): SeedList {
  const total = corpus.counts.reduce((sum, count) => sum + count, 0);
  const room = new SeedRoom('of' in filter ? 1024 : Math.ceil((total / filter.parts) * 1.05) + 64);
  const isWanted = matcher(filter);
  for (let article = 0; article < corpus.counts.length; article += 1) {
    eachSeed(corpus, article, (hash, place) => {
      if (isWanted(hash)) room.put(hash, place, article);
    });
  }
  return room.done();
}

/** Sorts by hash; seeds of one hash stay in the order of their articles (a counting sort). */
export function sortSeeds({ hashes, places, articles }: SeedList): SeedList {
  const bits = Math.min(22, Math.max(4, Math.ceil(Math.log2(hashes.length + 1))));
  const shift = 32 - bits;
  const next = new Uint32Array(2 ** bits + 1);
  for (let i = 0; i < hashes.length; i += 1) {
    const bucket = ((hashes[i] as number) >>> shift) + 1;
    next[bucket] = (next[bucket] as number) + 1;
  }
  for (let i = 1; i < next.length; i += 1) next[i] = (next[i] as number) + (next[i - 1] as number);
  const sorted = {
    hashes: new Uint32Array(hashes.length),
    places: new Uint32Array(hashes.length),
    articles: new Uint32Array(hashes.length),
  };
  for (let i = 0; i < hashes.length; i += 1) {
    const bucket = (hashes[i] as number) >>> shift;
    const to = next[bucket] as number;
    next[bucket] = to + 1;
    sorted.hashes[to] = hashes[i] as number;
    sorted.places[to] = places[i] as number;
    sorted.articles[to] = articles[i] as number;
  }
  settleBuckets(sorted, shift);
  return sorted;
}

/** What shares a bucket is few: it is put in order one by one, and equal ones stay as they are. */
function settleBuckets({ hashes, places, articles }: SeedList, shift: number): void {
  for (let i = 1; i < hashes.length; i += 1) {
    const hash = hashes[i] as number;
    if (
      (hashes[i - 1] as number) <= hash ||
      (hashes[i - 1] as number) >>> shift !== hash >>> shift
    ) {
      continue;
    }
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
