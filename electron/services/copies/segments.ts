import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { checksum, readWhole, SummingReader, writeWhole } from './binary-file';
import { LineList } from './line-list';

/**
 * A file of words as they were read in one run; it is never changed. It has the hashes, the starts
 * and the lengths of its words, then the firsts and the hashes of its lines.
 */
export const SegmentSchema = z.object({
  name: z.string(),
  words: z.int(),
  lines: z.int(),
  /** Over its lines; articles have sums of their words. */
  linesSum: z.int(),
});
export type Segment = z.infer<typeof SegmentSchema>;

/** Lines as a segment has them: as in `CopyLines`. */
export interface SegmentLines {
  readonly words: Uint32Array;
  readonly hashes: Uint32Array;
}

/** A number that changes with any of the lines. */
export function sumOfLines({ words, hashes }: SegmentLines): number {
  return checksum([words, hashes]);
}

/** Thrown where something of the cache isn't as it was written. */
export class BrokenCache extends Error {}

/** Where the arrays of a segment begin, in bytes, and where it ends. */
function layoutOf({ words, lines }: Pick<Segment, 'words' | 'lines'>) {
  const lineWords = words * 9;
  const lineHashes = lineWords + lines * 4;
  const end = lineHashes + lines * 4;
  return { hashes: 0, starts: words * 4, lengths: words * 8, lineWords, lineHashes, end };
}

/** Reads words out of segments. Places of words go on from one segment to the next. */
export class SegmentReader {
  private readonly handles = new Map<string, number>();

  constructor(
    readonly folder: string,
    readonly segments: readonly Segment[],
  ) {}

  /** Fills an array with the hashes of words. @throws BrokenCache */
  readHashes(first: number, hashes: Uint32Array): void {
    this.inSegment(first, (segment, word) => this.read(segment, hashes, word * 4));
  }

  /** Fills arrays with where words stand in their articles. @throws BrokenCache */
  readPlaces(first: number, starts: Uint32Array, lengths: Uint8Array): void {
    this.inSegment(first, (segment, word) => {
      const layout = layoutOf(segment);
      this.read(segment, starts, layout.starts + word * 4);
      this.read(segment, lengths, layout.lengths + word);
    });
  }

  /** How many words stand from a place to the end of its segment. */
  wordsFrom(first: number): number {
    return this.inSegment(first, (segment, word) => segment.words - word);
  }

  /** Adds the lines of all segments to a list. @throws BrokenCache */
  readLines(list: LineList): void {
    for (const segment of this.segments) {
      const lines = list.take(segment.lines);
      if (this.readLinesOf(segment, lines) !== segment.linesSum)
        throw new BrokenCache(segment.name);
    }
  }

  /** @returns their sum. */
  private readLinesOf(segment: Segment, { words, hashes }: SegmentLines): number {
    try {
      const reader = new SummingReader(this.handleOf(segment.name), layoutOf(segment).lineWords);
      reader.read(words);
      reader.read(hashes);
      return reader.sum;
    } catch {
      throw new BrokenCache(segment.name);
    }
  }

  private inSegment<T>(first: number, use: (segment: Segment, word: number) => T): T {
    let word = first;
    for (const segment of this.segments) {
      if (word < segment.words) return use(segment, word);
      word -= segment.words;
    }
    throw new BrokenCache('a word beyond all segments');
  }

  private read({ name }: Segment, array: Uint32Array | Uint8Array, from: number): void {
    try {
      readWhole(this.handleOf(name), array, from);
    } catch {
      throw new BrokenCache(name);
    }
  }

  private handleOf(name: string): number {
    const handle = this.handles.get(name) ?? openSync(path.join(this.folder, name), 'r');
    this.handles.set(name, handle);
    return handle;
  }

  close(): void {
    for (const handle of this.handles.values()) closeSync(handle);
    this.handles.clear();
  }
}

/**
 * From which segment on they had better be one: the one before it is at least twice as large as all of
 * these, so that segments stay few and large ones are seldom written again (a log-structured merge;
 * O'Neil, Cheng, Gawlick and O'Neil 1996).
 * @param segments two at least.
 */
export function firstToJoin(segments: readonly Pick<Segment, 'words'>[]): number {
  let first = Math.max(0, segments.length - 2);
  let behind = wordsIn(segments.slice(first));
  while (first > 0 && (segments[first - 1]?.words ?? 0) < behind * 2) {
    first -= 1;
    behind += segments[first]?.words ?? 0;
  }
  return first;
}

/** How many words some segments have. */
export function wordsIn(segments: readonly Pick<Segment, 'words'>[]): number {
  return segments.reduce((sum, { words }) => sum + words, 0);
}

const bytesPerCopy = 2 ** 20;

/** Copies a stretch of one open file to where another one stands. @throws the system's error. */
function copyStretch(from: number, to: number, start: number, end: number): void {
  const room = new Uint8Array(Math.min(bytesPerCopy, end - start));
  for (let at = start; at < end; at += room.length) {
    const part = room.subarray(0, Math.min(room.length, end - at));
    readWhole(from, part, at);
    writeWhole(to, part);
  }
}

/**
 * Makes one segment of several; places of words stay what they are.
 * @throws the system's error, BrokenCache.
 */
export function joinSegments(folder: string, segments: readonly Segment[], name: string): Segment {
  const reader = new SegmentReader(folder, segments);
  const list = new LineList();
  reader.readLines(list);
  reader.close();
  const lines = list.from(0);
  const handles = segments.map((segment) => openSync(path.join(folder, segment.name), 'r'));
  const to = openSync(path.join(folder, name), 'w');
  const copyAll = (
    from: 'hashes' | 'starts' | 'lengths',
    until: 'starts' | 'lengths' | 'lineWords',
  ) => {
    for (const [index, segment] of segments.entries()) {
      const layout = layoutOf(segment);
      copyStretch(handles[index] as number, to, layout[from], layout[until]);
    }
  };
  try {
    copyAll('hashes', 'starts');
    copyAll('starts', 'lengths');
    copyAll('lengths', 'lineWords');
    writeWhole(to, lines.words);
    writeWhole(to, lines.hashes);
  } finally {
    for (const handle of [...handles, to]) closeSync(handle);
  }
  const words = wordsIn(segments);
  return { name, words, lines: lines.words.length, linesSum: sumOfLines(lines) };
}
