import * as z from 'zod/mini';
import { AnchorSchema } from './anchor';
import { AnnotationSchema } from './annotation';
import { emptyLists, listsOf } from './collections';
import { RecordIdSchema } from './ids';
import { LinkSchema } from './link';
import { looseRecord } from './loose';

/** The version of the sidecar's shape that this program writes. Raised only with a migration. */
export const sidecarFormatVersion = 1;

/** How far one annotator has come with one article. "Reviewed" is derived, not stored here. */
export const documentStatuses = ['new', 'in-progress', 'finished', 'needs-review'] as const;
export const DocumentStatusSchema = z.enum(documentStatuses);
export type DocumentStatus = z.infer<typeof DocumentStatusSchema>;

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'] as const;
export const EncodingSchema = z.enum(encodings);
export type Encoding = z.infer<typeof EncodingSchema>;

export const MetadataSchema = looseRecord({
  title: z.optional(z.string()),
  outlet: z.optional(z.string()),
  publishedAt: z.optional(z.string()),
});
export type Metadata = z.infer<typeof MetadataSchema>;

const SegmentSchema = looseRecord({
  id: RecordIdSchema,
  kind: z.enum(['story', 'boilerplate']),
  target: AnchorSchema,
  metadata: z.optional(MetadataSchema),
  status: z.optional(DocumentStatusSchema),
});

export type Segment = z.infer<typeof SegmentSchema>;

const RelationSchema = looseRecord({
  id: RecordIdSchema,
  label: z.string(),
  from: RecordIdSchema,
  to: RecordIdSchema,
});
export type Relation = z.infer<typeof RelationSchema>;

const CommentSchema = looseRecord({
  id: RecordIdSchema,
  about: looseRecord({ annotator: z.string(), id: RecordIdSchema }),
  text: z.string(),
  resolved: z.boolean(),
});

/** What the sidecar knows of its article: enough to notice that it changed. */
export const DocumentFactsSchema = looseRecord({
  path: z.string(),
  sha256: z.string(),
  encoding: EncodingSchema,
  bom: z.boolean(),
  /** Length of the article text in Unicode code points. */
  lengthCodePoints: z.int(),
});
export type DocumentFacts = z.infer<typeof DocumentFactsSchema>;

/** The collections of a sidecar and what a record of each is. */
export const sidecarCollections = {
  segments: SegmentSchema,
  annotations: AnnotationSchema,
  relations: RelationSchema,
  links: LinkSchema,
  comments: CommentSchema,
} as const;
export type CollectionName = keyof typeof sidecarCollections;

/** One annotator's work on one article, exactly as it lies in `NAME.txt.<annotator>.ann.json`. */
export const SidecarSchema = looseRecord({
  format: z.literal('hashiya-sidecar'),
  formatVersion: z.literal(sidecarFormatVersion),
  /** Raised by one with each command that touches this file; the basis of conflict checks. */
  revision: z.int().check(z.nonnegative()),
  document: DocumentFactsSchema,
  annotator: z.string().check(z.minLength(1)),
  status: DocumentStatusSchema,
  metadata: MetadataSchema,
  ...listsOf(sidecarCollections),
});
export type Sidecar = z.infer<typeof SidecarSchema>;

/** All collections of a sidecar, in the order in which their records are listed for people. */
export const collectionNames = [
  'annotations',
  'links',
  'segments',
  'relations',
  'comments',
] as const satisfies readonly CollectionName[];

/** A sidecar in which nothing has been said yet. Revision 0 is never written to the disk. */
export function emptySidecar(document: DocumentFacts, annotator: string): Sidecar {
  return {
    format: 'hashiya-sidecar',
    formatVersion: sidecarFormatVersion,
    revision: 0,
    document,
    annotator,
    status: 'new',
    metadata: {},
    ...emptyLists(sidecarCollections),
  };
}
