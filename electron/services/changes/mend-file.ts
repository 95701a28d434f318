import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, isDamaged, ok, type Result } from '../../../shared/model/result';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { atomicWrite } from '../../platform/atomic-write';
import type { Disk } from '../../platform/disk';
import type { Backups } from '../backups/backup-store';
import type { About, ContentOf, OwnFile, OwnFiles } from './own-files';
import { writeTrouble } from './write-trouble';

interface Place {
  readonly root: string;
  readonly disk: Disk;
  readonly backups: Backups;
}

/**
 * Puts an earlier version in the place of a file of the annotator's own that is damaged. Its bytes go
 * to the versions first; where they can't be kept, nothing is written.
 * @param version `null` begins anew, with nothing in it.
 * @returns `sidecar-changed-on-disk` where the file can be read after all; it is left alone.
 */
export async function mendFile<A extends About>(
  known: OwnFiles,
  { root, disk, backups }: Place,
  about: A,
  version: ContentOf<A> | null,
): Promise<Result<OwnFile<ContentOf<A>>>> {
  const sidecarPath = known.pathFor(about);
  const file = path.join(root, sidecarPath);
  const content = version === null ? known.emptyFor(about) : ok(version);
  if (!content.ok) return content;
  const before = await known.reload(about);
  if (before.ok) return fail('sidecar-changed-on-disk', sidecarPath);
  if (!isDamaged(before.error)) return before;
  try {
    const bytes = await readFile(file);
    const isKept = await backups.keep({ sidecarPath, bytes, why: 'damaged' });
    if (!isKept) return fail('backup-failed', sidecarPath);
    // Keeping them took its time: what somebody wrote meanwhile is in no version.
    if (!bytes.equals(await readFile(file))) return fail('sidecar-changed-on-disk', sidecarPath);
    const next = { ...content.value, revision: content.value.revision + 1 };
    await atomicWrite(file, serializeSidecar(next), disk);
  } catch (error) {
    return { ok: false, error: writeTrouble(sidecarPath, error) };
  }
  return known.reload(about);
}
