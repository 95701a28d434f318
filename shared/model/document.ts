import * as z from 'zod/mini';
import { DocumentIdSchema } from './ids';
import { DocumentStatusSchema, EncodingSchema } from './sidecar';

/** What the library shows of one article. Lengths are in code points of the article text. */
export const DocumentSummarySchema = z.object({
  id: DocumentIdSchema,
  /** Relative to the corpus, with `/`. */
  path: z.string(),
  title: z.string(),
  /** `null` where the file could not be read as text; `problem` then says why. */
  encoding: z.nullable(EncodingSchema),
  bom: z.boolean(),
  sha256: z.string(),
  characters: z.int(),
  words: z.int(),
  paragraphs: z.int(),
  /** The present annotator's own status. */
  status: DocumentStatusSchema,
  /** Claims and entities of all annotators, without the adjudicated ones. */
  claims: z.int(),
  entities: z.int(),
  /** Articles that somebody linked to this one as same, excerpt, update or contradicting. */
  copies: z.int(),
  /** Names of those who left a sidecar beside the article. */
  annotators: z.array(z.string()),
  /** The file's own trouble, if any; the article then can't be opened or can't be annotated. */
  problem: z.nullable(z.string()),
});
export type DocumentSummary = z.infer<typeof DocumentSummarySchema>;
