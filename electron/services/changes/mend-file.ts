import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, isDamaged, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { atomicWrite } from '../../platform/atomic-write';
import type { Disk } from '../../platform/disk';
import type { Backups } from '../backups/backup-store';
import type { ArticleEntry } from '../corpus/corpus-index';
import type { OwnFiles, OwnSidecar } from './own-files';
import { writeTrouble } from './write-trouble';

interface Place {
  readonly root: string;
  readonly disk: Disk;
  readonly backups: Backups;
}

/**
 * Puts an earlier version in the place of the annotator's own sidecar that is damaged. Its bytes go to
 * the versions first; where they can't be kept, nothing is written.
 * @returns `sidecar-changed-on-disk` where the file can be read after all; it is left alone.
 */
export async function mendSidecar(
  known: OwnFiles,
  { root, disk, backups }: Place,
  entry: ArticleEntry,
  version: Sidecar,
): Promise<Result<OwnSidecar>> {
  const sidecarPath = known.pathFor(entry);
  const file = path.join(root, sidecarPath);
  const before = await known.reload(entry);
  if (before.ok) return fail('sidecar-changed-on-disk', sidecarPath);
  if (!isDamaged(before.error)) return before;
  try {
    const bytes = await readFile(file);
    const isKept = await backups.keep({ sidecarPath, bytes, why: 'damaged' });
    if (!isKept) return fail('backup-failed', sidecarPath);
    // Keeping them took its time: what somebody wrote meanwhile is in no version.
    if (!bytes.equals(await readFile(file))) return fail('sidecar-changed-on-disk', sidecarPath);
    const next = { ...version, revision: version.revision + 1 };
    await atomicWrite(file, serializeSidecar(next), disk);
  } catch (error) {
    return { ok: false, error: writeTrouble(sidecarPath, error) };
  }
  return known.reload(entry);
}
