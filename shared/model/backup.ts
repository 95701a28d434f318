import * as z from 'zod/mini';

/**
 * Why an earlier version of a sidecar was kept: `replaced` in passing while working; the others
 * because somebody deleted or restored work, because two versions met, or because the article moved.
 */
export const BackupReasonSchema = z.enum(['replaced', 'deleted', 'restored', 'conflict', 'moved']);
export type BackupReason = z.infer<typeof BackupReasonSchema>;
