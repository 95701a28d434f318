import * as z from 'zod/mini';
import { AnnotationSchema } from '../model/annotation';
import { type DocumentId, RecordIdSchema } from '../model/ids';
import type { Sidecar } from '../model/sidecar';
import { type CodePointOffset, CodePointOffsetSchema } from '../model/span';

/** Where and when a story within an article appeared, where somebody says so. */
const StoryFactsSchema = z.object({
  outlet: z.optional(z.string()),
  publishedAt: z.optional(z.string()),
});
type StoryFacts = z.infer<typeof StoryFactsSchema>;

/** What is known of an annotation without its article being open. */
export const AnnotationLineSchema = z.object({
  id: RecordIdSchema,
  layer: z.string(),
  label: z.nullable(z.string()),
  /** In code points, as stored: of an article that changed since they may be wrong. */
  start: CodePointOffsetSchema,
  end: CodePointOffsetSchema,
  /** The words themselves, and the quote's context on both sides. */
  exact: z.string(),
  before: z.string(),
  after: z.string(),
  /** `entity:<id>` or `claim:<id>`. */
  refersTo: z.nullable(z.string()),
  attributes: AnnotationSchema.shape.attributes,
  /** What its annotator says of the story in which it begins; `null` where that is nothing. */
  story: z.nullable(StoryFactsSchema),
});
export type AnnotationLine = z.infer<typeof AnnotationLineSchema>;

/** One annotator's annotations on one article. */
export interface AnnotatedWork {
  readonly documentId: DocumentId;
  readonly annotator: string;
  /** Of the present annotator, so that it can be changed. */
  readonly isOwn: boolean;
  /** The adjudicated result, which repeats what people said. */
  readonly isGold: boolean;
  /** In the order of the sidecar. */
  readonly annotations: readonly AnnotationLine[];
}

function storyAt({ segments }: Sidecar, at: CodePointOffset): StoryFacts | null {
  const story = segments.find(({ kind, target: [{ start, end }] }) => {
    return kind === 'story' && start <= at && at < end;
  });
  const { outlet, publishedAt } = story?.metadata ?? {};
  if (outlet === undefined && publishedAt === undefined) return null;
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** The lines of a sidecar's annotations: the same on both sides of the bridge. */
export function linesOfSidecar(sidecar: Sidecar): AnnotationLine[] {
  return sidecar.annotations.map(({ id, layer, label, target, refersTo, attributes }) => {
    const [{ start, end }, { exact, prefix, suffix }] = target;
    return {
      id,
      layer,
      label,
      start,
      end,
      exact,
      before: prefix,
      after: suffix,
      refersTo: refersTo ?? null,
      attributes,
      story: storyAt(sidecar, start),
    };
  });
}
