import * as z from 'zod/mini';

/** The collections of a file by name: what a record of each is. */
type Collections = Readonly<Record<string, z.core.$ZodType>>;

/** What every stored record has. */
export interface StoredRecord {
  readonly id: string;
}

/** The shape of the lists in which a file holds its collections, in the order of the table. */
export function listsOf<T extends Collections>(
  collections: T,
): { [C in keyof T]: z.ZodMiniArray<T[C]> } {
  const lists = Object.entries(collections).map(([name, record]) => [name, z.array(record)]);
  return Object.fromEntries(lists);
}

/** The lists of a file in which nothing has been said yet. */
export function emptyLists<T extends Collections>(
  collections: T,
): { [C in keyof T]: z.infer<T[C]>[] } {
  const lists = Object.keys(collections).map((name) => [name, []]);
  return Object.fromEntries(lists);
}
