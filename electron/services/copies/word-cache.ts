import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { ProblemSchema } from '../../../shared/model/result';
import { writeArrays } from './binary-file';
import { CachedRecord, removeFiles } from './cached-record';
import { type Contents, contentFields } from './contents';
import type { PathList } from './path-list';
import { joinSegments, type Segment, SegmentReader, SegmentSchema, sumOfLines } from './segments';

const WordFactsSchema = z.object({
  /** Another one wherever words begin anew: places of an earlier generation mean nothing in it. */
  generation: z.string(),
  /** When reading began, in milliseconds since 1970. */
  scannedAt: z.number(),
  segments: z.array(SegmentSchema),
  problems: z.array(ProblemSchema),
});

/** What is known of the words of a corpus. By article, in the order of paths. */
export interface CachedWords extends z.infer<typeof WordFactsSchema> {
  readonly paths: PathList;
  readonly contents: Contents;
  /** `stateFields` numbers an article: mtime and ctime in milliseconds since 1970, size in bytes. */
  readonly states: Float64Array;
  /** `rowFields` numbers an article. */
  readonly rows: Uint32Array;
}

export const stateFields = 3;

/** The numbers of an article's row. Words and lines are counted over all segments. */
export const rowField = {
  firstWord: 0,
  words: 1,
  firstLine: 2,
  lines: 3,
  /** Sums of what the segments have of the article: of its words' hashes, and of their places. */
  hashSum: 4,
  placeSum: 5,
} as const;
export const rowFields = 6;

/** Hashes, starts and lengths of words, firsts and hashes of lines. */
type SegmentArrays = readonly [Uint32Array, Uint32Array, Uint8Array, Uint32Array, Uint32Array];

/** The words of a corpus on the disk, disposable at any time. */
export class WordCache {
  private readonly record: CachedRecord<z.infer<typeof WordFactsSchema>>;

  /** @param folder the one of this corpus, below the app's cache folder. */
  constructor(readonly folder: string) {
    this.record = new CachedRecord(folder, 'words', WordFactsSchema);
  }

  load(): CachedWords | null {
    const loaded = this.record.load();
    if (loaded === null) return null;
    const [states, rows, contents] = loaded.arrays;
    if (!rows || !contents) return null;
    const { facts, paths } = loaded;
    const { count } = paths;
    const isWhole =
      states.length === count * stateFields &&
      rows.length === count * rowFields &&
      contents.length === count * contentFields;
    return isWhole ? { ...facts, paths, contents, states, rows } : null;
  }

  /** Reads the words of segments, until it is closed. */
  reader(segments: readonly Segment[]): SegmentReader {
    return new SegmentReader(this.folder, segments);
  }

  /** Writes a segment. @throws the system's error. */
  saveSegment(arrays: SegmentArrays): Segment {
    mkdirSync(this.folder, { recursive: true });
    const name = `segment-${randomUUID()}`;
    writeArrays(path.join(this.folder, name), arrays);
    const [{ length: words }, , , lineWords, lineHashes] = arrays;
    const linesSum = sumOfLines({ words: lineWords, hashes: lineHashes });
    return { name, words, lines: lineWords.length, linesSum };
  }

  /** Makes one segment of several. @throws the system's error, BrokenCache. */
  join(segments: readonly Segment[]): Segment {
    return joinSegments(this.folder, segments, `segment-${randomUUID()}`);
  }

  /** @throws the system's error. */
  async save({ paths, contents, states, rows, ...facts }: CachedWords): Promise<void> {
    await this.record.save(randomUUID(), {
      facts,
      arrays: [states, rows, contents],
      paths,
    });
    const kept = new Set(facts.segments.map(({ name }) => name));
    removeFiles(this.folder, (file) => file.startsWith('segment-') && !kept.has(file));
  }
}
