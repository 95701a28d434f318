import * as z from 'zod/mini';
import { CodebookSchema } from '../model/codebook';
import { DocumentIdSchema } from '../model/ids';

/** A codebook that takes the place of another one. */
export const CodebookStepSchema = z.object({
  /** As the window has it; where the folder has another one by now, nothing is changed. */
  before: CodebookSchema,
  after: CodebookSchema,
});
export type CodebookStep = z.infer<typeof CodebookStepSchema>;

/** What the annotations of the whole corpus make of the codebook, everybody's. */
export const CodebookUsesSchema = z.object({
  labels: z.array(
    z.object({
      layer: z.string(),
      /** `null`: annotations whose label is missing. */
      label: z.nullable(z.string()),
      /** Everybody's annotations, and how many articles they are in. */
      annotations: z.int(),
      articles: z.int(),
      /** The present annotator's own among them, and the articles with those. */
      mine: z.int(),
      mineIn: z.array(DocumentIdSchema),
    }),
  ),
  relations: z.array(z.object({ type: z.string(), count: z.int() })),
});
export type CodebookUses = z.infer<typeof CodebookUsesSchema>;

/** Words that somebody gave a label. */
export const LabelledWordsSchema = z.object({
  documentId: DocumentIdSchema,
  path: z.string(),
  annotator: z.string(),
  text: z.string(),
});
export type LabelledWords = z.infer<typeof LabelledWordsSchema>;
