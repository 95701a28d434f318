import * as z from 'zod/mini';
import { BilingualSchema, CodebookSchema } from '../model/codebook';
import { DocumentIdSchema } from '../model/ids';
import { OperationSchema } from '../operations/operation';

/** A format as it is offered. */
export const ImportFormatSchema = z.object({
  id: z.string(),
  name: BilingualSchema,
  /** What its files are. */
  files: BilingualSchema,
  /** Whether it has everybody's files as they were, so that nothing is to be decided. */
  isLossless: z.boolean(),
});

/** Where annotations of a label go; `null` leaves them out. */
const LabelTargetSchema = z.nullable(
  z.object({ layer: z.string(), label: z.nullable(z.string()) }),
);

/** How the source that was chosen is to be read, and what becomes of its labels. */
export const ImportChoiceSchema = z.object({
  format: z.string(),
  /** What a person decided; the others go where they are proposed to go. */
  targets: z.array(z.object({ key: z.string(), target: LabelTargetSchema })),
});

/** A label of the source with how many spans have it, and where they go. */
const LabelRowSchema = z.object({
  key: z.string(),
  layer: z.nullable(z.string()),
  label: z.nullable(z.string()),
  count: z.int(),
  target: LabelTargetSchema,
  /** Whether the codebook does not have the label yet. */
  isNew: z.boolean(),
});

/** How many things were not taken for one reason, and where some of them are. */
const SkippedGroupSchema = z.object({
  /** A `SkipReason`. */
  reason: z.string(),
  count: z.int(),
  examples: z.array(z.object({ where: z.string(), detail: z.string() })),
});

/** What an import would bring; nothing is written. */
export const ImportPreviewSchema = z.object({
  format: z.string(),
  /** Documents of the source. */
  documents: z.int(),
  /** Articles that are there, and such as are to be written. */
  matched: z.int(),
  fresh: z.int(),
  /** Spans that stand in an article. */
  annotations: z.int(),
  relations: z.int(),
  /** What offsets count, as far as it was found. */
  units: z.array(z.enum(['code-points', 'utf-16', 'utf-8-bytes'])),
  labels: z.array(LabelRowSchema),
  skipped: z.array(SkippedGroupSchema),
  /** Some spans with the words around them. */
  first: z.array(
    z.object({
      where: z.string(),
      path: z.string(),
      key: z.string(),
      left: z.string(),
      exact: z.string(),
      right: z.string(),
    }),
  ),
});

/** An import whose new articles are written, and whose work is to be committed as one gesture. */
export const ReadyImportSchema = z.object({
  works: z.array(z.object({ documentId: DocumentIdSchema, operations: z.array(OperationSchema) })),
  /** The codebook with what is new; `null` where it stays as it is. */
  codebook: z.nullable(CodebookSchema),
  /** By which its new articles are taken back; `null` where an import is not undone. */
  importId: z.nullable(z.string()),
  newArticles: z.int(),
  annotations: z.int(),
  skipped: z.array(SkippedGroupSchema),
});

/** What was chosen to be imported: the name of the file or folder, and the format that it looks like. */
export const ImportSourceSchema = z.object({ name: z.string(), format: z.string() });

export type ImportFormatRow = z.infer<typeof ImportFormatSchema>;
export type ImportChoice = z.infer<typeof ImportChoiceSchema>;
export type ImportPreview = z.infer<typeof ImportPreviewSchema>;
export type ReadyImportAnswer = z.infer<typeof ReadyImportSchema>;
export type ImportSource = z.infer<typeof ImportSourceSchema>;
