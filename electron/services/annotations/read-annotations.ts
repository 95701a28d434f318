import path from 'node:path';
import { linesOfSidecar } from '../../../shared/registry/annotation-lines';
import { fileState, isSameState } from '../corpus/file-state';
import { readWorkFile, sidecarKind } from '../corpus/read-work-file';
import type { ReadSidecar } from './annotation-cache';

/**
 * The annotations of one sidecar: those known where its file looks the same from outside, or has the
 * same bytes; else they are read.
 * @param file relative to the corpus, with `/`.
 * @returns `null` where it is gone or can't be taken.
 */
export async function readAnnotations(
  root: string,
  file: string,
  known: ReadSidecar | null,
): Promise<ReadSidecar | null> {
  const state = await fileState(path.join(root, file));
  if (state === null) return null;
  if (known !== null && isSameState(known.state, state)) return known;
  const kept = known && { content: known, sha256: known.sha256 };
  const read = await readWorkFile(root, file, sidecarKind, kept);
  if (!read.ok) return null;
  const { sha256, content } = read;
  if (!('format' in content)) return { ...content, state };
  const annotations = linesOfSidecar(content);
  return { path: file, state, sha256, annotator: content.annotator, annotations };
}
