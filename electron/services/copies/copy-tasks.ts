import { statSync } from 'node:fs';
import path from 'node:path';
import type { ArticleWords } from '../../../shared/copies/article-words';
import { countShingles } from '../../../shared/copies/compare-articles';
import type { CopyCorpus } from '../../../shared/copies/copy-corpus';
import {
  type Candidates,
  candidatesAmong,
  comparePairs,
  SeekRoom,
} from '../../../shared/copies/find-copies';
import { joinNumbers } from '../../../shared/copies/join-numbers';
import { type PackedPairs, packPairs } from '../../../shared/copies/packed-pairs';
import type { SeedList, SeedPart } from '../../../shared/copies/seeds';
import type { Problem } from '../../../shared/model/result';
import type { Encoding } from '../../../shared/model/sidecar';
import { type ScanTask, scanSeeds } from './again/scan-seeds';
import { type Contents, contentFields, setContent } from './contents';
import { type CopyMemory, corpusIn, takeWords } from './copy-memory';
import { PathList } from './path-list';
import { type BoilerplateMarks, readMarks } from './read-marks';
import { readWords } from './read-words';
import { rowField, rowFields } from './word-cache';
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
  /** `rowFields` numbers an article; its first line is not known yet. */
  readonly rows: Uint32Array;
  readonly contents: Contents;
  readonly problems: readonly (Problem | null)[];
  /** The lines of all these articles one after the other, as in `ArticleWords`. */
  readonly lineFirsts: Uint32Array;
  readonly lineHashes: Uint32Array;
}

/** Looks at the files of some articles. */
interface StatTask {
  readonly kind: 'stat';
  readonly root: string;
  /** Of all articles: bytes go from thread to thread in no time, unlike strings. */
  readonly paths: Pick<PathList, 'bytes' | 'count'>;
  /** The first of these articles, and the one behind the last. */
  readonly from: number;
  readonly end: number;
}

/** Work that one thread does at a time. Numbers of articles are those of the memory. */
export type CopyTask =
  | { readonly kind: 'memory'; readonly memory: CopyMemory; readonly articles: number }
  | StatTask
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

function statFiles({ root, paths, from, end }: StatTask): Float64Array {
  const { strings } = PathList.from(paths.bytes, paths.count);
  const states = new Float64Array((end - from) * 3).fill(Number.NaN);
  for (let article = from; article < end; article += 1) {
    const file = `${root}${path.sep}${strings[article]}`;
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    const at = (article - from) * 3;
    states[at] = stats.mtimeMs;
    states[at + 1] = stats.ctimeMs;
    states[at + 2] = stats.size;
  }
  return states;
}

/** Word by word: `set` copies into shared memory byte by byte. */
function putWords({ hashes, starts, lengths }: ArticleWords, corpus: CopyCorpus, first: number) {
  for (let word = 0; word < hashes.length; word += 1) {
    corpus.hashes[first + word] = hashes[word] as number;
    corpus.starts[first + word] = starts[word] as number;
    corpus.lengths[first + word] = lengths[word] as number;
  }
}

/** Does the tasks; one on each thread. */
export class CopyWorker {
  private memory: CopyMemory | null = null;
  private corpus: CopyCorpus | null = null;
  private seeking = new SeekRoom();

  readonly run = (task: CopyTask): CopyAnswer => {
    switch (task.kind) {
      case 'memory':
        this.memory = task.memory;
        this.corpus = corpusIn(task.memory, task.articles);
        this.seeking = new SeekRoom();
        return null;
      case 'stat':
        return statFiles(task);
      case 'marks':
        return task.sidecars.map((sidecar) => readMarks(task.root, sidecar));
      case 'read':
        return this.read(task.root, task.files);
      case 'count':
        return this.count(task.articles);
      case 'scan':
        return scanSeeds(task);
      case 'seek':
        return candidatesAmong(this.have().corpus, task.part, this.seeking);
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
    const rows = new Uint32Array(files.length * rowFields);
    const contents: Contents = new Uint32Array(files.length * contentFields);
    const problems: (Problem | null)[] = [];
    const lineFirsts: Uint32Array[] = [];
    const lineHashes: Uint32Array[] = [];
    for (const [index, { path: articlePath, override }] of files.entries()) {
      const { sha256, words, problem } = readWords(root, articlePath, override);
      this.putRow(words, rows, index * rowFields);
      setContent(contents, index, sha256, override);
      problems.push(problem);
      lineFirsts.push(words.lineFirsts.slice());
      lineHashes.push(words.lineHashes.slice());
    }
    const lines = { lineFirsts: joinNumbers(lineFirsts), lineHashes: joinNumbers(lineHashes) };
    return { rows, contents, problems, ...lines };
  }

  /** Puts the words of an article into the memory, and where they are and what sums they have into a row. */
  private putRow(words: ArticleWords, rows: Uint32Array, at: number): void {
    const { memory, corpus } = this.have();
    const first = takeWords(memory, words.hashes.length);
    putWords(words, corpus, first);
    rows[at + rowField.firstWord] = first;
    rows[at + rowField.words] = words.hashes.length;
    rows[at + rowField.lines] = words.lineFirsts.length;
    rows[at + rowField.hashSum] = sumOfHashes(words.hashes);
    rows[at + rowField.placeSum] = sumOfPlaces(words.starts, words.lengths);
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
    this.seeking = new SeekRoom();
    return packPairs(comparePairs(corpus, new Uint32Array(memory.sizes), keys));
  }
}
