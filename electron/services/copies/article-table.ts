import type { Problem } from '../../../shared/model/result';
import type { Contents } from './contents';
import { rowField, rowFields } from './word-cache';

/** What is known of the articles of a corpus, by their number in the order of paths. */
export interface ArticleTable {
  readonly paths: readonly string[];
  readonly contents: Contents;
  readonly problems: ReadonlyMap<number, Problem>;
  /** `rowFields` numbers an article. */
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

/**
 * Where each string of a list is in another one, or -1.
 * @param list sorted by UTF-16 units, as `comparePaths` does, without doubles; so is `others`.
 */
export function placesIn(list: readonly string[], others: readonly string[]): Int32Array {
  const places = new Int32Array(list.length).fill(-1);
  let other = 0;
  for (const [index, string] of list.entries()) {
    while (other < others.length && (others[other] as string) < string) other += 1;
    if (others[other] === string) places[index] = other;
  }
  return places;
}
