import * as z from 'zod/mini';

/**
 * Why an earlier version of a sidecar was kept: `replaced` in passing while working; the others
 * because somebody deleted or restored work, because two versions met, because the article moved, or
 * because the file was damaged and gave way to an earlier version.
 */
export const BackupReasonSchema = z.enum([
  'replaced',
  'deleted',
  'restored',
  'conflict',
  'moved',
  'damaged',
]);
export type BackupReason = z.infer<typeof BackupReasonSchema>;
