import { barWords } from '../../../../shared/copies/boilerplate';
import { crowdWords, nameOfWords } from '../../../../shared/copies/candidate-pairs';
import { type HashSet, isIn } from '../../../../shared/copies/hash-set';
import { eachSeedBetween, type SeedList, SeedRoom } from '../../../../shared/copies/seeds';
import { rowAt } from '../article-table';
import { type PackedStretches, stretchesAt } from '../packed-stretches';
import { BrokenCache, type Segment, SegmentReader } from '../segments';
import { sumOfHashes } from '../words-in-memory';

/** Goes through the words of some articles, in a row, as they are in the cache. */
export interface ScanTask {
  readonly kind: 'scan';
  readonly folder: string;
  readonly segments: readonly Segment[];
  /** The number of the first one, and of the one behind the last. */
  readonly from: number;
  readonly end: number;
  /** The rows of all articles. */
  readonly rows: Uint32Array;
  /** Where the words of all articles neither make nor hide a copy. */
  readonly stretches: PackedStretches;
  /** The seeds that are wanted. */
  readonly seeds: HashSet;
  /** Names of `crowdWords` that are wanted where their seed is common. */
  readonly crowds: HashSet;
}

/** On the number of an article: the words at this place have a name that is wanted. */
const namedFlag = 0x8000_0000;

/** The number of an article without the flag. */
export function articleOf(flagged: number): number {
  return (flagged & ~namedFlag) >>> 0;
}

/** Whether the words at a place have a name that is wanted. */
export function isNamed(flagged: number): boolean {
  return (flagged & namedFlag) !== 0;
}

const wordsPerRead = 2 ** 19;

/** Words as they pass by, in memory that is used again: touching new memory is dear. */
class PassingWords {
  private room = new Uint32Array(wordsPerRead);
  private first = 0;
  private count = 0;

  constructor(private readonly reader: SegmentReader) {}

  /** Some words in a row; who gets them may change them. @throws BrokenCache */
  at(first: number, count: number): Uint32Array {
    if (count === 0) return this.room.subarray(0, 0);
    if (first < this.first || first + count > this.first + this.count) this.read(first, count);
    return this.room.subarray(first - this.first, first - this.first + count);
  }

  private read(first: number, least: number): void {
    if (this.room.length < least) this.room = new Uint32Array(least);
    this.first = first;
    this.count = Math.min(this.room.length, this.reader.wordsFrom(first));
    this.reader.readHashes(first, this.room.subarray(0, this.count));
  }
}

/**
 * Finds where some seeds stand, by article and place, with a flag on the article where the words
 * there have a name that is wanted.
 * @returns `null` where the cache isn't as it was written.
 */
export function scanSeeds(task: ScanTask): SeedList | null {
  const reader = new SegmentReader(task.folder, task.segments);
  const hits = new SeedRoom();
  hits.clear(1024);
  try {
    scan(task, new PassingWords(reader), hits);
    return hits.first();
  } catch (error) {
    // Across threads an error would not know what it is any more.
    if (error instanceof BrokenCache) return null;
    throw error;
  } finally {
    reader.close();
  }
}

function scan(
  { rows, from, end, stretches, seeds, crowds }: ScanTask,
  passing: PassingWords,
  hits: SeedRoom,
): void {
  let words: Uint32Array = new Uint32Array(0);
  let first = 0;
  let article = from;
  const visit = (hash: number, place: number) => {
    if (!seeds.exact.has(hash)) return;
    const name = nameOfWords(words, place, words.length, crowdWords);
    const flag = isIn(crowds, name) ? namedFlag : 0;
    hits.put(hash, first + place, (article | flag) >>> 0);
  };
  for (; article < end; article += 1) {
    first = rowAt(rows, article, 'firstWord');
    words = passing.at(first, rowAt(rows, article, 'words'));
    if (sumOfHashes(words) !== rowAt(rows, article, 'hashSum')) throw new BrokenCache(`${article}`);
    barWords(words, 0, stretchesAt(stretches, article));
    eachSeedBetween(words, 0, words.length, visit, seeds.bits);
  }
}
