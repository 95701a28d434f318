import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { PackedPairs } from '../../../shared/copies/packed-pairs';
import { CachedRecord } from './cached-record';

const PairFactsSchema = z.object({
  /** Of the words, in which the rows below are places. */
  generation: z.string(),
  paths: z.array(z.string()),
  /** By article: hash of its bytes and how they were decoded. */
  contents: z.array(z.string()),
});

/** What an earlier run found. Articles by their number in the order of its paths. */
export interface CachedPairs extends PackedPairs {
  readonly facts: z.infer<typeof PairFactsSchema>;
  /** By article: first word, count of words, a hash of its barriers, count of shingles. */
  readonly rows: Uint32Array;
  /** As in `Candidates`. */
  readonly common: Uint32Array;
  readonly crowded: Uint32Array;
  readonly huge: Uint32Array;
}

export const pairRowFields = 4;

/** The pairs of a corpus on the disk, disposable at any time. */
export class PairCache {
  private readonly record: CachedRecord<CachedPairs['facts']>;

  /** @param folder the one of this corpus, below the app's cache folder. */
  constructor(folder: string) {
    this.record = new CachedRecord(folder, 'pairs', PairFactsSchema);
  }

  load(): CachedPairs | null {
    const loaded = this.record.load();
    if (loaded === null) return null;
    const [, rows, pairs, passages, common, crowded, huge] = loaded.arrays;
    if (!rows || !pairs || !passages || !common || !crowded || !huge) return null;
    const { facts } = loaded;
    const count = facts.paths.length;
    const isWhole = facts.contents.length === count && rows.length === count * pairRowFields;
    return isWhole ? { facts, rows, pairs, passages, common, crowded, huge } : null;
  }

  /** @throws the system's error. */
  async save(cached: CachedPairs): Promise<void> {
    const { facts, rows, pairs, passages, common, crowded, huge } = cached;
    const arrays = [new Float64Array(0), rows, pairs, passages, common, crowded, huge] as const;
    await this.record.save(randomUUID(), facts, arrays);
  }
}
