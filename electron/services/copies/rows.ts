import { PathList } from './path-list';

/** Numbers of articles in a table: so many fields a row. */
type Rows = Uint32Array | Float64Array;

/** Of so many articles those that are so. */
export function articlesThat(isSo: (article: number) => boolean, count: number): number[] {
  const found: number[] = [];
  for (let article = 0; article < count; article += 1) if (isSo(article)) found.push(article);
  return found;
}

/**
 * Copies the rows of known articles, at once where many stand in a row.
 * @param known by article: its place among the rows, or -1.
 * @param fields how many numbers a row has.
 */
export function copyKnown(
  from: Uint32Array,
  known: Int32Array,
  to: Uint32Array,
  fields: number,
): void {
  for (let article = 0; article < known.length; ) {
    const place = known[article] as number;
    let end = article + 1;
    while (end < known.length && place !== -1 && known[end] === place + end - article) end += 1;
    const endPlace = place + end - article;
    if (place !== -1) to.set(from.subarray(place * fields, endPlace * fields), article * fields);
    article = end;
  }
}

/** Copies one row. @param fields how many numbers it has. */
export function copyRow(from: Rows, place: number, to: Rows, at: number, fields: number): void {
  for (let field = 0; field < fields; field += 1) {
    to[at * fields + field] = from[place * fields + field] as number;
  }
}

/** Some of the rows. @param kept which; `null` where that is all of them. */
export function rowsOf<A extends Rows>(from: A, kept: readonly number[] | null, fields: number): A {
  if (kept === null) return from;
  const to = from.slice(0, kept.length * fields) as A;
  for (const [index, article] of kept.entries()) copyRow(from, article, to, index, fields);
  return to;
}

/** Some of the paths. @param kept which; `null` where that is all of them. */
export function pathsOf(paths: PathList, kept: readonly number[] | null): PathList {
  if (kept === null) return paths;
  return PathList.of(kept.map((article) => paths.strings[article] as string));
}
