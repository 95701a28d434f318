import path from 'node:path';
import * as z from 'zod/mini';
import { AnnotationLineSchema } from '../../../shared/registry/annotation-lines';
import { FileStateSchema } from '../corpus/file-state';
import { type LineCacheKind, loadLineCache, saveLineCache } from '../corpus/line-cache';

/** The annotations of a sidecar as it lay on the disk. */
const ReadSidecarSchema = z.object({
  /** Relative to the corpus, with `/`. */
  path: z.string(),
  state: FileStateSchema,
  /** Of its bytes. */
  sha256: z.string(),
  annotator: z.string(),
  annotations: z.array(AnnotationLineSchema),
});
export type ReadSidecar = z.infer<typeof ReadSidecarSchema>;

/** Raise it whenever the lines of the same sidecar come out otherwise. */
const cacheVersion = 2;

function kindOf(root: string): LineCacheKind {
  return { format: 'hashiya-annotation-cache', formatVersion: cacheVersion, root };
}

function folderIn(cacheFolder: string): string {
  return path.join(cacheFolder, 'annotations');
}

/** What was read of the sidecars of this folder before, by path; empty where nothing is usable. */
export async function loadAnnotationCache(
  cacheFolder: string,
  root: string,
): Promise<Map<string, ReadSidecar>> {
  const found = await loadLineCache(folderIn(cacheFolder), kindOf(root), ReadSidecarSchema);
  return new Map(found.map((read) => [read.path, read]));
}

/**
 * Remembers what was read.
 * @param scannedAt when reading began, in milliseconds since 1970.
 */
export function saveAnnotationCache(
  cacheFolder: string,
  root: string,
  scannedAt: number,
  read: Iterable<ReadSidecar>,
): Promise<void> {
  return saveLineCache(folderIn(cacheFolder), kindOf(root), scannedAt, [...read]);
}
