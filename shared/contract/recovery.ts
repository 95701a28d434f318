import * as z from 'zod/mini';
import { BackupReasonSchema } from '../model/backup';
import { DocumentIdSchema } from '../model/ids';

/** What is counted in a version: claims and entities apart, else the records of a collection. */
const countedInVersions = [
  'claims',
  'entities',
  'links',
  'passageVerdicts',
  'clusterDecisions',
  'dismissed',
  'entities',
  'claims',
  'identities',
] as const;

/** An earlier version of a file of the present annotator's own: of one article, or of the corpus. */
export const EarlierVersionSchema = z.object({
  id: z.string(),
  /** When it was kept, ISO 8601 in UTC. */
  keptAt: z.string(),
  why: BackupReasonSchema,
  /** What it holds, and how it differs from the work as it is now; `null` where it can't be read. */
  content: z.nullable(
    z.object({
      annotator: z.string(),
      revision: z.int(),
      holds: z.array(z.object({ what: z.enum(countedInVersions), count: z.int() })),
      /** Records that restoring it would bring back, take away and change. */
      added: z.int(),
      removed: z.int(),
      changed: z.int(),
    }),
  ),
});

/** A sidecar whose article is no longer where it was, but stands elsewhere, known by its hash. */
export const MovedWorkSchema = z.object({
  id: z.string(),
  sidecarPath: z.string(),
  annotator: z.string(),
  /** Only one's own work is reattached; others' waits for them. */
  isMine: z.boolean(),
  /** Where the article was. */
  from: z.string(),
  /** Where the same bytes stand now without this annotator's work; the likeliest first. */
  to: z.array(z.object({ documentId: DocumentIdSchema, path: z.string() })),
  claims: z.int(),
  entities: z.int(),
  links: z.int(),
});

/** A step that could not be brought into its file after a crash or a conflict, and lies aside. */
export const AsideStepSchema = z.object({
  id: z.string(),
  /** What kind of gesture it was; `null` where the line makes no sense. */
  action: z.nullable(z.string()),
  /** When it was made, ISO 8601 in UTC. */
  at: z.nullable(z.string()),
  /** The articles concerned. */
  articles: z.array(z.string()),
  /** How many operations it holds. */
  operations: z.int(),
  /** Some words that it is about. */
  words: z.array(z.string()),
});

/** What was written to another folder. */
export const WrittenElsewhereSchema = z.object({
  /** The folder's name, for people. */
  folder: z.string(),
  /** Relative to that folder, with `/`. */
  files: z.array(z.string()),
});

export type EarlierVersion = z.infer<typeof EarlierVersionSchema>;
export type MovedWork = z.infer<typeof MovedWorkSchema>;
export type AsideStep = z.infer<typeof AsideStepSchema>;
export type WrittenElsewhere = z.infer<typeof WrittenElsewhereSchema>;
