import * as z from 'zod/mini';
import { emptyLists, listsOf } from './collections';
import { RecordIdSchema } from './ids';
import { AnchoredPlaceSchema, articleVerdicts, directions, PlaceRefSchema } from './link';
import { looseRecord } from './loose';

/** The version of the corpus file's shape that this program writes. Raised only with a migration. */
export const corpusFormatVersion = 1;

/** What every record of the corpus file has. */
const stored = {
  id: RecordIdSchema,
  /** Why, in the person's own words. */
  note: z.optional(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
};

/** A verdict on a passage, for all pairs of articles that share it. */
export const PassageVerdictSchema = looseRecord({
  ...stored,
  /** SHA-256 of the passage's folded text in UTF-8, as 64 lower-case hex digits. */
  passageHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  verdict: z.enum(articleVerdicts),
  direction: z.enum(directions),
  /** The two places that were looked at: evidence, and a way to find the passage again. */
  a: AnchoredPlaceSchema,
  b: AnchoredPlaceSchema,
});
export type PassageVerdict = z.infer<typeof PassageVerdictSchema>;

/**
 * What a person made of the clusters that were found: `canonical`, this article stands for its
 * cluster; `cut`, these two articles are not of one cluster; `merge`, they are.
 */
export const ClusterDecisionSchema = z.discriminatedUnion('kind', [
  looseRecord({ ...stored, kind: z.literal('canonical'), article: PlaceRefSchema }),
  looseRecord({ ...stored, kind: z.literal('cut'), a: PlaceRefSchema, b: PlaceRefSchema }),
  looseRecord({ ...stored, kind: z.literal('merge'), a: PlaceRefSchema, b: PlaceRefSchema }),
]);
export type ClusterDecision = z.infer<typeof ClusterDecisionSchema>;

/** A suggestion that a person declined, so that it is not made again. */
export const DismissalSchema = looseRecord({
  ...stored,
  /** `carry`: an annotation that was to be carried over to a copy. */
  kind: z.literal('carry'),
  /** The annotation that the suggestion came from. */
  origin: looseRecord({ annotator: z.string(), path: z.string(), id: RecordIdSchema }),
  /** Where it was to go. */
  place: PlaceRefSchema,
});
export type Dismissal = z.infer<typeof DismissalSchema>;

/**
 * The collections of the corpus file and what a record of each is, in the order in which they are
 * listed for people. A new one needs a line here, and its keys their place in `sidecar/key-order.ts`.
 */
export const corpusCollections = {
  passageVerdicts: PassageVerdictSchema,
  clusterDecisions: ClusterDecisionSchema,
  dismissed: DismissalSchema,
} as const;
export type CorpusCollection = keyof typeof corpusCollections;

/** One annotator's work that spans articles, exactly as it lies in `corpus.<annotator>.ann.json`. */
export const CorpusFileSchema = looseRecord({
  format: z.literal('hashiya-corpus'),
  formatVersion: z.literal(corpusFormatVersion),
  /** Raised by one with each command that touches this file; the basis of conflict checks. */
  revision: z.int().check(z.nonnegative()),
  annotator: z.string().check(z.minLength(1)),
  ...listsOf(corpusCollections),
});
export type CorpusFile = z.infer<typeof CorpusFileSchema>;

/** A corpus file in which nothing has been said yet. Revision 0 is never written to the disk. */
export function emptyCorpusFile(annotator: string): CorpusFile {
  return {
    format: 'hashiya-corpus',
    formatVersion: corpusFormatVersion,
    revision: 0,
    annotator,
    ...emptyLists(corpusCollections),
  };
}
