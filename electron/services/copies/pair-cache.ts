import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { PackedPairs } from '../../../shared/copies/packed-pairs';
import { CachedRecord } from './cached-record';
import { type Contents, contentFields } from './contents';
import type { PackedStretches } from './packed-stretches';
import type { PathList } from './path-list';

const PairFactsSchema = z.object({
  /** Of the words, in which the rows below are places. */
  generation: z.string(),
});

/** What an earlier run found. Articles by their number in the order of its paths. */
export interface CachedPairs extends PackedPairs {
  readonly generation: string;
  readonly paths: PathList;
  readonly contents: Contents;
  /** `pairRowFields` numbers an article. */
  readonly rows: Uint32Array;
  /** As in `Candidates`. */
  readonly common: Uint32Array;
  readonly crowded: Uint32Array;
  readonly huge: Uint32Array;
  /** As `packClusters` has them. */
  readonly clusters: Uint32Array;
  /** As in `Boilerplate`. */
  readonly labels: Uint32Array;
  readonly siteLines: Uint32Array;
  /** Where boilerplate stands, besides what people marked. */
  readonly stretches: PackedStretches;
}

/** The numbers of an article's row. */
export const pairRowField = {
  /** As in the rows of the words. */
  firstWord: 0,
  words: 1,
  firstLine: 2,
  lines: 3,
  hashSum: 4,
  /** A hash of what people marked as boilerplate. */
  marks: 5,
  /** How many different shingles it has. */
  size: 6,
} as const;
export const pairRowFields = 7;

/** One number of an article's row. */
export function pairRowAt(
  { rows }: CachedPairs,
  article: number,
  field: keyof typeof pairRowField,
): number {
  return rows[article * pairRowFields + pairRowField[field]] as number;
}

/** The pairs of a corpus on the disk, disposable at any time. */
export class PairCache {
  private readonly record: CachedRecord<z.infer<typeof PairFactsSchema>>;

  /** @param folder the one of this corpus, below the app's cache folder. */
  constructor(folder: string) {
    this.record = new CachedRecord(folder, 'pairs', PairFactsSchema);
  }

  load(): CachedPairs | null {
    const loaded = this.record.load();
    if (loaded === null) return null;
    const [, rows, contents, pairs, passages, clusters, common, crowded, huge, ...others] =
      loaded.arrays;
    const [labels, siteLines, ends, flat] = others;
    if (!rows || !contents || !pairs || !passages || !clusters) return null;
    if (!common || !crowded || !huge || !labels || !siteLines || !ends || !flat) return null;
    const { facts, paths } = loaded;
    const { count } = paths;
    const isWhole =
      contents.length === count * contentFields &&
      rows.length === count * pairRowFields &&
      ends.length === count;
    if (!isWhole) return null;
    const { generation } = facts;
    const found = { pairs, passages, clusters, common, crowded, huge };
    const stretches = { ends, flat };
    return { generation, paths, contents, rows, ...found, labels, siteLines, stretches };
  }

  /** @throws the system's error. */
  async save(cached: CachedPairs): Promise<void> {
    const { generation, paths, contents, rows, pairs, passages, clusters } = cached;
    const { common, crowded, huge, labels, siteLines, stretches } = cached;
    const arrays = [
      new Float64Array(0),
      ...[rows, contents, pairs, passages, clusters, common, crowded, huge],
      ...[labels, siteLines, stretches.ends, stretches.flat],
    ] as const;
    await this.record.save(randomUUID(), { facts: { generation }, arrays, paths });
  }
}
