import * as z from 'zod/mini';
import { DocumentIdSchema } from '../model/ids';
import { LinkSchema } from '../model/link';
import { ProblemSchema } from '../model/result';
import { SidecarSchema } from '../model/sidecar';
import { CodePointOffsetSchema } from '../model/span';

/** All pairs and clusters of the open corpus. Articles are named by their place in `documentIds`. */
export const CopyListSchema = z.object({
  /** Sorted by path. */
  documentIds: z.array(DocumentIdSchema),
  /** Rows of numbers, sorted by pair; `summaryAt` of shared/copies/packed-pairs.ts reads them. */
  pairs: z.custom<Uint32Array>((value) => value instanceof Uint32Array),
  clusters: z.array(
    z.object({
      /** The article that shares most with the others. */
      core: z.int(),
      /** All of them, sorted. */
      members: z.array(z.int()),
      /** Whether an article of it is in another cluster as well: they hang together in a chain. */
      isChained: z.boolean(),
    }),
  ),
  /** Articles and folders that could not be read. */
  problems: z.array(ProblemSchema),
});

/** How far the work has come; the phases follow one another, and each counts from 0. */
export const CopyProgressSchema = z.object({
  phase: z.enum(['reading', 'seeking', 'comparing']),
  done: z.int(),
  total: z.int(),
});

const PlaceSchema = z.object({ start: CodePointOffsetSchema, end: CodePointOffsetSchema });

/** What one article shares with another. */
export const CopyOfSchema = z.object({
  other: DocumentIdSchema,
  jaccard: z.number(),
  /** How much of this article stands in the other one, and the other way round. */
  containment: z.number(),
  containmentOfOther: z.number(),
  /** Whether all words outside boilerplate are the same. */
  isExact: z.boolean(),
  /** Whether both articles are as they were when copies were looked for; else places may be wrong. */
  isCurrent: z.boolean(),
  /** A sum of `differenceKind`s of shared/copies/passage-differences.ts. */
  differences: z.int(),
  /** In the order of this article. */
  passages: z.array(
    z.object({
      here: PlaceSchema,
      there: PlaceSchema,
      /** Equal words. */
      words: z.int(),
      differences: z.int(),
    }),
  ),
});

/** The text of an article that is compared with the open one, and others' work on it. */
export const CopyTextSchema = z.object({
  documentId: DocumentIdSchema,
  sha256: z.string(),
  text: z.string(),
  /** What others than the present annotator did on it, in the order of their files. */
  others: z.array(SidecarSchema),
});

/** Certain words of an article. */
const CopyPlaceSchema = z.object({ documentId: DocumentIdSchema, ...PlaceSchema.shape });

/** A passage as it stands in two articles. */
export const CopyPassageSchema = z.object({ a: CopyPlaceSchema, b: CopyPlaceSchema });

/** Two articles side by side. */
export const CopyPairSchema = z.object({
  a: z.object({ text: z.string(), sha256: z.string() }),
  b: z.object({ text: z.string(), sha256: z.string() }),
  /** What they share, seen from `a`; `null` where nothing was found. */
  copy: z.nullable(CopyOfSchema),
});

/** What people said of the articles of the open corpus that bears on copies and on claims. */
export const SaidOfCopiesSchema = z.object({
  /**
   * Of articles of which it is known: one's own word first, then that of others, then for the date
   * what the article's first lines say.
   */
  facts: z.array(
    z.object({
      documentId: DocumentIdSchema,
      outlet: z.optional(z.string()),
      publishedAt: z.optional(z.string()),
    }),
  ),
  /** Everybody's links between whole articles. */
  links: z.array(
    z.object({
      link: LinkSchema,
      annotator: z.string(),
      isMine: z.boolean(),
      /** The articles at its ends, as the link has them. */
      a: DocumentIdSchema,
      b: DocumentIdSchema,
    }),
  ),
  /** Everybody's links between claims, with the article in whose sidecar each stands. */
  claimLinks: z.array(
    z.object({
      link: LinkSchema,
      annotator: z.string(),
      isMine: z.boolean(),
      storedIn: DocumentIdSchema,
    }),
  ),
});

export type CopyPassage = z.infer<typeof CopyPassageSchema>;
export type CopyText = z.infer<typeof CopyTextSchema>;
export type CopyPair = z.infer<typeof CopyPairSchema>;
export type SaidOfCopies = z.infer<typeof SaidOfCopiesSchema>;
export type CopyList = z.infer<typeof CopyListSchema>;
export type CopyProgress = z.infer<typeof CopyProgressSchema>;
export type CopyOf = z.infer<typeof CopyOfSchema>;
