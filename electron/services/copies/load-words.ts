import { randomUUID } from 'node:crypto';
import type { CopyLines } from '../../../shared/copies/copy-lines';
import type { Problem } from '../../../shared/model/result';
import { type ArticleTable, column, rowAt } from './article-table';
import { type Contents, contentFields, isReadable, overrideAt } from './contents';
import {
  allocateMemory,
  type CopyMemory,
  corpusIn,
  sharedNumbers,
  takenWords,
  takeWords,
} from './copy-memory';
import type { ArticleFile, ReadArticles } from './copy-tasks';
import { askAll, type FindTools, goOn, pieces } from './find-tools';
import { LineList } from './line-list';
import type { CopyFiles } from './list-files';
import { articlesThat, copyKnown, copyRow, pathsOf, rowsOf } from './rows';
import { BrokenCache, firstToJoin, type Segment, wordsIn } from './segments';
import { type CachedWords, rowField, rowFields, stateFields, type WordCache } from './word-cache';
import { WordsInMemory } from './words-in-memory';

/** Clocks of file systems tick as slowly as this (FAT); a file written since may look unchanged. */
const clockTickMs = 2000;
const filesPerRead = 250;
/** Of more segments than this the small ones become one. */
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
  readonly files: CopyFiles;
  /** What `lookAtFiles` says of them. */
  readonly states: Float64Array;
  readonly cache: WordCache | null;
  /** What is in the cache; `null` where that is nothing. */
  readonly cached: CachedWords | null;
  /** When listing the files began, in milliseconds since 1970. */
  readonly scannedAt: number;
}

/** By article: its place in the cache, or -1 where it is new or looks changed. */
function knownPlaces({ files, states, cached }: LoadRequest): Int32Array {
  const { paths, overrideOf } = files;
  if (cached === null) return new Int32Array(paths.count).fill(-1);
  const places = paths.placesIn(cached.paths);
  for (const [article, path] of paths.strings.entries()) {
    const place = places[article] as number;
    if (place === -1) continue;
    const isSame =
      overrideAt(cached.contents, place) === overrideOf(path) &&
      isAsItWas(states, article, cached.states, place, cached.scannedAt);
    if (!isSame) places[article] = -1;
  }
  return places;
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

/** Whether more of the cached words are of no use any more than are of use. */
function isMostlyGarbage({ segments, rows }: CachedWords, known: Int32Array): boolean {
  let used = 0;
  for (let article = 0; article < known.length; article += 1) {
    const place = known[article] as number;
    if (place !== -1) used += rowAt(rows, place, 'words');
  }
  return used * 2 < wordsIn(segments);
}

/** The most words there can be: each takes a byte at least, and something parts it from the next. */
function roomFor(states: Float64Array, known: Int32Array, cached: CachedWords | null): number {
  let room = wordsIn(cached?.segments ?? []);
  for (let article = 0; article < known.length; article += 1) {
    if (known[article] !== -1) continue;
    const size = states[article * stateFields + 2] as number;
    room += (Number.isNaN(size) ? 0 : Math.ceil(size / 2)) + 1;
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
    const { count } = request.files.paths;
    this.rows = sharedNumbers(count * rowFields);
    this.contents = new Uint32Array(count * contentFields);
    this.isRead = new Uint8Array(count);
  }

  async load(): Promise<LoadedWords> {
    const { files, cache, cached } = this.request;
    const { count } = files.paths;
    const known = this.begin(this.request);
    const [words, lines] = [takenWords(this.memory), this.lines.count];
    const task = { kind: 'memory' as const, memory: this.memory, articles: count };
    await this.tools.pool.runOnAll(task);
    await this.readMissing(known);
    const isChanged = count !== cached?.paths.count || known.includes(-1);
    const isNew = cache !== null && isChanged && this.addSegment(cache, words, lines);
    const keep = isNew ? this.keeper(cache, known) : async () => undefined;
    // Where the work was cancelled, the rest is read next time.
    if (this.tools.isCancelled()) await keep();
    goOn(this.tools);
    return this.arrange(keep);
  }

  /** Makes room, and takes over what the cache has. @returns where each article is in the cache. */
  private begin(request: LoadRequest): Int32Array {
    const { cached, states } = request;
    const known = knownPlaces(request);
    if (cached !== null && isMostlyGarbage(cached, known)) {
      return this.begin({ ...request, cached: null });
    }
    this.memory = allocateMemory(roomFor(states, known, cached), known.length);
    if (cached !== null) this.takeOver(cached, known);
    return known;
  }

  /** @throws BrokenCache */
  private takeOver(cached: CachedWords, known: Int32Array): void {
    const { segments, generation, rows, contents } = cached;
    const reader = this.request.cache?.reader(segments);
    reader?.readLines(this.lines);
    reader?.close();
    takeWords(this.memory, wordsIn(segments));
    copyKnown(rows, known, this.rows, rowFields);
    copyKnown(contents, known, this.contents, contentFields);
    if (cached.problems.length > 0) this.takeOverProblems(cached, known);
    this.segments = [...segments];
    this.generation = generation;
  }

  private takeOverProblems(cached: CachedWords, known: Int32Array): void {
    const problems = new Map(cached.problems.map((problem) => [problem.path, problem]));
    for (const [article, path] of this.request.files.paths.strings.entries()) {
      const problem = known[article] === -1 ? undefined : problems.get(path);
      if (problem !== undefined) this.problems.set(article, problem);
    }
  }

  private async readMissing(known: Int32Array): Promise<void> {
    const { root, files } = this.request;
    const missing = articlesThat((article) => known[article] === -1, known.length);
    const fileOf = (article: number): ArticleFile => {
      const path = files.paths.strings[article] as string;
      return { path, override: files.overrideOf(path) };
    };
    const parts = pieces(missing, filesPerRead);
    const tasks = parts.map((part) => ({
      size: part.length,
      task: { kind: 'read' as const, root, files: part.map(fileOf) },
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
      if (this.segments.length > mostSegments) this.joinSmall(cache);
      return true;
    } catch (error) {
      if (error instanceof BrokenCache) throw error;
      // A cache that can't be written is no loss: the next run reads the files again, and where
      // words lay in this one means nothing to it.
      this.generation = randomUUID();
      return false;
    }
  }

  private joinSmall(cache: WordCache): void {
    const first = firstToJoin(this.segments);
    this.segments = [...this.segments.slice(0, first), cache.join(this.segments.slice(first))];
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
    const dropped = articlesThat((article) => !isKept(article), known.length);
    const kept = dropped.length === 0 ? null : articlesThat(isKept, known.length);
    try {
      await cache.save({
        generation: this.generation,
        scannedAt,
        segments: this.segments,
        problems: [...this.problems].flatMap(([article, one]) => (isKept(article) ? [one] : [])),
        paths: pathsOf(files.paths, kept),
        states: rowsOf(states, kept, stateFields),
        rows: rowsOf(this.rows, kept, rowFields),
        contents: rowsOf(this.contents, kept, contentFields),
      });
    } catch {
      // No loss: the next run reads the files again.
    }
  }

  private arrange(keep: LoadedWords['keep']): LoadedWords {
    const { memory, generation, rows, isRead, segments } = this;
    const { files, cache } = this.request;
    const corpus = corpusIn(memory, files.paths.count);
    corpus.firsts.set(column(rows, 'firstWord'));
    corpus.counts.set(column(rows, 'words'));
    const lines = {
      ...this.lines.from(0),
      firsts: column(rows, 'firstLine'),
      counts: column(rows, 'lines'),
    };
    const articles: ArticleTable = {
      paths: files.paths,
      contents: this.contents,
      problems: this.problems,
      rows,
    };
    const reader = cache?.reader(segments) ?? null;
    const words = new WordsInMemory(corpus, rows, isRead, reader);
    return { articles, memory, words, lines, generation, keep };
  }
}

/**
 * Learns the words of all articles: from the cache where a file looks unchanged, else from the file.
 * What was read is in the cache afterwards.
 * @throws Cancelled, BrokenCache.
 */
export function loadWords(request: LoadRequest, tools: FindTools): Promise<LoadedWords> {
  return new WordLoader(request, tools).load();
}
