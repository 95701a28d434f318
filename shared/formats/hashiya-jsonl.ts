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

/** The first record. `builtIn` tells that the corpus has no `codebook.json` of its own. */
export function codebookRecord(codebook: Codebook, builtIn: boolean): string {
  return line({ type: 'codebook', builtIn, codebook });
}

/** The record of one annotator's corpus file; they follow the codebook, in the order of their paths. */
export function corpusRecord(file: CorpusFile): string {
  return line({ type: 'corpus', annotator: file.annotator, file: canonicalSidecar(file) });
}

/**
 * The record of one article with everybody's work on it.
 * @param bytesBase64 the file's bytes where `text` written in `encoding` would not give them.
 */
export function documentRecord(
  facts: DocumentFacts,
  text: string,
  sidecars: readonly Sidecar[],
  bytesBase64?: string,
): string {
  const { path, sha256, encoding, bom } = facts;
  const bytes = bytesBase64 === undefined ? {} : { bytesBase64 };
  return line({
    type: 'document',
    path,
    sha256,
    encoding,
    bom,
    text,
    ...bytes,
    sidecars: sidecars.map(canonicalSidecar),
  });
}
