import { setBarriers, type WordStretches } from '../../../shared/copies/boilerplate';
import { type CopyCorpus, wordsIn } from '../../../shared/copies/copy-corpus';
import { rowAt } from './article-table';
import { checksum } from './binary-file';
import { BrokenCache, type SegmentReader } from './segments';

/** A number that changes with any of the hashes. */
export function sumOfHashes(hashes: Uint32Array): number {
  return checksum([hashes]);
}

/** A number that changes with the place of any word. */
export function sumOfPlaces(starts: Uint32Array, lengths: Uint8Array): number {
  return checksum([starts, lengths]);
}

/**
 * The words of articles, in memory that has room for all of them. They are brought there from the
 * cache as they are wanted: after a small change most never are, and memory that is touched for the
 * first time is dear.
 */
export class WordsInMemory {
  private readonly hasPlaces: Uint8Array;
  private barriers: ((article: number) => WordStretches)[] = [];

  /**
   * @param hasHashes by article: whether its words are in memory.
   * @param reader of the cache; `null` where there is none, and all words are in memory.
   */
  constructor(
    readonly corpus: CopyCorpus,
    private readonly rows: Uint32Array,
    private readonly hasHashes: Uint8Array,
    readonly reader: SegmentReader | null,
  ) {
    this.hasPlaces = hasHashes.slice();
  }

  /** Sees to it that an article's words are in memory, with its barriers. @throws BrokenCache */
  readonly need = (article: number): void => {
    if (this.hasHashes[article] === 1) return;
    const hashes = wordsIn(this.corpus, article);
    if (hashes.length > 0) this.reader?.readHashes(this.firstOf(article), hashes);
    this.check(article, 'hashSum', sumOfHashes(hashes));
    this.hasHashes[article] = 1;
    for (const of of this.barriers) setBarriers(this.corpus, article, of(article));
  };

  /** Sees to it that it is also known where the words stand in the text. @throws BrokenCache */
  readonly needPlaces = (article: number): void => {
    this.need(article);
    if (this.hasPlaces[article] === 1) return;
    const { starts, lengths } = this.placesOf(article);
    if (starts.length > 0) this.reader?.readPlaces(this.firstOf(article), starts, lengths);
    this.check(article, 'placeSum', sumOfPlaces(starts, lengths));
    this.hasPlaces[article] = 1;
  };

  /** Puts barriers in the place of words, at once or when an article is needed. */
  bar(stretchesOf: (article: number) => WordStretches): void {
    this.barriers.push(stretchesOf);
    const next = (from: number) => this.hasHashes.indexOf(1, from);
    for (let article = next(0); article !== -1; article = next(article + 1)) {
      setBarriers(this.corpus, article, stretchesOf(article));
    }
  }

  /** The words of an article as they are in the file, without barriers. @throws BrokenCache */
  bareWords(first: number, count: number): Uint32Array {
    const hashes = new Uint32Array(count);
    if (count > 0) this.reader?.readHashes(first, hashes);
    return hashes;
  }

  /** Brings all words that the cache has, without barriers. @throws BrokenCache */
  needAll(): void {
    if (this.barriers.length === 0 && !this.hasPlaces.includes(0)) return;
    this.barriers = [];
    let first = 0;
    for (const { words } of this.reader?.segments ?? []) {
      if (words === 0) continue;
      const end = first + words;
      const { hashes, starts, lengths } = this.corpus;
      this.reader?.readHashes(first, hashes.subarray(first, end));
      this.reader?.readPlaces(first, starts.subarray(first, end), lengths.subarray(first, end));
      first = end;
    }
    for (let article = 0; article < this.hasHashes.length; article += 1) {
      const { starts, lengths } = this.placesOf(article);
      this.check(article, 'hashSum', sumOfHashes(wordsIn(this.corpus, article)));
      this.check(article, 'placeSum', sumOfPlaces(starts, lengths));
    }
    this.hasHashes.fill(1);
    this.hasPlaces.fill(1);
  }

  /** No more can be brought from now on. */
  close(): void {
    this.reader?.close();
  }

  private firstOf(article: number): number {
    return this.corpus.firsts[article] as number;
  }

  private placesOf(article: number): { starts: Uint32Array; lengths: Uint8Array } {
    const first = this.firstOf(article);
    const end = first + (this.corpus.counts[article] as number);
    const { starts, lengths } = this.corpus;
    return { starts: starts.subarray(first, end), lengths: lengths.subarray(first, end) };
  }

  private check(article: number, field: 'hashSum' | 'placeSum', sum: number): void {
    if (rowAt(this.rows, article, field) !== sum) throw new BrokenCache(`article ${article}`);
  }
}
