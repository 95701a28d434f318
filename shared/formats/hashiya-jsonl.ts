import type { Codebook } from '../model/codebook';
import type { CorpusFile } from '../model/corpus-file';
import type { DocumentFacts, Sidecar } from '../model/sidecar';
import { canonicalSidecar } from '../sidecar/serialize-sidecar';

/**
 * The lossless exchange format: one JSON record a line, each ending in `\n`. All offsets are code
 * points of `text`. Reading it into an empty folder gives the same files.
 */
export const hashiyaJsonlFileName = 'corpus.hashiya.jsonl';

function line(record: object): string {
  return `${JSON.stringify(record)}\n`;
}

/**
 * What is said of a work file that would not come out of its record as it is: one that was written by
 * hand or by an earlier version, or that bears another name than its annotator gives it.
 */
export interface WorkFileDetails {
  /** The name of the file, without its folder. */
  readonly name?: string;
  /** All bytes of the file. */
  readonly bytesBase64?: string;
}

/** One annotator's work on one article as it goes into a record; `details` where they are needed. */
export interface WorkOfRecord {
  readonly sidecar: Sidecar;
  readonly details: WorkFileDetails | null;
}

/**
 * The first record. `builtIn` tells that the corpus has no `codebook.json` of its own.
 * @param bytesBase64 the bytes of `codebook.json` where they are not those that the program writes.
 */
export function codebookRecord(codebook: Codebook, builtIn: boolean, bytesBase64?: string): string {
  const bytes = bytesBase64 === undefined ? {} : { bytesBase64 };
  return line({ type: 'codebook', builtIn, codebook, ...bytes });
}

/** The record of one annotator's corpus file; they follow the codebook, in the order of their paths. */
export function corpusRecord(file: CorpusFile, details: WorkFileDetails | null = null): string {
  const { annotator } = file;
  return line({ type: 'corpus', annotator, file: canonicalSidecar(file), ...details });
}

/**
 * The record of one article with everybody's work on it.
 * @param bytesBase64 the file's bytes where `text` written in `encoding` would not give them.
 */
export function documentRecord(
  facts: DocumentFacts,
  text: string,
  works: readonly WorkOfRecord[],
  bytesBase64?: string,
): string {
  const { path, sha256, encoding, bom } = facts;
  const bytes = bytesBase64 === undefined ? {} : { bytesBase64 };
  const needsDetails = works.some(({ details }) => details !== null);
  return line({
    type: 'document',
    path,
    sha256,
    encoding,
    bom,
    text,
    ...bytes,
    sidecars: works.map(({ sidecar }) => canonicalSidecar(sidecar)),
    ...(needsDetails ? { sidecarFiles: works.map(({ details }) => details) } : {}),
  });
}
