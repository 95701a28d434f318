import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { ProblemSchema } from '../../../shared/model/result';
import { EncodingSchema } from '../../../shared/model/sidecar';
import { checksum, readArrays, writeArrays } from './binary-file';
import { CachedRecord, removeFiles } from './cached-record';

/** A file of words as they were read in one run; it is never changed. */
const SegmentSchema = z.object({
  name: z.string(),
  words: z.int(),
  lines: z.int(),
  checksum: z.int(),
});
export type Segment = z.infer<typeof SegmentSchema>;

/** By article, in the order of paths. */
const WordFactsSchema = z.object({
  /** Another one wherever words begin anew: places of an earlier generation mean nothing in it. */
  generation: z.string(),
  /** When reading began, in milliseconds since 1970. */
  scannedAt: z.number(),
  segments: z.array(SegmentSchema),
  paths: z.array(z.string()),
  sha256s: z.array(z.string()),
  overrides: z.array(z.nullable(EncodingSchema)),
  problems: z.array(ProblemSchema),
});
export type WordFacts = z.infer<typeof WordFactsSchema>;

/** What is known of the words of a corpus. */
export interface CachedWords {
  readonly facts: WordFacts;
  /** By article: mtime and ctime in milliseconds since 1970, size in bytes. */
  readonly states: Float64Array;
  /** By article: first word, count of words, first line, count of lines; over all segments. */
  readonly rows: Uint32Array;
}

export const stateFields = 3;
export const rowFields = 4;

type SegmentArrays = readonly (Uint32Array | Uint8Array)[];

/** The words of a corpus on the disk, disposable at any time. */
export class WordCache {
  private readonly record: CachedRecord<WordFacts>;

  /** @param folder the one of this corpus, below the app's cache folder. */
  constructor(private readonly folder: string) {
    this.record = new CachedRecord(folder, 'words', WordFactsSchema);
  }

  load(): CachedWords | null {
    const loaded = this.record.load();
    if (loaded === null) return null;
    const [states, rows = new Uint32Array(0)] = loaded.arrays;
    const { facts } = loaded;
    const count = facts.paths.length;
    const isWhole =
      facts.sha256s.length === count &&
      facts.overrides.length === count &&
      states.length === count * stateFields &&
      rows.length === count * rowFields;
    return isWhole ? { facts, states, rows } : null;
  }

  /** Fills arrays with a segment. @returns whether it is as it was written. */
  loadSegment(segment: Segment, arrays: SegmentArrays): boolean {
    try {
      readArrays(path.join(this.folder, segment.name), arrays);
      return checksum(arrays) === segment.checksum;
    } catch {
      return false;
    }
  }

  /** Writes a segment: hashes, starts and lengths of words, firsts and hashes of lines. */
  saveSegment(arrays: SegmentArrays): Segment {
    mkdirSync(this.folder, { recursive: true });
    const name = `segment-${randomUUID()}`;
    writeArrays(path.join(this.folder, name), arrays);
    const [words, , , lines] = arrays.map(({ length }) => length);
    return { name, words: words ?? 0, lines: lines ?? 0, checksum: checksum(arrays) };
  }

  /** @throws the system's error. */
  async save({ facts, states, rows }: CachedWords): Promise<void> {
    await this.record.save(randomUUID(), facts, [states, rows]);
    const kept = new Set(facts.segments.map(({ name }) => name));
    removeFiles(this.folder, (file) => file.startsWith('segment-') && !kept.has(file));
  }
}
