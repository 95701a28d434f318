import * as z from 'zod/mini';
import { AnchorSchema } from './anchor';
import { RecordIdSchema } from './ids';
import { looseRecord } from './loose';

const OriginSchema = looseRecord({
  kind: z.enum(['manual', 'suggestion', 'copied', 'import']),
  annotator: z.optional(z.string()),
  path: z.optional(z.string()),
  id: z.optional(RecordIdSchema),
  revision: z.optional(z.int()),
});

/** A value of an attribute: text, number, a choice's id, or a reference such as `entity:<id>`. */
const AttributeValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.null(),
]);

/** A stored statement by one annotator: an anchor with a layer, a label and attributes. */
export const AnnotationSchema = looseRecord({
  id: RecordIdSchema,
  layer: z.string(),
  /** `null` while the annotation is marked but not yet classified. */
  label: z.nullable(z.string()),
  target: AnchorSchema,
  attributes: z.record(z.string(), AttributeValueSchema),
  refersTo: z.optional(z.string()),
  origin: OriginSchema,
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Annotation = z.infer<typeof AnnotationSchema>;
