import { randomUUID } from 'node:crypto';
import type { CopyCorpus } from '../../../shared/copies/copy-corpus';
import type { CopyLines } from '../../../shared/copies/copy-lines';
import type { Problem } from '../../../shared/model/result';
import { allocateMemory, type CopyMemory, corpusIn, takenWords, takeWords } from './copy-memory';
import type { ArticleFile, ReadArticles } from './copy-tasks';
import { ask, askAll, type FindTools, pieces } from './find-tools';
import { LineList } from './line-list';
import {
  type CachedWords,
  rowFields,
  type Segment,
  stateFields,
  type WordCache,
} from './word-cache';

/** Clocks of file systems tick as slowly as this (FAT); a file written since may look unchanged. */
const clockTickMs = 2000;
const filesPerStat = 500;
const filesPerRead = 250;
/** More segments than this become one. */
const mostSegments = 16;

/** An article whose words are in memory. */
export interface LoadedArticle extends ArticleFile {
  /** Empty where it could not be read. */
  readonly sha256: string;
  readonly problem: Problem | null;
  readonly first: number;
  readonly count: number;
  readonly firstLine: number;
  readonly lines: number;
}

/** The words of all articles, in memory. */
export interface LoadedWords {
  /** In the order of paths. */
  readonly articles: readonly LoadedArticle[];
  readonly memory: CopyMemory;
  readonly corpus: CopyCorpus;
  readonly lines: CopyLines;
  /** Places of words in memory mean the same as in an earlier run of this generation. */
  readonly generation: string;
}

export interface LoadRequest {
  readonly root: string;
  /** In the order of paths. */
  readonly files: readonly ArticleFile[];
  readonly cache: WordCache | null;
  /** When listing the files began, in milliseconds since 1970. */
  readonly scannedAt: number;
}

/** By article: its place in the cache, or -1 where it is new or looks changed. */
function knownPlaces(
  files: readonly ArticleFile[],
  states: Float64Array,
  cached: CachedWords | null,
): Int32Array {
  const known = new Int32Array(files.length).fill(-1);
  if (cached === null) return known;
  const { paths, overrides, scannedAt } = cached.facts;
  const byPath = new Map(paths.map((path, index) => [path, index]));
  for (const [article, { path, override }] of files.entries()) {
    const index = byPath.get(path) ?? -1;
    if (index === -1 || overrides[index] !== override) continue;
    const now = states.subarray(article * stateFields, (article + 1) * stateFields);
    const then = cached.states.subarray(index * stateFields, (index + 1) * stateFields);
    const isSettled = Math.max(now[0] as number, now[1] as number) <= scannedAt - clockTickMs;
    if (isSettled && now.every((field, at) => field === then[at])) known[article] = index;
  }
  return known;
}

/** Whether more of the cached words are of no use any more than are of use. */
function isMostlyGarbage({ facts, rows }: CachedWords, known: Int32Array): boolean {
  const all = facts.segments.reduce((sum, { words }) => sum + words, 0);
  let used = 0;
  for (const index of known) if (index !== -1) used += rows[index * rowFields + 1] as number;
  return used * 2 < all;
}

/** The most words there can be: each takes a byte at least, and something parts it from the next. */
function roomFor(states: Float64Array, known: Int32Array, cached: CachedWords | null): number {
  let room = (cached?.facts.segments ?? []).reduce((sum, { words }) => sum + words, 0);
  for (const [article, index] of known.entries()) {
    const size = states[article * stateFields + 2] as number;
    if (index === -1) room += (Number.isNaN(size) ? 0 : Math.ceil(size / 2)) + 1;
  }
  return room;
}

/** Brings words into memory. One for each run. */
class WordLoader {
  private memory: CopyMemory = allocateMemory(0, 0);
  private lines = new LineList();
  private segments: Segment[] = [];
  private generation = randomUUID() as string;
  private readonly articles: (LoadedArticle | undefined)[];

  constructor(
    private readonly request: LoadRequest,
    private readonly tools: FindTools,
  ) {
    this.articles = request.files.map(() => undefined);
  }

  async load(): Promise<LoadedWords> {
    const { files, cache } = this.request;
    const looking = this.statAll();
    // Read here while the other threads look at the files.
    const cached = cache?.load() ?? null;
    const states = await looking;
    const known = this.begin(states, cached);
    const [words, lines] = [takenWords(this.memory), this.lines.count];
    await this.tools.pool.runOnAll({
      kind: 'memory',
      memory: this.memory,
      articles: files.length,
    });
    await this.readMissing();
    const isChanged = files.length !== cached?.facts.paths.length || known.includes(-1);
    if (cache !== null && isChanged) await this.save(cache, states, words, lines);
    return this.arrange();
  }

  private async statAll(): Promise<Float64Array> {
    const { root, files } = this.request;
    const states = new Float64Array(files.length * stateFields);
    const lists = pieces(files, filesPerStat).map((list) => list.map(({ path }) => path));
    const found = await Promise.all(
      lists.map((list) => ask<'stat'>(this.tools, { kind: 'stat', root, files: list })),
    );
    for (const [index, part] of found.entries()) {
      states.set(part, index * filesPerStat * stateFields);
    }
    return states;
  }

  /** Makes room, and takes over what the cache has. @returns where each article is in the cache. */
  private begin(states: Float64Array, cached: CachedWords | null): Int32Array {
    const { files } = this.request;
    const known = knownPlaces(files, states, cached);
    if (cached !== null && isMostlyGarbage(cached, known)) return this.begin(states, null);
    this.memory = allocateMemory(roomFor(states, known, cached), files.length);
    this.lines = new LineList();
    if (cached === null) return known;
    if (!this.loadSegments(cached)) return this.begin(states, null);
    const problems = new Map(cached.facts.problems.map((problem) => [problem.path, problem]));
    for (const [article, index] of known.entries()) {
      if (index === -1) continue;
      const file = files[article] as ArticleFile;
      const [first = 0, count = 0, firstLine = 0, lines = 0] = cached.rows.subarray(
        index * rowFields,
        (index + 1) * rowFields,
      );
      const sha256 = cached.facts.sha256s[index] as string;
      const problem = problems.get(file.path) ?? null;
      this.articles[article] = { ...file, sha256, problem, first, count, firstLine, lines };
    }
    this.segments = [...cached.facts.segments];
    this.generation = cached.facts.generation;
    return known;
  }

  private views(from: number, count: number): (Uint32Array | Uint8Array)[] {
    const { hashes, starts, lengths } = this.memory;
    return [
      new Uint32Array(hashes, from * 4, count),
      new Uint32Array(starts, from * 4, count),
      new Uint8Array(lengths, from, count),
    ];
  }

  /** @returns whether all segments are as they were written. */
  private loadSegments({ facts }: CachedWords): boolean {
    for (const segment of facts.segments) {
      const first = takeWords(this.memory, segment.words);
      const words = new Uint32Array(segment.lines);
      const hashes = new Uint32Array(segment.lines);
      const arrays = [...this.views(first, segment.words), words, hashes];
      if (this.request.cache?.loadSegment(segment, arrays) !== true) return false;
      this.lines.add(words, hashes);
    }
    return true;
  }

  private async readMissing(): Promise<void> {
    const { root, files } = this.request;
    const missing = files
      .map((file, article) => ({ file, article }))
      .filter(({ article }) => this.articles[article] === undefined);
    const parts = pieces(missing, filesPerRead);
    const tasks = parts.map((part) => ({
      size: part.length,
      task: { kind: 'read' as const, root, files: part.map(({ file }) => file) },
    }));
    const answers = await askAll<'read'>(this.tools, 'reading', tasks);
    for (const [index, answer] of answers.entries()) {
      if (answer !== undefined) this.takeAnswer(parts[index] ?? [], answer);
    }
  }

  private takeAnswer(
    part: readonly { file: ArticleFile; article: number }[],
    { rows, lineFirsts, lineHashes }: ReadArticles,
  ): void {
    let firstLine = this.lines.add(lineFirsts, lineHashes);
    for (const [index, { file, article }] of part.entries()) {
      const row = rows[index] as (typeof rows)[number];
      this.articles[article] = { ...file, ...row, firstLine };
      firstLine += row.lines;
    }
  }

  /** Keeps what was read; where the work was cancelled, the rest is read next time. */
  private async save(cache: WordCache, states: Float64Array, words: number, lines: number) {
    const isMany = this.segments.length >= mostSegments;
    const [fromWord, fromLine] = isMany ? [0, 0] : [words, lines];
    if (isMany) this.segments = [];
    const added = this.lines.from(fromLine);
    const views = this.views(fromWord, takenWords(this.memory) - fromWord);
    const kept = this.articles.flatMap((article, index) =>
      article !== undefined && article.sha256 !== '' ? [{ article, index }] : [],
    );
    const rows = kept.flatMap(({ article }) => {
      const { first, count, firstLine, lines: own } = article;
      return [first, count, firstLine, own];
    });
    const ownStates = kept.flatMap(({ index }) => [
      ...states.subarray(index * stateFields, (index + 1) * stateFields),
    ]);
    try {
      this.segments.push(cache.saveSegment([...views, added.words, added.hashes]));
      await cache.save({
        facts: {
          generation: this.generation,
          scannedAt: this.request.scannedAt,
          segments: this.segments,
          paths: kept.map(({ article }) => article.path),
          sha256s: kept.map(({ article }) => article.sha256),
          overrides: kept.map(({ article }) => article.override),
          problems: kept.flatMap(({ article }) => article.problem ?? []),
        },
        states: Float64Array.from(ownStates),
        rows: Uint32Array.from(rows),
      });
    } catch {
      // A cache that can't be written is no loss: the next run reads the files again, and where
      // words lay in this one means nothing to it.
      this.generation = randomUUID();
    }
  }

  private arrange(): LoadedWords {
    const { memory, generation } = this;
    const articles = this.articles.filter((article) => article !== undefined);
    const corpus = corpusIn(memory, articles.length);
    corpus.firsts.set(articles.map(({ first }) => first));
    corpus.counts.set(articles.map(({ count }) => count));
    const all = this.lines.from(0);
    const lines = {
      ...all,
      firsts: Uint32Array.from(articles, ({ firstLine }) => firstLine),
      counts: Uint32Array.from(articles, ({ lines: count }) => count),
    };
    return { articles, memory, corpus, lines, generation };
  }
}

/**
 * Brings the words of all articles into memory: from the cache where a file looks unchanged, else
 * from the file. What was read is in the cache afterwards. Where the work is cancelled, articles
 * are missing.
 */
export function loadWords(request: LoadRequest, tools: FindTools): Promise<LoadedWords> {
  return new WordLoader(request, tools).load();
}
