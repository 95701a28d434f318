import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenElsewhere } from '../../../shared/contract/recovery';
import { fail, ok, type Result } from '../../../shared/model/result';
import { atomicWrite } from '../../platform/atomic-write';
import { isMissing, systemCode } from '../../platform/system-error';
import type { CorpusSession } from '../corpus-session';
import { prepareTarget } from '../export/export-target';

/** What was written, and where on the disk. */
export interface WrittenOutside extends WrittenElsewhere {
  /** Absolute. */
  readonly place: string;
}

interface UnsavedFile {
  /** Relative to the corpus, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** Whether another file lies where one of these would go. */
async function isInTheWay(folder: string, files: readonly UnsavedFile[]): Promise<boolean> {
  for (const file of files) {
    try {
      if ((await readFile(path.join(folder, file.path), 'utf8')) !== file.content) return true;
    } catch (error) {
      if (!isMissing(error)) return true;
    }
  }
  return false;
}

/** The chosen folder, or a new one in it where something else would be written over. */
async function freeFolder(
  chosen: string,
  name: string,
  files: readonly UnsavedFile[],
): Promise<string> {
  let folder = chosen;
  for (let count = 1; await isInTheWay(folder, files); count += 1) {
    folder = path.join(chosen, count === 1 ? name : `${name} ${count}`);
  }
  return folder;
}

/**
 * Writes the sidecars that can't be saved in their own place to another folder: the same relative
 * paths, the same bytes they would have. Their own places are still tried as before. Nothing that
 * lies there already is written over.
 * @param chosen a folder outside the corpus, absolute.
 */
export async function writeElsewhere(
  session: CorpusSession,
  chosen: string,
): Promise<Result<WrittenOutside>> {
  if (!session.changes.ok) return session.changes;
  const { root } = session.index;
  const target = await prepareTarget(root, chosen, path.basename(chosen));
  if (!target.ok) {
    const { problem, detail } = target.error;
    if (problem === 'export-target-inside-corpus') return target;
    return fail('write-elsewhere-failed', path.basename(chosen), detail);
  }
  const unsaved = await session.changes.value.unsavedFiles();
  try {
    const place = await freeFolder(target.value, path.basename(root) || 'hashiya', unsaved);
    for (const file of unsaved) {
      const written = path.join(place, file.path);
      await mkdir(path.dirname(written), { recursive: true });
      await atomicWrite(written, file.content);
    }
    const files = unsaved.map((file) => file.path);
    return ok({ folder: path.basename(place) || place, files, place });
  } catch (error) {
    return fail('write-elsewhere-failed', path.basename(chosen), systemCode(error));
  }
}
