import * as z from 'zod/mini';
import { emptyLists, listsOf } from './collections';
import { RecordIdSchema } from './ids';
import { AnchoredPlaceSchema, articleVerdicts, directions, PlaceRefSchema } from './link';
import { looseRecord } from './loose';

/** The version of the corpus file's shape that this program writes. Raised only with a migration. */
export const corpusFormatVersion = 2;

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

/**
 * A suggestion that a person declined, so that it is not made again: `carry`, an annotation that was
 * to be carried over to a copy; `names`, two spellings that were put forward as one name.
 */
export const DismissalSchema = z.discriminatedUnion('kind', [
  looseRecord({
    ...stored,
    kind: z.literal('carry'),
    /** The annotation that the suggestion came from. */
    origin: looseRecord({ annotator: z.string(), path: z.string(), id: RecordIdSchema }),
    /** Where it was to go. */
    place: PlaceRefSchema,
  }),
  looseRecord({
    ...stored,
    kind: z.literal('names'),
    /** The keys of the two groups of spellings (`entities/propose-names.ts`), in their order. */
    names: z.tuple([z.string(), z.string()]),
  }),
]);
export type Dismissal = z.infer<typeof DismissalSchema>;
export type DismissalOf<K extends Dismissal['kind']> = Extract<Dismissal, { kind: K }>;

/** Somebody or something that mentions in the articles refer to as `entity:<id>`. */
export const EntitySchema = looseRecord({
  ...stored,
  /** The id of a label of the layer `entity`; a type that the codebook does not know stays. */
  type: z.string(),
  /** The name by which it is listed. */
  name: z.string(),
  /** The same in Latin letters. */
  latinName: z.optional(z.string()),
  /** Other names and spellings. */
  aliases: z.array(z.string()),
  /** Typed by hand: `Q` and digits. Nothing is ever looked up. */
  wikidata: z.optional(z.string().check(z.regex(/^Q[1-9][0-9]*$/))),
});
export type Entity = z.infer<typeof EntitySchema>;

/** What a claim can be found to be, from true to false; `unproven` where nobody can tell. */
export const claimRatings = [
  'true',
  'mostly-true',
  'mixed',
  'mostly-false',
  'false',
  'unproven',
] as const;

/** What was found of a claim, by whom is known from the file. */
export const RatingSchema = looseRecord({
  value: z.enum(claimRatings),
  /** The day of it, `YYYY-MM-DD`. */
  ratedOn: z.string(),
  rationale: z.optional(z.string()),
  /** The words that show it, in whatever articles. */
  evidence: z.array(AnchoredPlaceSchema),
});
export type Rating = z.infer<typeof RatingSchema>;

/** What is claimed, above the places where it is; mentions refer to it as `claim:<id>`. */
export const ClaimSchema = looseRecord({
  ...stored,
  title: z.string(),
  rating: z.optional(RatingSchema),
});
export type Claim = z.infer<typeof ClaimSchema>;

/**
 * A decision that two ids are one entity or claim, or are not. The ids may be of anybody's records; of
 * claims also those of annotations that refer to no claim yet. What is one is computed from the
 * decisions of all (`registry/identity-classes.ts`).
 */
export const IdentitySchema = looseRecord({
  ...stored,
  kind: z.enum(['entity', 'claim']),
  verdict: z.enum(['same', 'not-same']),
  a: RecordIdSchema,
  b: RecordIdSchema,
});
export type Identity = z.infer<typeof IdentitySchema>;

/**
 * The collections of the corpus file and what a record of each is, in the order in which they are
 * listed for people. A new one needs a line here, and its keys their place in `sidecar/key-order.ts`.
 */
export const corpusCollections = {
  passageVerdicts: PassageVerdictSchema,
  clusterDecisions: ClusterDecisionSchema,
  dismissed: DismissalSchema,
  entities: EntitySchema,
  claims: ClaimSchema,
  identities: IdentitySchema,
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
