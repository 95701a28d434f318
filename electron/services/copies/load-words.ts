import { randomUUID } from 'node:crypto';
import type { CopyLines } from '../../../shared/copies/copy-lines';
import type { Problem } from '../../../shared/model/result';
import { type ArticleTable, column, placesIn, rowAt } from './article-table';
import { type Contents, contentFields, isReadable, overrideAt } from './contents';
import { allocateMemory, type CopyMemory, corpusIn, takenWords, takeWords } from './copy-memory';
import type { ArticleFile, ReadArticles } from './copy-tasks';
import { askAll, type FindTools, goOn, pieces } from './find-tools';
import { LineList } from './line-list';
import { BrokenCache, type Segment } from './segments';
import { type CachedWords, rowField, rowFields, stateFields, type WordCache } from './word-cache';
import { WordsInMemory } from './words-in-memory';

/** Clocks of file systems tick as slowly as this (FAT); a file written since may look unchanged. */
const clockTickMs = 2000;
const filesPerRead = 250;
/** More segments than this become one. */
const mostSegments = 16;

/** The words of all articles: in memory, or to be had from the cache. */
export interface LoadedWords {
  readonly articles: ArticleTable;
  readonly memory: CopyMemory;
  readonly words: WordsInMemory;
  readonly lines: CopyLines;
  /** Places of words mean the same as in an earlier run of this generation. */
  readonly generation: string;
  /** Has the next run know what was read, at a moment when there is time for it; never throws. */
  readonly keep: () => Promise<void>;
}

export interface LoadRequest {
  readonly root: string;
  /** In the order of paths. */
  readonly files: readonly ArticleFile[];
  /** What `lookAtFiles` says of them. */
  readonly states: Float64Array;
  readonly cache: WordCache | null;
  /** What is in the cache; `null` where that is nothing. */
  readonly cached: CachedWords | null;
  /** When listing the files began, in milliseconds since 1970. */
  readonly scannedAt: number;
}

/** By article: its place in the cache, or -1 where it is new or looks changed. */
function knownPlaces(
  files: readonly ArticleFile[],
  states: Float64Array,
  cached: CachedWords | null,
): Int32Array {
  if (cached === null) return new Int32Array(files.length).fill(-1);
  const { paths, contents, scannedAt } = cached;
  const places = placesIn(
    files.map((file) => file.path),
    paths,
  );
  return places.map((place, article) => {
    if (place === -1 || overrideAt(contents, place) !== files[article]?.override) return -1;
    return isAsItWas(states, article, cached.states, place, scannedAt) ? place : -1;
  });
}

/** Whether a file is as it was, and was old enough then for its times to tell. */
function isAsItWas(
  states: Float64Array,
  article: number,
  then: Float64Array,
  place: number,
  scannedAt: number,
): boolean {
  const [now, before] = [article * stateFields, place * stateFields];
  const changedAt = Math.max(states[now] as number, states[now + 1] as number);
  if (!(changedAt <= scannedAt - clockTickMs)) return false;
  for (let at = 0; at < stateFields; at += 1) {
    if (states[now + at] !== then[before + at]) return false;
  }
  return true;
}

function wordsOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { words }) => sum + words, 0);
}

/** Whether more of the cached words are of no use any more than are of use. */
function isMostlyGarbage({ segments, rows }: CachedWords, known: Int32Array): boolean {
  let used = 0;
  for (const place of known) {
    if (place !== -1) used += rows[place * rowFields + rowField.words] as number;
  }
  return used * 2 < wordsOf(segments);
}

/** The most words there can be: each takes a byte at least, and something parts it from the next. */
function roomFor(states: Float64Array, known: Int32Array, cached: CachedWords | null): number {
  let room = wordsOf(cached?.segments ?? []);
  for (const [article, place] of known.entries()) {
    const size = states[article * stateFields + 2] as number;
    if (place === -1) room += (Number.isNaN(size) ? 0 : Math.ceil(size / 2)) + 1;
  }
  return room;
}

/** Reads what is new, and knows what the cache has. One for each run. */
class WordLoader {
  private memory: CopyMemory = allocateMemory(0, 0);
  private lines = new LineList();
  private segments: Segment[] = [];
  private generation = randomUUID() as string;
  private readonly rows: Uint32Array;
  private readonly contents: Contents;
  private readonly problems = new Map<number, Problem>();
  /** By article: whether its words were read in this run. */
  private readonly isRead: Uint8Array;

  constructor(
    private readonly request: LoadRequest,
    private readonly tools: FindTools,
  ) {
    const { files } = request;
    this.rows = new Uint32Array(files.length * rowFields);
    this.contents = new Uint32Array(files.length * contentFields);
    this.isRead = new Uint8Array(files.length);
  }

  async load(): Promise<LoadedWords> {
    const { files, cache, cached } = this.request;
    const known = this.begin(cached);
    const [words, lines] = [takenWords(this.memory), this.lines.count];
    const task = { kind: 'memory' as const, memory: this.memory, articles: files.length };
    await this.tools.pool.runOnAll(task);
    await this.readMissing(known);
    const isChanged = files.length !== cached?.paths.length || known.includes(-1);
    const isNew = cache !== null && isChanged && this.addSegment(cache, words, lines);
    const keep = isNew ? this.keeper(cache, known) : async () => undefined;
    // Where the work was cancelled, the rest is read next time.
    if (this.tools.isCancelled()) await keep();
    goOn(this.tools);
    return this.arrange(keep);
  }

  /** Makes room, and takes over what the cache has. @returns where each article is in the cache. */
  private begin(cached: CachedWords | null): Int32Array {
    const { files, states } = this.request;
    const known = knownPlaces(files, states, cached);
    if (cached !== null && isMostlyGarbage(cached, known)) return this.begin(null);
    this.memory = allocateMemory(roomFor(states, known, cached), known.length);
    if (cached !== null) this.takeOver(cached, known);
    return known;
  }

  /** @throws BrokenCache */
  private takeOver(cached: CachedWords, known: Int32Array): void {
    const { segments, generation, rows, contents } = cached;
    const reader = this.request.cache?.reader(segments);
    for (const { words, hashes } of reader?.lines() ?? []) this.lines.add(words, hashes);
    reader?.close();
    takeWords(this.memory, wordsOf(segments));
    const problems = new Map(cached.problems.map((problem) => [problem.path, problem]));
    for (const [article, place] of known.entries()) {
      if (place === -1) continue;
      copyRow(rows, place, this.rows, article, rowFields);
      copyRow(contents, place, this.contents, article, contentFields);
      const problem = problems.get(cached.paths[place] as string);
      if (problem !== undefined) this.problems.set(article, problem);
    }
    this.segments = [...segments];
    this.generation = generation;
  }

  private async readMissing(known: Int32Array): Promise<void> {
    const { root, files } = this.request;
    const missing = [...known.keys()].filter((article) => known[article] === -1);
    const parts = pieces(missing, filesPerRead);
    const tasks = parts.map((part) => ({
      size: part.length,
      task: {
        kind: 'read' as const,
        root,
        files: part.map((article) => files[article] as ArticleFile),
      },
    }));
    const answers = await askAll<'read'>(this.tools, 'reading', tasks);
    for (const [index, answer] of answers.entries()) {
      if (answer !== undefined) this.takeAnswer(parts[index] ?? [], answer);
    }
  }

  private takeAnswer(part: readonly number[], answer: ReadArticles): void {
    let firstLine = this.lines.add(answer.lineFirsts, answer.lineHashes);
    for (const [index, article] of part.entries()) {
      copyRow(answer.rows, index, this.rows, article, rowFields);
      copyRow(answer.contents, index, this.contents, article, contentFields);
      this.rows[article * rowFields + rowField.firstLine] = firstLine;
      firstLine += rowAt(answer.rows, index, 'lines');
      const problem = answer.problems[index] ?? null;
      if (problem !== null) this.problems.set(article, problem);
      this.isRead[article] = 1;
    }
  }

  /**
   * Writes the words that were read where the other threads and the next run find them.
   * @returns whether that could be done.
   */
  private addSegment(cache: WordCache, fromWord: number, fromLine: number): boolean {
    const { hashes, starts, lengths } = this.memory;
    const count = takenWords(this.memory) - fromWord;
    const lines = this.lines.from(fromLine);
    try {
      const segment = cache.saveSegment([
        new Uint32Array(hashes, fromWord * 4, count),
        new Uint32Array(starts, fromWord * 4, count),
        new Uint8Array(lengths, fromWord, count),
        lines.words,
        lines.hashes,
      ]);
      this.segments.push(segment);
      if (this.segments.length > mostSegments) this.segments = [cache.join(this.segments)];
      return true;
    } catch (error) {
      if (error instanceof BrokenCache) throw error;
      // A cache that can't be written is no loss: the next run reads the files again, and where
      // words lay in this one means nothing to it.
      this.generation = randomUUID();
      return false;
    }
  }

  /** Keeps what was read, when it is first called. */
  private keeper(cache: WordCache, known: Int32Array): () => Promise<void> {
    let keeping: Promise<void> | null = null;
    return () => {
      keeping ??= this.save(cache, known);
      return keeping;
    };
  }

  private async save(cache: WordCache, known: Int32Array): Promise<void> {
    const { files, scannedAt, states } = this.request;
    const isKept = (article: number) =>
      isReadable(this.contents, article) && (this.isRead[article] === 1 || known[article] !== -1);
    const kept = [...files.keys()].filter(isKept);
    const room = (fields: number) => new Uint32Array(kept.length * fields);
    try {
      await cache.save({
        generation: this.generation,
        scannedAt,
        segments: this.segments,
        problems: kept.flatMap((article) => this.problems.get(article) ?? []),
        paths: kept.map((article) => files[article]?.path as string),
        states: rowsOf(states, kept, stateFields, new Float64Array(kept.length * stateFields)),
        rows: rowsOf(this.rows, kept, rowFields, room(rowFields)),
        contents: rowsOf(this.contents, kept, contentFields, room(contentFields)),
      });
    } catch {
      // No loss: the next run reads the files again.
    }
  }

  private arrange(keep: LoadedWords['keep']): LoadedWords {
    const { memory, generation, rows, isRead, segments } = this;
    const { files, cache } = this.request;
    const corpus = corpusIn(memory, files.length);
    corpus.firsts.set(column(rows, 'firstWord'));
    corpus.counts.set(column(rows, 'words'));
    const lines = {
      ...this.lines.from(0),
      firsts: column(rows, 'firstLine'),
      counts: column(rows, 'lines'),
    };
    const articles: ArticleTable = {
      paths: files.map(({ path }) => path),
      contents: this.contents,
      problems: this.problems,
      rows,
    };
    const reader = cache?.reader(segments) ?? null;
    const words = new WordsInMemory(corpus, rows, isRead, reader);
    return { articles, memory, words, lines, generation, keep };
  }
}

type Rows = Uint32Array | Float64Array;

/** Copies one row. @param fields how many numbers it has. */
function copyRow(from: Rows, place: number, to: Rows, at: number, fields: number): void {
  for (let field = 0; field < fields; field += 1) {
    to[at * fields + field] = from[place * fields + field] as number;
  }
}

/** Some of the rows. @param to room for them. */
function rowsOf<A extends Rows>(from: A, kept: readonly number[], fields: number, to: A): A {
  if (from.length === to.length) return from;
  for (const [index, article] of kept.entries()) copyRow(from, article, to, index, fields);
  return to;
}

/**
 * Learns the words of all articles: from the cache where a file looks unchanged, else from the file.
 * What was read is in the cache afterwards.
 * @throws Cancelled, BrokenCache.
 */
export function loadWords(request: LoadRequest, tools: FindTools): Promise<LoadedWords> {
  return new WordLoader(request, tools).load();
}
