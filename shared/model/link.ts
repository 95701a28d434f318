import * as z from 'zod/mini';
import { AnchorSchema } from './anchor';
import { RecordIdSchema } from './ids';
import { looseRecord } from './loose';

/** Verdicts a person may give on a pair of articles or passages, in the order they are offered. */
export const articleVerdicts = [
  'same',
  'excerpt',
  'update',
  'contradicts',
  'different',
  'unsure',
] as const;
export type ArticleVerdict = (typeof articleVerdicts)[number];

/** Which of the two sides came from the other, where that is known. */
export const directions = ['a-to-b', 'b-to-a', 'none'] as const;

/** A place in the corpus, in a form that can be found again after the file was moved or changed. */
export const PlaceRefSchema = looseRecord({
  path: z.string(),
  sha256: z.string(),
  target: z.optional(AnchorSchema),
  segmentId: z.optional(RecordIdSchema),
  annotationId: z.optional(RecordIdSchema),
});
export type PlaceRef = z.infer<typeof PlaceRefSchema>;

/** A place that is certain words of an article. */
export const AnchoredPlaceSchema = looseRecord({
  path: z.string(),
  sha256: z.string(),
  target: AnchorSchema,
  segmentId: z.optional(RecordIdSchema),
  annotationId: z.optional(RecordIdSchema),
});

/** A stored statement across documents. It stands in the sidecar of the article whose path sorts first. */
export const LinkSchema = looseRecord({
  id: RecordIdSchema,
  scope: z.enum(['article', 'passage', 'claim']),
  verdict: z.enum([...articleVerdicts, 'updates', 'supports', 'denies']),
  direction: z.enum(directions),
  a: PlaceRefSchema,
  b: PlaceRefSchema,
  evidence: z.optional(
    looseRecord({
      jaccard: z.number(),
      containmentOfA: z.number(),
      containmentOfB: z.number(),
    }),
  ),
  /** Why, in the person's own words. */
  note: z.optional(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Link = z.infer<typeof LinkSchema>;

/** Whether a link says that its two articles share text; "different" and "unsure" do not. */
export function isCopyLink(link: Pick<Link, 'scope' | 'verdict'>): boolean {
  return (
    link.scope === 'article' &&
    (['same', 'excerpt', 'update', 'contradicts'] as string[]).includes(link.verdict)
  );
}

/**
 * Orders two paths as everywhere in this product: by UTF-16 code units, the same on every machine
 * and in every locale.
 * @returns a negative number where `a` sorts first, a positive one where `b` does, 0 where equal.
 */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
