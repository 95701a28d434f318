import * as z from 'zod/mini';
import { DocumentIdSchema } from './ids';

/** One of the two versions of a sidecar, as far as a person needs it to decide. */
const ConflictSideSchema = z.object({
  /** What git calls it; empty where git has no part in it. */
  name: z.string(),
  annotations: z.int(),
  links: z.int(),
  /** Records against the last state both sides know; without one, against the other side. */
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
});

/** Two versions of the annotator's own sidecar of one article, between which a person decides. */
export const ConflictSchema = z.object({
  documentId: DocumentIdSchema,
  /** Of the sidecar, relative to the corpus. */
  path: z.string(),
  /** `disk`: the window's and the file's. `git`: both in the file, between conflict markers. */
  kind: z.enum(['disk', 'git']),
  mine: ConflictSideSchema,
  /** `null` where the file is gone or can't be read. */
  theirs: z.nullable(ConflictSideSchema),
  isFileGone: z.boolean(),
  /** So many records both sides changed, each otherwise: merged, they are kept twice. */
  keptTwice: z.int(),
});
export type Conflict = z.infer<typeof ConflictSchema>;
export type ConflictSide = z.infer<typeof ConflictSideSchema>;

export const ConflictChoiceSchema = z.enum(['mine', 'theirs', 'both']);
export type ConflictChoice = z.infer<typeof ConflictChoiceSchema>;
