import * as z from 'zod/mini';
import { FileIdSchema } from './annotator-file';

/** One of the two versions of a file, as far as a person needs it to decide. */
const ConflictSideSchema = z.object({
  /** What git calls it; empty where git has no part in it. */
  name: z.string(),
  annotations: z.int(),
  links: z.int(),
  /** What the corpus file holds: decisions of any kind. */
  decisions: z.int(),
  /** Records against the last state both sides know; without one, against the other side. */
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
});

/** Two versions of a file of the annotator's own, between which a person decides. */
export const ConflictSchema = z.object({
  file: FileIdSchema,
  /** Of the file, relative to the corpus. */
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
