import * as z from 'zod/mini';
import { FileIdSchema } from '../model/annotator-file';
import { corpusCollections } from '../model/corpus-file';
import { type RecordId, RecordIdSchema } from '../model/ids';
import {
  DocumentFactsSchema,
  DocumentStatusSchema,
  MetadataSchema,
  sidecarCollections,
} from '../model/sidecar';
import { isPlainOperation } from './plain-operation';

/** All collections there are, of sidecars and of corpus files; no name stands for two. */
const collections = { ...sidecarCollections, ...corpusCollections };
type Collections = typeof collections;

/** One atomic change to the records of a collection. */
export type RecordOperation = {
  [C in keyof Collections]:
    | { type: 'add'; collection: C; record: z.infer<Collections[C]> }
    | { type: 'replace'; collection: C; record: z.infer<Collections[C]> }
    | { type: 'remove'; collection: C; id: RecordId };
}[keyof Collections];

/** Checked by collection and kind: the schemas of others need not be tried. */
const recordOperations = Object.entries(collections).map(([name, record]) => {
  const collection = z.literal(name);
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('add'), collection, record }),
    z.object({ type: z.literal('replace'), collection, record }),
    z.object({ type: z.literal('remove'), collection, id: RecordIdSchema }),
  ]);
});
type RecordOperations = typeof recordOperations;
const RecordOperationSchema = z.discriminatedUnion(
  'collection',
  recordOperations as [RecordOperations[number], ...RecordOperations],
) as unknown as z.ZodMiniType<RecordOperation>;

const AnyOperationSchema = z.union([
  RecordOperationSchema,
  z.object({ type: z.literal('set-status'), status: DocumentStatusSchema }),
  z.object({ type: z.literal('set-metadata'), metadata: MetadataSchema }),
  /** The article as it is now: every anchor of the sidecar was checked against its text. */
  z.object({ type: z.literal('set-document'), document: DocumentFactsSchema }),
]);
export type Operation = z.infer<typeof AnyOperationSchema>;

/**
 * One atomic change to one file of an annotator. Every operation has an inverse that is an operation
 * too. What is said of an article as a whole fits its sidecars only. Operations that are plainly right need not pass through the schema one by one: a command may hold thousands.
 */
export const OperationSchema: z.ZodMiniType<Operation> = z.union([
  z.custom<Operation>(isPlainOperation),
  AnyOperationSchema,
]);

/** The operations of one command on one file of the present annotator. */
export const BatchSchema = z.object({
  file: FileIdSchema,
  /** The revision the page applied them to; another one in main is a `revision-conflict`. */
  baseRevision: z.int().check(z.nonnegative()),
  operations: z.array(OperationSchema).check(z.minLength(1)),
});
export type Batch = z.infer<typeof BatchSchema>;
