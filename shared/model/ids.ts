import * as z from 'zod/mini';

/** Names one article within the open corpus. Opaque to the page; main maps it to a path. */
export const DocumentIdSchema = z
  .string()
  .check(z.regex(/^d[0-9a-f]{16}$/))
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentIdSchema>;

/** The id of a stored record: a UUID, citable from any file of the corpus. */
export const RecordIdSchema = z.string().check(z.minLength(1), z.maxLength(128));
export type RecordId = z.infer<typeof RecordIdSchema>;

/** Where pure code gets new ids and the time from: the edges pass them in. */
export interface Stamp {
  /** A fresh UUID at each call. */
  readonly newId: () => RecordId;
  /** The present moment as an ISO 8601 string in UTC. */
  readonly now: () => string;
}
