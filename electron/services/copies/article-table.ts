import type { Problem } from '../../../shared/model/result';
import type { Contents } from './contents';
import type { PathList } from './path-list';
import { rowField, rowFields } from './word-cache';

/** What is known of the articles of a corpus, by their number in the order of paths. */
export interface ArticleTable {
  readonly paths: PathList;
  readonly contents: Contents;
  readonly problems: ReadonlyMap<number, Problem>;
  /** `rowFields` numbers an article, in memory that all threads see. */
  readonly rows: Uint32Array;
}

/** One number of an article's row. */
export function rowAt(rows: Uint32Array, article: number, field: keyof typeof rowField): number {
  return rows[article * rowFields + rowField[field]] as number;
}

/** One number of each row. */
export function column(rows: Uint32Array, field: keyof typeof rowField): Uint32Array {
  const all = new Uint32Array(rows.length / rowFields);
  for (let article = 0; article < all.length; article += 1)
    all[article] = rowAt(rows, article, field);
  return all;
}
