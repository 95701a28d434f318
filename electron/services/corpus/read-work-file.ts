import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnnotatorFile } from '../../../shared/model/annotator-file';
import type { CorpusFile } from '../../../shared/model/corpus-file';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import {
  type ParseFile,
  parseCorpusFile,
  parseSidecar,
} from '../../../shared/sidecar/parse-sidecar';
import type { ReadFile } from '../../platform/file-source';
import { sha256Hex } from '../../platform/hash';
import { isMissing, systemCode } from '../../platform/system-error';
import { decodeJsonText } from './decode-json-text';

/** A kind of file that annotators write: how it is read, and how its problems are called. */
export interface WorkFileKind<F extends AnnotatorFile> {
  readonly parse: ParseFile<F>;
  readonly problems: 'sidecar' | 'corpus-file';
}

export const sidecarKind: WorkFileKind<Sidecar> = { parse: parseSidecar, problems: 'sidecar' };
export const corpusFileKind: WorkFileKind<CorpusFile> = {
  parse: parseCorpusFile,
  problems: 'corpus-file',
};

export type ReadWorkFile<F> =
  | { readonly ok: true; readonly content: F; readonly sha256: string }
  | { readonly ok: false; readonly problem: Problem; readonly isMissing: boolean };

function refused(problem: Problem): ReadWorkFile<never> {
  return { ok: false, problem, isMissing: false };
}

/** What a file held when it was read or written last, with the hash of its bytes then. */
export interface KnownContent<F> {
  readonly content: F;
  readonly sha256: string;
}

/**
 * Reads one sidecar or corpus file whole. Every reason why it can't be taken is a problem of its own.
 * @param file relative to the corpus, with `/`.
 * @param known what is kept of it, taken over where the bytes are the same.
 * @param read how the file is read.
 */
export async function readWorkFile<F extends AnnotatorFile, K = F>(
  root: string,
  file: string,
  { parse, problems }: WorkFileKind<F>,
  known: KnownContent<K> | null = null,
  read: ReadFile = readFile,
): Promise<ReadWorkFile<F | K>> {
  try {
    const bytes = await read(path.join(root, file));
    const sha256 = sha256Hex(bytes);
    if (known?.sha256 === sha256) return { ok: true, content: known.content, sha256 };
    const text = decodeJsonText(bytes);
    if (text === null) return refused(aProblem(`${problems}-not-json`, file, 'not UTF-8'));
    const parsed = parse(text);
    if (parsed.ok) return { ok: true, content: parsed.value, sha256 };
    return refused(aProblem(`${problems}-${parsed.reason}`, file, parsed.detail));
  } catch (error) {
    const problem = aProblem(`${problems}-unreadable`, file, systemCode(error));
    return { ok: false, problem, isMissing: isMissing(error) };
  }
}

/** Reads one sidecar whole. */
export function readSidecar(
  root: string,
  file: string,
  read?: ReadFile,
): Promise<ReadWorkFile<Sidecar>> {
  return readWorkFile(root, file, sidecarKind, null, read);
}
