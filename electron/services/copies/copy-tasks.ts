import { statSync } from 'node:fs';
import path from 'node:path';
import { ArticleComparer, countShingles } from '../../../shared/copies/compare-articles';
import type { CopyCorpus } from '../../../shared/copies/copy-corpus';
import { type Candidates, candidatesAmong } from '../../../shared/copies/find-copies';
import { joinNumbers } from '../../../shared/copies/join-numbers';
import { type PackedPairs, packPairs } from '../../../shared/copies/packed-pairs';
import { pairOfKey } from '../../../shared/copies/pair-set';
import { type SeedList, type SeedPart, SeedRoom } from '../../../shared/copies/seeds';
import type { Problem } from '../../../shared/model/result';
import type { Encoding } from '../../../shared/model/sidecar';
import { type ScanTask, scanSeeds } from './again/scan-seeds';
import { type CopyMemory, corpusIn, takeWords } from './copy-memory';
import { type BoilerplateMarks, readMarks } from './read-marks';
import { readWords } from './read-words';
import { sumOfHashes, sumOfPlaces } from './words-in-memory';

/** An article to be read. */
export interface ArticleFile {
  /** Relative to the corpus, with `/`. */
  readonly path: string;
  /** The team's decision on its encoding. */
  readonly override: Encoding | null;
}

/** Where the words of articles were put, and what their lines are. */
export interface ReadArticles {
  readonly articles: readonly {
    readonly sha256: string;
    readonly problem: Problem | null;
    /** `rowFields` numbers; its first line is not known yet. */
    readonly row: Uint32Array;
  }[];
  /** The lines of all these articles one after the other, as in `ArticleWords`. */
  readonly lineFirsts: Uint32Array;
  readonly lineHashes: Uint32Array;
}

/** Work that one thread does at a time. Numbers of articles are those of the memory. */
export type CopyTask =
  | { readonly kind: 'memory'; readonly memory: CopyMemory; readonly articles: number }
  | { readonly kind: 'stat'; readonly root: string; readonly files: readonly string[] }
  | { readonly kind: 'marks'; readonly root: string; readonly sidecars: readonly string[] }
  | { readonly kind: 'read'; readonly root: string; readonly files: readonly ArticleFile[] }
  | { readonly kind: 'count'; readonly articles: readonly number[] }
  | ScanTask
  | { readonly kind: 'seek'; readonly part: SeedPart }
  | { readonly kind: 'compare'; readonly keys: Float64Array };

/** What each kind of task answers. */
export interface CopyAnswers {
  memory: null;
  /** By file: mtime and ctime in milliseconds since 1970, size in bytes; NaN where there is none. */
  stat: Float64Array;
  marks: readonly (BoilerplateMarks | null)[];
  read: ReadArticles;
  count: null;
  /** `null` where the cache isn't as it was written. */
  scan: SeedList | null;
  seek: Candidates;
  compare: PackedPairs;
}
type CopyAnswer = CopyAnswers[keyof CopyAnswers];

function statFiles(root: string, files: readonly string[]): Float64Array {
  const states = new Float64Array(files.length * 3).fill(Number.NaN);
  for (const [index, file] of files.entries()) {
    const stats = statSync(path.join(root, file), { throwIfNoEntry: false });
    if (stats !== undefined) states.set([stats.mtimeMs, stats.ctimeMs, stats.size], index * 3);
  }
  return states;
}

/** Does the tasks; one on each thread. */
export class CopyWorker {
  private memory: CopyMemory | null = null;
  private corpus: CopyCorpus | null = null;
  private seeds = [new SeedRoom(), new SeedRoom()] as const;

  readonly run = (task: CopyTask): CopyAnswer => {
    switch (task.kind) {
      case 'memory':
        this.memory = task.memory;
        this.corpus = corpusIn(task.memory, task.articles);
        return null;
      case 'stat':
        return statFiles(task.root, task.files);
      case 'marks':
        return task.sidecars.map((sidecar) => readMarks(task.root, sidecar));
      case 'read':
        return this.read(task.root, task.files);
      case 'count':
        return this.count(task.articles);
      case 'scan':
        return scanSeeds(task);
      case 'seek':
        return candidatesAmong(this.have().corpus, task.part, ...this.seeds);
      case 'compare':
        return this.compare(task.keys);
    }
  };

  private have(): { memory: CopyMemory; corpus: CopyCorpus } {
    const { memory, corpus } = this;
    if (memory === null || corpus === null) throw new Error('a thread was given no memory');
    return { memory, corpus };
  }

  private read(root: string, files: readonly ArticleFile[]): ReadArticles {
    const { memory, corpus } = this.have();
    const lineFirsts: Uint32Array[] = [];
    const lineHashes: Uint32Array[] = [];
    const articles = files.map(({ path: articlePath, override }) => {
      const { sha256, words, problem } = readWords(root, articlePath, override);
      const count = words.hashes.length;
      const first = takeWords(memory, count);
      corpus.hashes.set(words.hashes, first);
      corpus.starts.set(words.starts, first);
      corpus.lengths.set(words.lengths, first);
      lineFirsts.push(words.lineFirsts.slice());
      lineHashes.push(words.lineHashes.slice());
      const hashSum = sumOfHashes(words.hashes);
      const placeSum = sumOfPlaces(words.starts, words.lengths);
      const lines = words.lineFirsts.length;
      return { sha256, problem, row: Uint32Array.of(first, count, 0, lines, hashSum, placeSum) };
    });
    return { articles, lineFirsts: joinNumbers(lineFirsts), lineHashes: joinNumbers(lineHashes) };
  }

  private count(articles: readonly number[]): null {
    const { memory, corpus } = this.have();
    const sizes = new Uint32Array(memory.sizes);
    for (const [article, size] of countShingles(corpus, articles)) sizes[article] = size;
    return null;
  }

  private compare(keys: Float64Array): PackedPairs {
    const { memory, corpus } = this.have();
    // All seeds have been looked at by now.
    this.seeds = [new SeedRoom(), new SeedRoom()];
    const comparer = new ArticleComparer(corpus, new Uint32Array(memory.sizes));
    const pairs = [...keys].flatMap((key) => comparer.compare(...pairOfKey(key)) ?? []);
    return packPairs(pairs);
  }
}
