import * as z from 'zod/mini';
import { copyChoices } from '../formats/copy-choice';
import { BilingualSchema } from '../model/codebook';
import { DocumentIdSchema } from '../model/ids';
import { DocumentStatusSchema } from '../model/sidecar';

/** A format as it is offered. */
export const ExportFormatSchema = z.object({
  id: z.string(),
  name: BilingualSchema,
  /** In which files it comes. */
  files: BilingualSchema,
  /** What it has no place for; names of shared/formats/format.ts. */
  loses: z.array(z.string()),
  /** Whether it always holds everything, as it is: no option but which articles. */
  isLossless: z.boolean(),
  /** Whether no text can be cut out or apart, because its offsets are those of the article. */
  isOnArticles: z.boolean(),
  /** Whether it takes certain layers, or none at all. */
  areLayersFixed: z.boolean(),
  /** Whether it is about the copies themselves. */
  isOfCopies: z.boolean(),
});

const SeedSchema = z.int().check(z.minimum(0), z.maximum(2 ** 32 - 1));
const ShareSchema = z.number().check(z.minimum(0), z.maximum(1000));

/** What to export, and how. Where to is asked by the main process alone. */
export const ExportChoiceSchema = z.object({
  format: z.string(),
  /** `null` exports the whole corpus. */
  documentIds: z.nullable(z.array(DocumentIdSchema)),
  /** Whose work; `null` takes the adjudicated where there is one, else everybody's. */
  annotators: z.nullable(z.array(z.string()).check(z.minLength(1))),
  /** `null` takes all articles; else those on which the work chosen has one of these. */
  statuses: z.nullable(z.array(DocumentStatusSchema)),
  /** Ids of layers; `null` takes all of the codebook. */
  layers: z.nullable(z.array(z.string())),
  areStoriesDocuments: z.boolean(),
  isBoilerplateCut: z.boolean(),
  areClustersNamed: z.boolean(),
  copies: z.enum(copyChoices),
  /** `null` leaves the corpus in one. */
  split: z.nullable(
    z.union([
      z.object({
        kind: z.literal('shares'),
        shares: z
          .tuple([ShareSchema, ShareSchema, ShareSchema])
          .check(z.refine(([train, dev, test]) => train > 0 && dev + test > 0)),
        seed: SeedSchema,
      }),
      z.object({
        kind: z.literal('folds'),
        folds: z.int().check(z.minimum(2), z.maximum(100)),
        seed: SeedSchema,
      }),
    ]),
  ),
});

/** How many things have one reason, and in which files some of them are. */
const ReasonGroupSchema = z.object({
  /** A `LossReason` and the like, or the name of a problem. */
  reason: z.string(),
  count: z.int(),
  paths: z.array(z.string()),
});

/** What an export wrote, or would write. */
export const ExportSummarySchema = z.object({
  format: z.string(),
  /** The first files by name, relative to the chosen folder. */
  files: z.array(z.string()),
  fileCount: z.int(),
  documents: z.int(),
  /** Of the work and the layers that were chosen. */
  annotations: z.int(),
  written: z.int(),
  /** What is in no file. */
  leftOut: z.array(ReasonGroupSchema),
  /** What is written otherwise than it was made, or without being certain. */
  adjusted: z.array(ReasonGroupSchema),
  /** What is in each part, where the corpus was split. */
  splits: z.array(z.object({ name: z.string(), documents: z.int(), annotations: z.int() })),
  leakage: z.nullable(
    z.object({
      /** Articles of which one holds so much of the other are never parted, 0 to 1. */
      bound: z.number(),
      pairs: z.int(),
      largest: z.nullable(z.object({ a: z.string(), b: z.string(), containment: z.number() })),
    }),
  ),
});

/** How a file begins. */
const FilePreviewSchema = z.object({
  name: z.string(),
  /** Of the whole file. */
  bytes: z.int(),
  /** The first lines; `null` where it is no text. A long line is cut. */
  lines: z.nullable(z.array(z.object({ text: z.string(), isCut: z.boolean() }))),
  /** Whether these lines are all of it. */
  isWhole: z.boolean(),
});

/** What an export would write: all of it was made, and nothing written. */
export const ExportPreviewSchema = z.object({
  summary: ExportSummarySchema,
  /** Of the first files that are begun, by name. */
  files: z.array(FilePreviewSchema),
});

export type ExportFormat = z.infer<typeof ExportFormatSchema>;
export type ExportChoice = z.infer<typeof ExportChoiceSchema>;
export type ExportSummary = z.infer<typeof ExportSummarySchema>;
export type ExportPreview = z.infer<typeof ExportPreviewSchema>;
export type FilePreview = z.infer<typeof FilePreviewSchema>;
