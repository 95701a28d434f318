import type { CorpusFile } from '../../../shared/model/corpus-file';
import { comparePaths } from '../../../shared/model/link';
import type { Problem } from '../../../shared/model/result';
import { parseCorpusFileName } from '../../../shared/sidecar/sidecar-name';
import { corpusFileKind, readWorkFile } from './read-work-file';

/** One annotator's corpus file; exactly one of `content` and `problem` is there. */
export interface IndexedCorpusFile {
  /** Relative to the corpus, with `/`. */
  readonly path: string;
  readonly slug: string;
  readonly content: CorpusFile | null;
  readonly problem: Problem | null;
  /** Of its bytes as last read; `null` where they could not be. */
  readonly sha256: string | null;
}

/** Whether a path, relative to the corpus, is that of a corpus file. */
export function isCorpusFile(path: string): boolean {
  return parseCorpusFileName(path) !== null;
}

/** Reads a corpus file; `null` where it is not there. */
export async function indexCorpusFile(
  root: string,
  path: string,
): Promise<IndexedCorpusFile | null> {
  const slug = parseCorpusFileName(path);
  if (slug === null) return null;
  const read = await readWorkFile(root, path, corpusFileKind);
  if (read.ok) return { path, slug, content: read.content, problem: null, sha256: read.sha256 };
  return read.isMissing ? null : { path, slug, content: null, problem: read.problem, sha256: null };
}

/** Reads everybody's corpus files among these paths: one for each annotator, so they are kept whole. */
export async function indexCorpusFiles(
  root: string,
  paths: readonly string[],
): Promise<Map<string, IndexedCorpusFile>> {
  const found = await Promise.all(
    [...paths].sort(comparePaths).map((path) => indexCorpusFile(root, path)),
  );
  return new Map(found.flatMap((file) => (file === null ? [] : [[file.path, file]])));
}
