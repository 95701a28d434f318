import * as z from 'zod/mini';
import { AnnotationSchema } from '../model/annotation';
import { DocumentIdSchema, RecordIdSchema } from '../model/ids';
import { LinkSchema } from '../model/link';
import {
  CommentSchema,
  DocumentFactsSchema,
  DocumentStatusSchema,
  MetadataSchema,
  RelationSchema,
  SegmentSchema,
} from '../model/sidecar';
import { isPlainOperation } from './plain-operation';

function recordOperations<C extends string, R extends z.core.$ZodType>(collection: C, record: R) {
  const name = z.literal(collection);
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('add'), collection: name, record }),
    z.object({ type: z.literal('replace'), collection: name, record }),
    z.object({ type: z.literal('remove'), collection: name, id: RecordIdSchema }),
  ]);
}

const AnyOperationSchema = z.union([
  z.discriminatedUnion('collection', [
    recordOperations('segments', SegmentSchema),
    recordOperations('annotations', AnnotationSchema),
    recordOperations('relations', RelationSchema),
    recordOperations('links', LinkSchema),
    recordOperations('comments', CommentSchema),
  ]),
  z.object({ type: z.literal('set-status'), status: DocumentStatusSchema }),
  z.object({ type: z.literal('set-metadata'), metadata: MetadataSchema }),
  /** The article as it is now: every anchor of the sidecar was checked against its text. */
  z.object({ type: z.literal('set-document'), document: DocumentFactsSchema }),
]);
export type Operation = z.infer<typeof AnyOperationSchema>;

/**
 * One atomic change to one sidecar. Every operation has an inverse that is an operation too. Those
 * that are plainly right need not pass through the schema one by one: a command may hold thousands.
 */
export const OperationSchema: z.ZodMiniType<Operation> = z.union([
  z.custom<Operation>(isPlainOperation),
  AnyOperationSchema,
]);

/** The operations of one command on one article's sidecar of the present annotator. */
export const BatchSchema = z.object({
  documentId: DocumentIdSchema,
  /** The revision the page applied them to; another one in main is a `revision-conflict`. */
  baseRevision: z.int().check(z.nonnegative()),
  operations: z.array(OperationSchema).check(z.minLength(1)),
});
export type Batch = z.infer<typeof BatchSchema>;
