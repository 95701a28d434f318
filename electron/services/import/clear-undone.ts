import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../../platform/system-error';

/** So long articles of an undone import lie aside, in milliseconds: thirty days. */
export const keptAsideMs = 30 * 24 * 60 * 60_000;

interface Undone {
  /** Where they lie: a folder for each import, in it one with the name of its corpus. Absolute. */
  readonly folder: string;
  readonly now: () => Date;
  /** Puts a file or folder into the system's trash, from where a person can take it. */
  readonly trash: (place: string) => Promise<void>;
  readonly onTrouble: (doing: string, error: unknown) => void;
}

async function hasFiles(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.some((entry) => !entry.isDirectory());
}

async function clear(place: string, { now, trash }: Undone): Promise<void> {
  const { mtimeMs } = await stat(place);
  if (now().getTime() - mtimeMs < keptAsideMs) return;
  for (const name of await readdir(place)) {
    const inside = path.join(place, name);
    if (await hasFiles(inside)) await trash(inside);
  }
  // What the trash took is gone, and where it took none, nothing is removed.
  if (!(await hasFiles(place))) await rm(place, { recursive: true });
}

/**
 * Puts what undone imports of earlier runs left aside into the system's trash once it is old: no redo
 * brings it back any more. To be called before there is an import in this run. What can't go stays.
 */
export async function clearUndone(undone: Undone): Promise<void> {
  const doing = 'clearing articles of undone imports';
  try {
    for (const name of await readdir(undone.folder)) {
      await clear(path.join(undone.folder, name), undone).catch((error: unknown) =>
        undone.onTrouble(doing, error),
      );
    }
  } catch (error) {
    if (!isMissing(error)) undone.onTrouble(doing, error);
  }
}
