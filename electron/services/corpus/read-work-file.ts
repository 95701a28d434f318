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
import { isMissing, systemCode } from '../../platform/system-error';
import { readJsonText } from './read-json-text';

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

export type ReadWorkFile<F extends AnnotatorFile> =
  | { readonly ok: true; readonly content: F; readonly sha256: string }
  | { readonly ok: false; readonly problem: Problem; readonly isMissing: boolean };

function refused(problem: Problem): ReadWorkFile<never> {
  return { ok: false, problem, isMissing: false };
}

/**
 * Reads one sidecar or corpus file whole. Every reason why it can't be taken is a problem of its own.
 * @param file relative to the corpus, with `/`.
 */
export async function readWorkFile<F extends AnnotatorFile>(
  root: string,
  file: string,
  { parse, problems }: WorkFileKind<F>,
): Promise<ReadWorkFile<F>> {
  try {
    const { text, sha256 } = await readJsonText(path.join(root, file));
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
export function readSidecar(root: string, file: string): Promise<ReadWorkFile<Sidecar>> {
  return readWorkFile(root, file, sidecarKind);
}
