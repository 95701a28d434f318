import * as z from 'zod/mini';

/**
 * Everything that can go wrong for a person, each with its own message in both languages
 * (`messages/problem-messages.ts`). The union is closed: a new kind needs a message to compile.
 */
export const problemKinds = [
  // the corpus folder
  'folder-missing',
  'folder-not-a-folder',
  'folder-unreadable',
  'folder-empty',
  'recent-moved',
  'corpus-changed',
  // an article
  'document-missing',
  'document-unreadable',
  'document-not-text',
  // a sidecar or the codebook
  'sidecar-unreadable',
  'sidecar-not-json',
  'sidecar-not-ours',
  'sidecar-too-new',
  'sidecar-invalid',
  'sidecar-changed-on-disk',
  'sidecar-git-conflict',
  'steps-kept-aside',
  'sidecar-without-article',
  'sidecar-encoding-differs',
  // a corpus file
  'corpus-file-unreadable',
  'corpus-file-not-json',
  'corpus-file-not-ours',
  'corpus-file-too-new',
  'corpus-file-invalid',
  'corpus-file-git-conflict',
  'codebook-unreadable',
  'codebook-not-json',
  'codebook-not-ours',
  'codebook-too-new',
  'codebook-invalid',
  'codebook-changed-on-disk',
  'codebook-not-saved',
  'codebook-export-failed',
  'codebook-import-unreadable',
  'codebook-import-not-one',
  'codebook-import-too-new',
  'codebook-import-invalid',
  'codes-unreadable',
  'settings-broken',
  // the work
  'anchor-moved',
  'anchor-fuzzy',
  'anchor-orphan',
  'link-broken',
  'annotator-missing',
  'annotator-invalid',
  'annotator-reserved',
  'annotator-unknown',
  'annotator-elsewhere',
  'revision-conflict',
  'operation-mismatch',
  'write-failed',
  'write-disk-full',
  'write-not-allowed',
  'write-folder-gone',
  'write-elsewhere-failed',
  'version-unreadable',
  'version-not-kept',
  'reattach-failed',
  'reattach-steps-waiting',
  'reattach-leftover',
  'aside-failed',
  'journal-failed',
  'backup-failed',
  'export-failed',
  'export-target-inside-corpus',
  'import-source-unreadable',
  'import-source-empty',
  'import-failed',
  'copies-chained',
  'copy-failed',
  'print-failed',
  'pdf-failed',
  'pdf-name-taken',
  // the program
  'no-corpus',
  'bad-request',
  'internal',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** A problem as data: it crosses processes and is put into words only where a person reads it. */
export const ProblemSchema = z.object({
  problem: z.enum(problemKinds),
  /** The file or folder concerned: relative to the corpus, or as the person named it. */
  path: z.optional(z.string()),
  /** What the system or the schema said, in English; shown small. */
  detail: z.optional(z.string()),
});
export type Problem = z.infer<typeof ProblemSchema>;

/** The outcome of something that may fail for a reason a person can act on. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A successful outcome. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A failed outcome. */
export function fail(
  problem: ProblemKind,
  path?: string,
  detail?: string,
): { readonly ok: false; readonly error: Problem } {
  return { ok: false, error: aProblem(problem, path, detail) };
}

/** A problem; absent parts are left out, so that it compares and serialises plainly. */
export function aProblem(problem: ProblemKind, path?: string, detail?: string): Problem {
  return {
    problem,
    ...(path === undefined ? {} : { path }),
    ...(detail === undefined ? {} : { detail }),
  };
}

const damages: readonly ProblemKind[] = [
  'sidecar-not-json',
  'sidecar-invalid',
  'corpus-file-not-json',
  'corpus-file-invalid',
];

/** Whether a file of somebody's work is there but says nothing that could be taken: an earlier version can replace it. */
export function isDamaged({ problem }: Problem): boolean {
  return damages.includes(problem);
}
