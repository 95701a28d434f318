import * as z from 'zod/mini';
import { DocumentIdSchema } from '../model/ids';
import { type AnnotatedWork, AnnotationLineSchema } from '../registry/annotation-lines';

/** Articles whose annotations are asked for; `null` asks for those of the whole corpus. */
export const AnnotationsRequestSchema = z.object({
  documentIds: z.nullable(z.array(DocumentIdSchema)),
});

/** Everybody's annotations, by article in the order of their paths, then by sidecar. */
export const AnnotationListSchema: z.ZodMiniType<AnnotatedWork[]> = z.array(
  z.object({
    documentId: DocumentIdSchema,
    annotator: z.string(),
    isOwn: z.boolean(),
    isGold: z.boolean(),
    annotations: z.array(AnnotationLineSchema),
  }),
);

/** How many sidecars were read, of how many. */
export const AnnotationProgressSchema = z.object({ done: z.int(), total: z.int() });
