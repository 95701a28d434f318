import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { diffSidecars } from '../../../shared/sidecar/diff-sidecars';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { atomicWrite } from '../../platform/atomic-write';
import type { Disk } from '../../platform/disk';
import type { ArticleEntry } from '../corpus/corpus-index';
import type { OwnFiles, OwnSidecar } from './own-files';
import { writeTrouble } from './write-trouble';

/** Whether one sidecar holds what the other does, apart from links, which may have moved on. */
export function isSameWork(one: Sidecar, other: Sidecar): boolean {
  const { records, status, metadata } = diffSidecars(one, other);
  const isAlike = records.every(({ collection }) => collection === 'links');
  return isAlike && status === null && metadata === null;
}

/**
 * Writes a sidecar that came from elsewhere beside an article on which this annotator has none.
 * One that holds the same work is taken as it is: an earlier try was cut short.
 * @returns `sidecar-changed-on-disk` where there is other work; it is left alone.
 */
export async function adoptSidecar(
  known: OwnFiles,
  place: { readonly root: string; readonly disk: Disk },
  entry: ArticleEntry,
  sidecar: Sidecar,
): Promise<Result<OwnSidecar>> {
  const before = await known.reload(entry);
  if (!before.ok) return before;
  const own = before.value;
  if (own.content.revision > 0) {
    return isSameWork(own.content, sidecar) ? ok(own) : fail('sidecar-changed-on-disk', own.path);
  }
  try {
    await atomicWrite(path.join(place.root, own.path), serializeSidecar(sidecar), place.disk);
  } catch (error) {
    return { ok: false, error: writeTrouble(own.path, error) };
  }
  return known.reload(entry);
}
