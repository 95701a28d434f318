import { stat } from 'node:fs/promises';
import * as z from 'zod/mini';

/** What a file looked like from outside when it was read. Only equality counts, never "newer". */
export const FileStateSchema = z.object({
  mtimeMs: z.number(),
  ctimeMs: z.number(),
  size: z.number(),
});
export type FileState = Readonly<z.infer<typeof FileStateSchema>>;

/** The state of a file, following links; `null` where it can't be had. */
export async function fileState(file: string): Promise<FileState | null> {
  try {
    const { mtimeMs, ctimeMs, size } = await stat(file);
    return { mtimeMs, ctimeMs, size };
  } catch {
    return null;
  }
}

/** Whether a file looks the same from outside as when it was read. */
export function isSameState(a: FileState, b: FileState | null): boolean {
  return b !== null && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.size === b.size;
}
